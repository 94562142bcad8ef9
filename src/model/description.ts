/** Search engines cut off a description that is longer. */
const longest = 160;

/** Sentences that follow each other, from the first on, as far as the description of a page has room for them. */
export const withinDescription = (parts: readonly string[]): string =>
  parts.reduce((text, part) => (text.length + part.length > longest ? text : text + part), '');
