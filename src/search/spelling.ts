import { slips } from '../lib/slips.ts';

/** A word that may have been meant, and by how many slips it differs. */
export interface Meant {
  word: string;
  slips: number;
}

/** How many slips a word of this length may hold before it could be any word. */
const mostSlips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The rows of a keyboard, each with how far it is set in, in keys. */
const keyboard = [
  ['qwertyuiop', 0],
  ['asdfghjkl', 0.25],
  ['zxcvbnm', 0.75],
] as const;
/** Where the key of a letter is; undefined for what has none. */
function keyAt(letter: string): readonly [x: number, y: number] | undefined {
  const y = keyboard.findIndex(([keys]) => keys.includes(letter));
  const [keys, inset] = keyboard[y] ?? ['', 0];
  return y < 0 ? undefined : [keys.indexOf(letter) + inset, y];
}

/** Letters that are written for one another because they sound alike. */
const alike = ['aeiouy', 'ckqsxz', 'dt', 'bfpv', 'gj', 'mn', 'lr', 'uvw'];

/** Whether one letter is written for another by a finger that slips to the next key, or by ear. */
function isLikely(letter: string, other: string): boolean {
  const [key, next] = [keyAt(letter), keyAt(other)];
  if (!key || !next) return true;
  const areBeside = Math.hypot(key[0] - next[0], key[1] - next[1]) < 1.3;
  return areBeside || alike.some((letters) => letters.includes(letter) && letters.includes(other));
}

/**
 * How many slips lie between two words. A letter in the place of one that nobody takes it for counts for two: “dental” is
 * a word of its own, and no “denial” that was typed wrong.
 */
function slipsBetween(word: string, other: string): number {
  const count = slips(word, other);
  if (count !== 1 || word.length !== other.length) return count;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  const isOneLetter = word.slice(at + 1) === other.slice(at + 1);
  return isOneLetter && !isLikely(word[at] ?? '', other[at] ?? '') ? 2 : 1;
}

/**
 * The words of a vocabulary that a word is nearest to by its letters, at most three, those with fewer slips first and
 * then those that come first in the vocabulary.
 */
export function meantBy(word: string, vocabulary: readonly string[]): Meant[] {
  const most = mostSlips(word.length);
  if (most === 0) return [];
  const near = vocabulary.flatMap((other): Meant[] => {
    if (Math.abs(other.length - word.length) > most || other.length < 3) return [];
    const count = slipsBetween(word, other);
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
