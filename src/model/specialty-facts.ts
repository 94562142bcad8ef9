import type { Certification, Guide, Specialty } from './types.ts';

interface Fact {
  label: string;
  text: string;
}

const textOf = (
  name: string,
  { facts, credentials }: Specialty,
  words: (credential: Certification) => string,
): string | undefined =>
  name === 'credentials' ? credentials.map(words).join(', ') || undefined : facts.get(name);

/** What a specialty's page says of it in short, in the order of its guide; what does not apply is left out. */
export const factsOf = (guide: Guide, specialty: Specialty): Fact[] =>
  guide.specialtyFacts.flatMap(({ name, label }) => {
    const text = textOf(name, specialty, (it) => `${it.abbreviation} (${it.name})`);
    return text === undefined ? [] : [{ label, text }];
  });

/** The facts by which the specialties of a guide are compared: those that at least one of them has. */
const compared = ({ specialtyFacts, specialties }: Guide) =>
  specialtyFacts.filter(({ name }) =>
    specialties.some((it) => textOf(name, it, ({ abbreviation }) => abbreviation) !== undefined),
  );

/** The headings of the comparison, after the one of the specialties themselves. */
export const factLabels = (guide: Guide): string[] => compared(guide).map(({ label }) => label);

/** A specialty's cells in the comparison, one under each of `factLabels`. */
export const factsInRow = (guide: Guide, specialty: Specialty): Fact[] =>
  compared(guide).map(({ name, label }) => ({
    label,
    text: textOf(name, specialty, ({ abbreviation }) => abbreviation) ?? 'None named',
  }));
