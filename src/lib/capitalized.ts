/** Words with a capital at their beginning. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A title inside a sentence: small letters, apart from abbreviations. */
export const inSentence = (title: string): string =>
  title.replaceAll(/\b(?!\p{Lu}{2,}\b)\p{L}+/gu, (word) => word.toLowerCase());
