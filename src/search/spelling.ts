import { distance } from 'fastest-levenshtein';

/** A word that may have been meant, and by how many slips it differs. */
export interface Meant {
  word: string;
  slips: number;
}

/** How many slips a word of this length may hold before it could be any word. */
const mostSlips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Whether two words differ by two neighboring letters that changed places, the commonest slip there is. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    word[at] === other[at + 1] &&
    word[at + 1] === other[at] &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}

/**
 * The words of a vocabulary that a word is nearest to by its letters, at most three, those with fewer slips first and
 * then those that come first in the vocabulary. Letters that changed places count as one slip.
 */
export function meantBy(word: string, vocabulary: readonly string[]): Meant[] {
  const most = mostSlips(word.length);
  if (most === 0) return [];
  const near = vocabulary.flatMap((other): Meant[] => {
    if (Math.abs(other.length - word.length) > most || other.length < 3) return [];
    const slips = isSwapped(word, other) ? 1 : distance(word, other);
    return slips <= most ? [{ word: other, slips }] : [];
  });
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near.filter(({ slips }) => slips === fewest).slice(0, 3);
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
    .map((other) => ({ other, slips: distance(word, other) }))
    .filter(({ other, slips }) => other.length > 3 && slips <= word.length / 2)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, 3)
    .map(({ other }) => other);
