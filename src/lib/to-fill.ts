/**
 * What stands in a new file where an editor has yet to write: `TO FILL: what to write` in a text, `to-fill`
 * where a name or an address belongs. A draft may hold it; a finished file may not.
 */
export const toFillName = 'to-fill';

/** An address of the right form that leads nowhere. */
export const toFillAddress = 'https://to-fill.example/';

/** A text for a new file that says what to write. */
export const toFillText = (what: string): string => `TO FILL: ${what}`;

/** The comments of a file that say what is still to fill, where the value beside them has a fixed form. */
export function commentsToFill(text: string): { line: number; what: string }[] {
  return text.split('\n').flatMap((words, index) => {
    const field = /^\s*(?:- )?([\w-]+):/.exec(words)?.[1];
    const what = /(?:^|\s)#\s*TO FILL:?\s*(.*?)\s*$/.exec(words)?.[1];
    return what === undefined ? [] : [{ line: index + 1, what: field ?? what }];
  });
}

/** True for a text that an editor has yet to write. */
export const isToFill = (text: string): boolean => /\bTO FILL\b|(?<![\w-])to-fill(?![\w-])/.test(text);
