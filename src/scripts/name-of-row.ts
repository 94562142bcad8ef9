/** What a row of a table is called in its first cell. */
export const nameOfRow = (row: HTMLTableRowElement): string => row.cells[0]?.textContent.trim() ?? '';
