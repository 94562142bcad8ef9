/** Search engines cut off a description that is longer, and show other words in place of one that says little. */
const longest = 160;
const shortest = 70;
const filling = ' Every figure with its source.';

export const hasRoomFor = (text: string): boolean => text.length <= longest;

/** The sentence with the first of some names that leaves it short enough for a description; the last where none does. */
export const withName = (names: readonly string[], sentence: (name: string) => string): string =>
  names.map(sentence).find(hasRoomFor) ?? sentence(names.at(-1) ?? '');

/** Sentences that follow each other, from the first on, as far as the description of a page has room for them. */
export function withinDescription(parts: readonly string[]): string {
  const text = parts.reduce((all, part) => (hasRoomFor(all + part) ? all + part : all), '');
  return text !== '' && text.length < shortest ? text + filling : text;
}
