import { CsvError, parse } from 'csv-parse/sync';
import type { Position, Problem } from '../lib/problems.ts';

/** Rows of a CSV file as text, each with the line it stands on. */
export interface CsvRows {
  columns: string[];
  rows: { line: number; cells: Record<string, string> }[];
  problems: Problem[];
}

/**
 * Reads a CSV text with a heading line. Every row must have as many cells as there are columns; all
 * rows that do not are reported, not only the first.
 */
export function parseCsv(text: string, file: string): CsvRows {
  const problems: Problem[] = [];
  let records: { record: string[]; info: { lines: number } }[] = [];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof records;
  } catch (error) {
    const line = error instanceof CsvError ? Number((error as CsvError & { lines?: number }).lines) || undefined : undefined;
    problems.push({
      file,
      line,
      rule: 'csv',
      message: 'This line is not valid CSV: a quotation mark is not closed or stands inside a cell.',
      instead: 'Put quotes around the whole cell and double the quotes inside it: "a ""b"" c".',
    });
    return { columns: [], rows: [], problems };
  }
  const [head, ...body] = records;
  const columns = head?.record ?? [];
  if (columns.length === 0) {
    problems.push({ file, line: 1, rule: 'csv', message: 'The file is empty.', instead: 'Its first line names the columns.' });
  }
  const rows: CsvRows['rows'] = [];
  for (const { record, info } of body) {
    if (record.length !== columns.length) {
      problems.push({
        file,
        line: info.lines,
        rule: 'csv',
        message: `This row has ${record.length} cells, but there are ${columns.length} columns.`,
        instead: `Write one cell for each of: ${columns.join(', ')}. An empty cell still needs its comma.`,
      });
      continue;
    }
    rows.push({ line: info.lines, cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])) });
  }
  return { columns, rows, problems };
}

/** Where a cell stands in its line: the line, and the 1-based number of its column of characters. */
export function cellPosition(text: string, line: number, columnIndex: number): Position {
  const source = text.split(/\r?\n/)[line - 1] ?? '';
  if (source.includes('"')) return { line, column: 1 };
  const before = source.split(',').slice(0, columnIndex).join(',');
  return { line, column: before.length + (columnIndex > 0 ? 2 : 1) };
}
