import { stemmer } from 'stemmer';

/** A word as search knows it. */
export interface Token {
  /** Letters and digits alone, in lower case: `cpca` for “CPC-A”. */
  text: string;
  /** What it is made of, where that is more than one word: `full` and `time` for “full-time”. */
  parts: readonly string[];
}

/** Lower case, straight apostrophes, no accents. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'").toLowerCase();

/**
 * The words of a text as Pagefind indexes them: it joins what a hyphen, slash or dot divides, and keeps the parts of
 * two letters and more as well.
 */
export function tokensOf(text: string): Token[] {
  return plain(text)
    .split(/[\s,;:!?()[\]{}"“”„<>|–—…]+|\.{2,}/u)
    .flatMap((piece): Token[] => {
      const joined = piece.replace(/[^\p{L}\p{N}]/gu, '');
      if (!joined) return [];
      const parts = piece
        .split(/[^\p{L}\p{N}']+/u)
        .map((part) => part.replaceAll("'", ''))
        .filter((part) => part.length > 1);
      return [{ text: joined, parts: parts.length > 1 ? parts : [] }];
    });
}

/** Stems are asked for again with each letter that a reader types. */
const stems = new Map<string, string>();

/** What is the same in forms of a word: `code` for “coding”. */
export function stemOf(word: string): string {
  const stem = stems.get(word) ?? stemmer(word);
  stems.set(word, stem);
  return stem;
}

/** The words of a text as one key, whatever their forms. */
export const keyOf = (text: string): string =>
  tokensOf(text)
    .map((token) => stemOf(token.text))
    .join(' ');
