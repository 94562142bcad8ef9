import { stemOf, tokensOf } from './normalize.ts';
import type { FoundIdea } from './ranking.ts';
import type { WordBook } from './word-book.ts';

/** What a title is known by: all of it, what comes before a colon, unless that is its guide, what is in parentheses. */
function formsOf(title: string, guide: string): string[] {
  const [before = ''] = title.split(':');
  const head = before === guide ? title : before;
  const inside = /\(([^)]+)\)/.exec(title)?.[1];
  return [title, head, title.replace(/\s*\([^)]*\)/, ''), ...(inside ? [inside] : [])];
}

/** How much of a fit is how much of the question a title says; the rest is that it says little else. */
const ofShare = 0.75;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** How much less counts a word of another form: “types” was perhaps not what “typing” asks for. */
const otherForm = 0.95;

/** How a title fits a question. */
export interface Fit {
  /** How much of the title the question asks for, and how much of the question the title says, in its own words or in others like them: from 0 to 1. */
  covered: number;
  /** Whether it says all that was asked. */
  holdsAll: boolean;
  /** Whether it says what was asked and nothing else. */
  isExact: boolean;
}

/**
 * How well the titles of something fit a question; the best of what it is known by decides.
 *
 * @param guide - the guide that it is of: its name tells it from nothing else there, and counts only where it was asked for
 */
export function fitOf(
  titles: readonly string[],
  ideas: readonly FoundIdea[],
  book: WordBook,
  guide = '',
): Fit {
  const name = new Set(tokensOf(guide).map(({ text }) => stemOf(text)));
  const asked = ideas.map(({ sayings, takenFor }) =>
    sayings
      .filter(({ nearness }) => nearness >= 0.7)
      .map(({ words, nearness }) => ({ stems: words.map(stemOf), nearness }))
      .concat(takenFor.map((word) => ({ stems: [stemOf(word)], nearness: 1 }))),
  );
  /** How near each word is to one that was asked for. */
  const askedFor = new Map<string, number>();
  for (const { stems, nearness } of asked.flat())
    for (const stem of stems) askedFor.set(stem, Math.max(nearness, askedFor.get(stem) ?? 0));
  const written = new Set(ideas.flatMap(({ sayings }) => sayings.flatMap(({ words }) => words)));
  const fits = titles
    .flatMap((title) => formsOf(title, guide))
    .map((form): Fit => {
      const words = tokensOf(form)
        .filter(({ text }) => !book.carriesNothing(text))
        .map(({ text, parts }) => ({ text, stems: [text, ...parts].map(stemOf) }))
        .filter(({ stems: [stem = ''] }) => !name.has(stem) || askedFor.has(stem));
      const said = new Set(words.flatMap(({ stems }) => stems));
      const covered = words.map(
        ({ text, stems }) =>
          Math.max(...stems.map((stem) => askedFor.get(stem) ?? 0)) * (written.has(text) ? 1 : otherForm),
      );
      const held = asked.map((ways) =>
        Math.max(
          0,
          ...ways
            .filter(({ stems }) => stems.every((stem) => said.has(stem)))
            .map(({ nearness }) => nearness),
        ),
      );
      const holdsAll = held.length > 0 && held.every((nearness) => nearness > 0);
      const isAllAsked = covered.length > 0 && covered.every((nearness) => nearness > 0);
      return {
        covered: meanOf(covered) * (1 - ofShare + ofShare * meanOf(held)),
        holdsAll,
        isExact: isAllAsked && holdsAll,
      };
    });
  return fits.reduce((a, b) => (Number(b.isExact) + b.covered > Number(a.isExact) + a.covered ? b : a));
}
