/** The names of a list that is written with spaces between them. */
export const namesIn = (list: string): string[] => list.split(/\s+/).filter(Boolean);
