/** Words with a capital at their beginning. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A name inside a sentence: “Journeyman license” is no proper name and starts small, “CPC-A” and “Registered Nurse” stay. */
export const nameInSentence = (name: string): string =>
  /^\p{Lu}[\p{Ll}\s-]*$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** A title inside a sentence: small letters, apart from abbreviations. */
export const inSentence = (title: string): string =>
  title.replaceAll(/\b(?!\p{Lu}{2,}\b)\p{L}+/gu, (word) => word.toLowerCase());
