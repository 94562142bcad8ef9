/** The word by which everything of a kind or of a guide is found: `ofkindpaybystate`. */
export const markOf = (filter: string, value: string): string =>
  `of${filter}${value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`;
