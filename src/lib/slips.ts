import { distance } from 'fastest-levenshtein';

/** How many slips lie between two words: letters typed wrong, too many or left out. Two neighbors that changed places are one slip. */
export const slips = (word: string, other: string): number =>
  isSwapped(word, other) ? 1 : distance(word, other);

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
