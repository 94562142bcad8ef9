import { plainNumber } from './plain-number.ts';

/**
 * Text for a cell of a CSV file. What a spreadsheet would run as a formula, whether it starts with its character
 * or behind quotes, blanks or what nobody sees, gets an apostrophe in front, which spreadsheets show as text
 * (OWASP, “CSV Injection”). A number stays a number.
 */
export const spreadsheetCell = (text: string): string =>
  /^[\s\p{C}\p{M}"'`]*[=+\-@＝＋－＠]/u.test(text) && !plainNumber.test(text) ? `'${text}` : text;
