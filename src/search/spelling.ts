import { slips } from '../lib/slips.ts';

/** A word that may have been meant, and by how many slips it differs. */
export interface Meant {
  word: string;
  slips: number;
}

/** How many slips a word of this length may hold before it could be any word. */
const mostSlips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The words of a vocabulary that a word is nearest to by its letters, at most three, those with fewer slips first and
 * then those that come first in the vocabulary.
 */
export function meantBy(word: string, vocabulary: readonly string[]): Meant[] {
  const most = mostSlips(word.length);
  if (most === 0) return [];
  const near = vocabulary.flatMap((other): Meant[] => {
    if (Math.abs(other.length - word.length) > most || other.length < 3) return [];
    const count = slips(word, other);
    return count <= most ? [{ word: other, slips: count }] : [];
  });
  const fewest = Math.min(...near.map((meant) => meant.slips));
  return near.filter((meant) => meant.slips === fewest).slice(0, 3);
}

/** Words of a vocabulary that begin so, at most six, shortest first. */
export const completionsOf = (start: string, vocabulary: readonly string[]): string[] =>
  start.length < 2
    ? []
    : vocabulary
        .filter((word) => word.startsWith(start))
        .sort((a, b) => a.length - b.length)
        .slice(0, 6);

/** The words of a vocabulary nearest to one that is none of them, at most three, however far they are within reason. */
export const nearestTo = (word: string, vocabulary: readonly string[]): string[] =>
  vocabulary
    .map((other) => ({ other, count: slips(word, other) }))
    .filter(({ other, count }) => other.length > 3 && count <= word.length / 2)
    .sort((a, b) => a.count - b.count)
    .slice(0, 3)
    .map(({ other }) => other);
