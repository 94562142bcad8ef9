import { stringify } from 'csv-stringify/sync';
import { spreadsheetCell } from '../lib/spreadsheet-cell.ts';
import type { Source } from './types.ts';

/** What every file of figures that readers can take with them has in common. */

/** Rows as CSV under a head of their columns, those of the first row unless others are given; formulas are disarmed. */
export const asCsv = (rows: readonly object[], columns?: string[]): string =>
  stringify([...rows], { header: true, columns, cast: { string: spreadsheetCell } });

/** Cells that name the publications of a row, so that no file needs another. */
export const sourceCells = (sources: readonly Source[]): { source: string; source_url: string } => ({
  source: sources.map(({ publisher, title }) => `${publisher}, ${title}`).join('; '),
  source_url: sources.map(({ url }) => url).join(' '),
});
