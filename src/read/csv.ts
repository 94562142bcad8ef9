import { CsvError, parse } from 'csv-parse/sync';
import { plural } from '../lib/plural.ts';
import type { Position, Problem } from '../lib/problems.ts';

/** Rows of a CSV file as text, each with the line it is on. */
export interface CsvRows {
  columns: string[];
  rows: { line: number; cells: Record<string, string> }[];
  problems: Problem[];
}

/** How many lines a spreadsheet may put above the heading: a title, a note, an empty line. */
const mostAbove = 5;

/**
 * Reads a CSV text with a heading line. Every row must have as many cells as there are columns; all
 * rows that do not are reported, not only the first.
 *
 * @param known - columns that the table may have, by which a heading is found that is not on the first line
 */
export function parseCsv(text: string, file: string, known: readonly string[] = []): CsvRows {
  const problems: Problem[] = [];
  let records: { record: string[]; info: { lines: number } }[] = [];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      // Spreadsheets save rows that were emptied as commas.
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as typeof records;
  } catch (error) {
    problems.push({
      file,
      line: error instanceof CsvError ? lineOf(error, text) : undefined,
      rule: 'csv',
      message: 'A quotation mark on this line is not closed or is inside a cell.',
      instead: 'Put quotes around the whole cell and double the quotes inside it: "a ""b"" c".',
    });
    return { columns: [], rows: [], problems };
  }
  const [head, ...body] = records;
  const columns = head?.record ?? [];
  if (columns.length === 0) {
    problems.push({
      file,
      line: 1,
      rule: 'csv',
      message: 'The file is empty.',
      instead: 'Its first line names the columns.',
    });
  }
  const isHeading = ({ record }: (typeof records)[number]): boolean =>
    record.filter((cell) => known.includes(cell)).length > 1;
  const below = records.slice(0, mostAbove).findIndex(isHeading);
  if (below > 0) {
    problems.push({
      file,
      line: 1,
      rule: 'csv',
      message: `This is not the heading of the table, which is on line ${records[below]?.info.lines}.`,
      instead: 'Delete the lines above it.',
    });
    return { columns: [], rows: [], problems };
  }
  const rows: CsvRows['rows'] = [];
  for (const { record, info } of body) {
    const line = info.lines - (record.join('').split('\n').length - 1);
    if (record.length !== columns.length) {
      problems.push({
        file,
        line,
        rule: 'csv',
        message: `This row has ${plural(record.length, 'cell')}, but there ${columns.length === 1 ? 'is' : 'are'} ${plural(columns.length, 'column')}.`,
        instead: `Write one cell for each of: ${columns.join(', ')}. An empty cell still needs its comma.`,
      });
      continue;
    }
    rows.push({
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])),
    });
  }
  return { columns, rows, problems };
}

/** The line of a quotation mark that is not right; of one never closed, the line on which it opens. */
function lineOf(error: CsvError, text: string): number | undefined {
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED')
    return Number((error as CsvError & { lines?: number }).lines) || undefined;
  return text.slice(0, text.lastIndexOf('"')).split(/\r?\n/).length;
}

let last: { text: string; lines: readonly string[] } | undefined;

/** The lines of a text; kept for the next cell, since a table with one wrong cell mostly has many. */
function linesOf(text: string): readonly string[] {
  if (last?.text !== text) last = { text, lines: text.split(/\r?\n/) };
  return last.lines;
}

/** Where a cell is in its line: the line, and the 1-based number of its column of characters. */
export function cellPosition(text: string, line: number, columnIndex: number): Position {
  const source = linesOf(text)[line - 1] ?? '';
  if (source.includes('"')) return { line, column: 1 };
  const before = source.split(',').slice(0, columnIndex).join(',');
  return { line, column: before.length + (columnIndex > 0 ? 2 : 1) };
}
