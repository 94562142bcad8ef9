import { stringify } from 'csv-stringify/sync';
import type { ZodType } from 'zod';
import type { Problem } from '../lib/problems.ts';
import { parseCsv } from '../read/csv.ts';
import { notPublished } from '../schemas/oews.ts';
import { isOptional, payTableKinds, type PayTableName } from '../schemas/pay.ts';
import type { ImportGuide } from './project.ts';

/** A row as text cells, by column. */
export type CellRow = Record<string, string>;

/** A pay table as text cells, in the order in which its file has them. */
export interface PayTableFile {
  name: PayTableName;
  /** File name in pay/. */
  file: string;
  columns: string[];
  rows: CellRow[];
  /** Text of the file; undefined where there is none yet. */
  text: string | undefined;
}

/**
 * A table of a guide, or an empty one with the columns of its schema where there is no file yet; undefined where
 * the file is no table of that name, which is reported in `problems`.
 */
export function readPayTable(
  guide: ImportGuide,
  name: PayTableName,
  problems: Problem[],
): PayTableFile | undefined {
  const file = `${name}.csv`;
  const path = `${guide.folder}/pay/${file}`;
  const text = guide.files[file];
  const shape: Record<string, ZodType> = payTableKinds[name].row.shape;
  const wanted = Object.keys(shape);
  const needed = wanted.filter((column) => !isOptional(shape[column]));
  if (text === undefined) return { name, file, columns: needed, rows: [], text };
  const csv = parseCsv(text, path);
  problems.push(...csv.problems);
  const strays = [
    ...needed.filter((column) => !csv.columns.includes(column)),
    ...csv.columns.filter((column) => !wanted.includes(column)),
  ];
  if (csv.problems.length === 0 && strays.length > 0) {
    problems.push({
      file: path,
      line: 1,
      rule: 'csv',
      message: `The columns of this table are not right: ${strays.join(', ')}.`,
      instead: `They are: ${needed.join(', ')}.`,
    });
  }
  if (csv.problems.length > 0 || strays.length > 0) return undefined;
  return { name, file, columns: csv.columns, rows: csv.rows.map(({ cells }) => cells), text };
}

/** SOC codes of a table of occupations, in its order; none where there is none that can be read. */
export const socsIn = (guide: ImportGuide, name: PayTableName): string[] =>
  (readPayTable(guide, name, [])?.rows ?? []).flatMap((row) => row['soc'] || []);

/** The table as its file's text. Cells are quoted only where they must be. */
export function writePayTable(table: PayTableFile, rows: readonly CellRow[]): string {
  const added = Object.keys(payTableKinds[table.name].row.shape).filter(
    (column) => !table.columns.includes(column) && rows.some((row) => row[column]),
  );
  return stringify([...rows], { header: true, columns: [...table.columns, ...added] });
}

/** Whether two cells say the same: 3.300 and 3.3 do, and so do an empty cell and a mark for “not published”. */
export function saysTheSame(a: string, b: string): boolean {
  if (a === b || (notPublished.has(a) && notPublished.has(b))) return true;
  return a !== '' && b !== '' && Number(a) === Number(b);
}

/** A row with the cells of another; a cell that says the same keeps the way in which the file has it. */
export function withCells(row: CellRow, cells: CellRow): CellRow {
  const next = { ...row };
  for (const [column, cell] of Object.entries(cells)) {
    if (!saysTheSame(row[column] ?? '', cell)) next[column] = cell;
  }
  return next;
}

/** The name of a row by the columns that make it the only one of its kind: `CA`, `May 2025`, `29-9021 CA`. */
export const rowName = (key: readonly string[], row: CellRow): string =>
  key.map((column) => row[column]).join(' ');

/** What is different in one row; `from` is absent in an added row, `to` in a removed one. */
export interface RowChange {
  row: string;
  from?: CellRow | undefined;
  to?: CellRow | undefined;
}

/** Rows of which a cell says something else than before, and rows that came or went, named by the columns of `key`. */
export function rowChanges(
  key: readonly string[],
  before: readonly CellRow[],
  after: readonly CellRow[],
): RowChange[] {
  const name = (row: CellRow): string => rowName(key, row);
  const old = new Map(before.map((row) => [name(row), row]));
  const kept = new Set(after.map(name));
  const changed = after.flatMap((to): RowChange[] => {
    const from = old.get(name(to));
    const same = from && Object.keys(to).every((column) => saysTheSame(from[column] ?? '', to[column] ?? ''));
    return same ? [] : [{ row: name(to), from, to }];
  });
  return [
    ...changed,
    ...before.filter((row) => !kept.has(name(row))).map((from) => ({ row: name(from), from })),
  ];
}
