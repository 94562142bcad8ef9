/** British English leaves out the comma before the last part, as the guides do; nothing else of it shows in a list. */
const lists = new Intl.ListFormat('en-GB');

/** “Kansas and Missouri”, “Kansas, Missouri and Iowa”. */
export const listed = (parts: readonly string[]): string => lists.format(parts);
