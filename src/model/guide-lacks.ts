import type { Problem } from '../lib/problems.ts';
import { paths } from '../lib/urls.ts';
import { collectionNames, type Entries } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import { comparedFacts } from '../schemas/guide.ts';
import { oewsPeriod } from '../schemas/oews.ts';
import type { PayTableName } from '../schemas/pay.ts';
import { entriesOf, ofGuide } from './entries.ts';
import { fieldsToFill, placesToFill } from './to-fill.ts';
import { isDraft } from './written-texts.ts';

/** A file of a guide that is not finished. */
export interface Unwritten {
  file: string;
  line?: number | undefined;
  /** Fields, or “the text”; none where only the mark of a draft is left. */
  names: string[];
}

/** The files of a guide in which something is still to write, and its drafts: those of guide.yaml first. */
export function unwrittenIn(entries: Entries, guide: string): Unwritten[] {
  const own = [
    ...entries.guides.filter(({ id }) => id === guide),
    ...ofGuide(entriesOf(entries, toWrite), guide),
  ];
  return own.flatMap((entry): Unwritten[] => {
    const names = fieldsToFill(entry);
    if (names.length === 0 && !isDraft(entry)) return [];
    return [{ file: entry.file, line: placesToFill(entry)[0]?.line ?? entry.at?.(['draft'])?.line, names }];
  });
}

const toWrite = collectionNames.filter((name) => name !== 'pay');

const facts: Record<(typeof comparedFacts)[number], string> = {
  'entry-education': 'the education that people start with',
  'time-to-train': 'how long training takes',
  license: 'whether a state license is needed',
};

/** The newest month of the pay of the nation in any guide: that of the files that are out, as far as the site knows. */
function newestMonth({ pay }: Entries): string | undefined {
  const months = pay.flatMap(({ data }) =>
    data.table === 'national' ? data.period.split(' to ').filter((month) => oewsPeriod.test(month)) : [],
  );
  return months.toSorted((a, b) => yearIn(a) - yearIn(b)).at(-1);
}

const yearIn = (month: string): number => Number(/\d{4}/.exec(month)?.[0]);

/**
 * What a guide does not have that readers find in a complete one, each with how it is added. Whether it applies to the career
 * the editor knows: all of it is advice.
 */
export function guideLacks(entries: Entries, guide: string): Problem[] {
  const folder = `content/career-guides/${guide}`;
  const own = entries.guides.find(({ id }) => id === guide)?.data;
  const lack = (isLacking: boolean, file: string, message: string, instead: string): Problem[] =>
    isLacking ? [{ file, rule: 'lacks', advice: true, message, instead }] : [];
  const hasTable = (name: PayTableName): boolean => entries.pay.some(({ id }) => id === `${guide}/${name}`);
  const table = (name: PayTableName, message: string, instead: string): Problem[] =>
    lack(!hasTable(name), `${folder}/pay/${name}.csv`, message, instead);
  const period = newestMonth(entries) ?? '<month and year>';
  const wages = (file: string): string =>
    `\`npm run import:wages -- <file> --period "${period}" --source <name> --guide ${guide}\` writes it from BLS’s ${file} file.`;
  const figures = entries.figures.find(({ id }) => id === guide)?.data;
  const answered = new Set(own?.['at-a-glance'].map(({ fact }) => fact));
  const leadsHere = (page: string): boolean => page.startsWith(paths.guide(guide));
  const hasFile = (list: readonly Entry<unknown>[]): boolean => list.some(({ id }) => id === guide);
  return [
    ...table('national', 'There is no pay of the nation.', wages('national')),
    ...table('states', 'There is no pay by state.', wages('state')),
    ...table('metro-areas', 'There is no pay by metropolitan area.', wages('metropolitan')),
    ...table(
      'related-occupations',
      'There are no occupations to compare its pay with.',
      'Write the table with its heading and a line for each, then import the national file again: see “Occupations to compare with” in the manual.',
    ),
    ...lack(
      figures?.['growth'] === undefined,
      `${folder}/figures.yaml`,
      'There is no projection of jobs.',
      `\`npm run import:projections -- <file> --source <name> --guide ${guide}\` writes it from BLS’s workbook of projections.`,
    ),
    ...comparedFacts.flatMap((fact) =>
      lack(
        !answered.has(fact),
        `${folder}/guide.yaml`,
        `“At a glance” does not say ${facts[fact]}, by which guides are compared.`,
        `Add a row with \`fact: ${fact}\`.`,
      ),
    ),
    ...lack(
      own?.specialties.length === 0,
      `${folder}/specialties`,
      'There are no specialties.',
      `\`npm run new -- specialty "…" --guide ${guide}\`, where the career has kinds.`,
    ),
    ...lack(
      own?.certifications.length === 0,
      `${folder}/certifications`,
      'There are no credentials.',
      `\`npm run new -- certification "…" --guide ${guide}\`, where the career has any.`,
    ),
    ...lack(
      !hasFile(entries.routes),
      `${folder}/routes.yaml`,
      'There are no ways in with their cost and time.',
      'Write it by the fields in the manual; <RouteTable /> shows it.',
    ),
    ...lack(
      !hasFile(entries.ladders),
      `${folder}/ladder.yaml`,
      'There is no career ladder.',
      'Write it by the fields in the manual; <CareerLadder /> shows it.',
    ),
    ...lack(
      !entries.searchQuestions.some(({ data }) => data.questions.some(({ pages }) => pages.some(leadsHere))),
      'content/search-questions.yaml',
      'No question of readers leads to this guide.',
      'Add some that they would type, once it is published.',
    ),
    ...lack(
      !entries.changes.some(({ data }) => data.changes.some(({ page }) => leadsHere(page))),
      'content/changes.yaml',
      'No change note says that there is this guide.',
      'Add one on the day it is published.',
    ),
  ];
}
