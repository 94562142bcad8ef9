import { parse } from 'csv-parse/sync';
import type { Sheet, Unreadable } from './workbook.ts';

/** No table of an agency that is read whole is longer. */
const longestText = 50_000_000;

/**
 * A text of cells as a sheet: parted by tabs where its beginning has any, by commas otherwise. Rows keep the place of
 * their lines, so that row `n` is line `n + 1`. Texts that are not UTF-8 are read as Windows-1252, which BEA writes.
 *
 * @param name - of the file, for problems
 */
export function readTextTable(bytes: Buffer, name: string): Sheet | Unreadable {
  if (bytes.length > longestText)
    return {
      message: `${name} has ${Math.round(bytes.length / 1e6)} MB, which is too much for a table of this kind.`,
      instead: 'Look whether it is the right file.',
    };
  const text = decoded(bytes);
  const tabs = /^[^\n]*\t/.test(text.slice(0, 4096));
  try {
    const records = parse(text, {
      bom: true,
      delimiter: tabs ? '\t' : ',',
      // Quotation marks in texts parted by tabs are only quotation marks.
      quote: tabs ? null : '"',
      info: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const rows: string[][] = [];
    for (const { record, info } of records) rows[info.lines - 1] = record;
    return { name, rows: Array.from(rows, (row) => row ?? []) };
  } catch (error) {
    const { lines } = error as { lines?: number };
    return {
      message: `${name} is not valid CSV${lines === undefined ? '' : ` from line ${lines} on`}: a quotation mark is not closed or is inside a cell.`,
      instead: 'Put quotes around the whole cell and double the quotes inside it.',
    };
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
