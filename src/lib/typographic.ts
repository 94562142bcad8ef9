/** What may come before a quotation mark that opens: nothing, a blank, a bracket, a dash, another mark. */
const before = '(?<=^|[\\s([{/–—“‘"\'])';
const opening = {
  double: new RegExp(`${before}"(?=\\S)`, 'gu'),
  // A year without its century, like ’90s, has an apostrophe.
  single: new RegExp(`${before}'(?=\\S)(?!\\d\\ds?\\b)`, 'gu'),
};

/**
 * Plain text with apostrophes and quotation marks as they are printed: `A coder's "A"` as `A coder’s “A”`. Markdown
 * gets them by itself. An address stays as it is.
 */
export const typographic = (text: string): string =>
  /^https?:/.test(text)
    ? text
    : text
        .replace(opening.double, '“')
        .replaceAll('"', '”')
        .replace(opening.single, '‘')
        .replaceAll("'", '’');

/** The same for every text in data, at any depth. */
export function withTypography<Data>(data: Data): Data {
  if (typeof data === 'string') return typographic(data) as Data;
  if (Array.isArray(data)) return data.map(withTypography) as Data;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withTypography(value as unknown)]),
  ) as Data;
}
