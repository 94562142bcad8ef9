import { stemOf } from './normalize.ts';

/**
 * Words that nobody looks up are half of the words of a text and of its index. In the index they are written in signs
 * of their own, letter for letter, which Pagefind takes for no words and leaves out; what is shown has them again.
 */
const signs = 0xe000;

/** A text in signs. */
export const written = (word: string): string =>
  word.replace(/[A-Za-z0-9]/g, (letter) => String.fromCharCode(signs + letter.charCodeAt(0)));

/** Amounts and shares, like `$51,140` or `4.5%`. */
const isAmount = (word: string): boolean => /^\W*\d[\d.,]*\W*$/.test(word) && /[$%]|\d,\d/.test(word);

const bareOf = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A text with the words in shorthand that carry nothing, amounts, and what was said already, in the text or in what
 * names it.
 *
 * @param carriesNothing - of a word in lower case without signs
 */
export function shortened(
  text: string,
  naming: readonly string[],
  carriesNothing: (word: string) => boolean,
): string {
  const said = new Set(naming.flatMap((name) => name.split(' ')).map((word) => stemOf(bareOf(word))));
  return text
    .split(' ')
    .map((word) => {
      const bare = bareOf(word);
      const stem = stemOf(bare);
      const isSaid = said.has(stem);
      said.add(stem);
      return isSaid || isAmount(word) || carriesNothing(bare) ? written(word) : word;
    })
    .join(' ');
}

/** The text that `shortened` was given. */
export const readable = (text: string): string =>
  text.replace(/[\ue000-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - signs));
