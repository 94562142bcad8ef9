import { stemOf } from './normalize.ts';

/**
 * Words that nobody looks up are half of the words of a text and of its index. In the index they are written in signs
 * of their own, letter for letter, which Pagefind takes for no words and leaves out; what is shown has them again.
 */
const signs = 0xe000;

const written = (word: string): string =>
  word.replace(/[A-Za-z0-9]/g, (letter) => String.fromCharCode(signs + letter.charCodeAt(0)));

/** Amounts and shares, like `$51,140` or `4.5%`. */
const isAmount = (word: string): boolean => /^\W*\d[\d.,]*\W*$/.test(word) && /[$%]|\d,\d/.test(word);

/** How often a word counts in one text; more of it says nothing more of what the text is about. */
const mostTimes = 1;

/**
 * A text with the words in shorthand that carry nothing, amounts, and what was said already.
 *
 * @param carriesNothing - of a word in lower case without signs
 */
export function shortened(text: string, carriesNothing: (word: string) => boolean): string {
  const times = new Map<string, number>();
  return text
    .split(' ')
    .map((word) => {
      const bare = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      const stem = stemOf(bare);
      times.set(stem, (times.get(stem) ?? 0) + 1);
      return isAmount(word) || carriesNothing(bare) || (times.get(stem) ?? 0) > mostTimes
        ? written(word)
        : word;
    })
    .join(' ');
}

/** The text that `shortened` was given. */
export const readable = (text: string): string =>
  text.replace(/[\ue000-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - signs));
