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

/** How a title fits a question. */
export interface Fit {
  /** How much of the title the question asks for, and how much of the question the title says, from 0 to 1. */
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
      .map(({ words }) => words.map(stemOf))
      .concat(takenFor.map((word) => [stemOf(word)])),
  );
  const askedFor = new Set(asked.flat(2));
  const fits = titles
    .flatMap((title) => formsOf(title, guide))
    .map((form): Fit => {
      const words = tokensOf(form)
        .filter(({ text }) => !book.carriesNothing(text))
        .map(({ text, parts }) => [text, ...parts].map(stemOf))
        .filter(([stem = '']) => !name.has(stem) || askedFor.has(stem));
      const said = new Set(words.flat());
      const covered = words.filter((stems) => stems.some((stem) => askedFor.has(stem))).length;
      const held = asked.filter((ways) => ways.some((way) => way.every((stem) => said.has(stem))));
      const holdsAll = asked.length > 0 && held.length === asked.length;
      const part = words.length > 0 ? covered / words.length : 0;
      const share = asked.length > 0 ? held.length / asked.length : 0;
      return { covered: part * (1 - ofShare + ofShare * share), holdsAll, isExact: part === 1 && holdsAll };
    });
  return fits.reduce((a, b) => (b.isExact || (!a.isExact && b.covered > a.covered) ? b : a));
}
