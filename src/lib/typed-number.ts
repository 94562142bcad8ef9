/** Bounds of a number that a reader types. */
export interface Bounds {
  least: number;
  most: number;
  /** A number that would do, for the sentence that asks for one. */
  example: number;
}

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * The number that a reader typed, or a sentence on what to write instead. Dollar signs, spaces around the
 * number and commas between thousands are understood; nothing else is guessed.
 */
export function readNumber(text: string, { least, most, example }: Bounds): number | string {
  const typed = text.trim();
  if (typed === '') return `Enter a number, like ${grouped(example)}.`;
  if (/^[-−–]\s*\$?\s*[\d.,]+$/.test(typed)) return `Enter ${grouped(least)} or more, without a minus sign.`;
  const plain = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/.exec(typed);
  if (!plain) return `“${typed.slice(0, 20)}” isn’t a number. Use digits only, like ${grouped(example)}.`;
  const number = Number((plain[1] ?? '').replaceAll(',', '') + (plain[2] ?? ''));
  if (number < least) return `Enter ${grouped(least)} or more.`;
  return number > most ? `Enter ${grouped(most)} or less.` : number;
}
