/**
 * Whether an anchor is that of a part which pages have by themselves: the header and the text, the field that finds
 * rows of a table, what else there is on the career, the sources at the end (`s1` …), the topics of questions. Twice on
 * a page, it would lead to the wrong one.
 */
export const isReservedAnchor = (anchor: string): boolean =>
  /^(?:main|content|search|find|more|sources|s\d+|topic-\d+)$/.test(anchor);

/** What to say of such an anchor. */
export const reservedAnchor = (anchor: string): string =>
  `The anchor #${anchor} is one that pages have by themselves.`;
