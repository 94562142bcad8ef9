/**
 * What is in a new file where an editor has yet to write: `TO FILL: what to write` in a text, `to-fill`
 * where a name or an address belongs. A draft may hold it; a finished file may not.
 */
export const toFillName = 'to-fill';

/** An address of the right form that leads nowhere. */
export const toFillAddress = 'https://to-fill.example/';

/** A text for a new file that says what to write. */
export const toFillText = (what: string): string => `TO FILL: ${what}`;

/**
 * The comments of a file that say what is still to fill, where a value has a fixed form: each with the field that it
 * is beside or above, or what it says where there is none.
 */
export function commentsToFill(text: string): { line: number; what: string }[] {
  const lines = text.split(/\r?\n/);
  const fieldOn = (line: string | undefined): string | undefined =>
    /^\s*(?:- )?([\w-]+):/.exec(line ?? '')?.[1];
  return lines.flatMap((line, index) => {
    const what = /(?:^|\s)#\s*TO FILL:?\s*(.*?)\s*$/.exec(line)?.[1];
    return what === undefined
      ? []
      : [{ line: index + 1, what: fieldOn(line) ?? fieldOn(lines[index + 1]) ?? what }];
  });
}

/** True for a text that an editor has yet to write. */
export const isToFill = (text: string): boolean => /\bTO FILL\b|(?<![\w-])to-fill(?![\w-])/.test(text);
