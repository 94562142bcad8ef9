import type { z } from 'zod';
import { nearest, suggestion } from '../lib/nearest.ts';
import { type Estimate, isCapped } from '../lib/pay.ts';
import { type Problem, rowsFact } from '../lib/problems.ts';
import { withTypography } from '../lib/typographic.ts';
import { capOf } from '../schemas/oews.ts';
import { payAboutSchema } from '../schemas/pay-about.ts';
import { isOptional, isPayTable, payTableNames, payTableKinds } from '../schemas/pay.ts';
import { priceParityRows } from '../schemas/price-parities.ts';
import { cellPosition, parseCsv } from './csv.ts';
import { type ReadEntry, readYamlEntry } from './read-entry.ts';
import type { Entry } from './entry.ts';
import { rememberedFile } from './remembered-file.ts';
import { standIn } from './stand-in.ts';
import { readText } from './text-file.ts';

/** How many problems of one table are reported: a file that is no table has one in each line. */
const mostOfATable = 200;

/**
 * The entry of a CSV file, with what the YAML beside it says of its figures.
 *
 * @param name - the pay table it is; none for price parities, whose `id` says which
 * @param files - all files of content/
 */
export function readTable(
  root: string,
  file: string,
  text: string,
  id: string,
  name: string | undefined,
  files: readonly string[],
): ReadEntry {
  const row =
    name === undefined ? priceParityRows[id] : isPayTable(name) ? payTableKinds[name].row : undefined;
  if (!row) {
    const problem: Problem = {
      file,
      rule: 'files',
      message: `There is no pay table "${name}".`,
      instead: suggestion(name ?? '', payTableNames),
    };
    return { entry: undefined, problems: [problem] };
  }
  const about = readSidecar(root, file, id, files);
  const { rows, lines, problems } = rememberedFile(file, text, () => readRows(file, text, row));
  const entry: Entry<unknown> = {
    id,
    file,
    data: {
      ...(about.entry.data as object),
      ...(name === undefined ? {} : { table: name }),
      rows: rows.map((cells) => withCaps(cells, about.entry.data)),
    },
    at: (path) => {
      const [head, index] = path;
      if (head !== 'rows') return about.entry.at?.(path);
      return typeof index === 'number' && lines[index] !== undefined
        ? { line: lines[index], column: 1 }
        : undefined;
    },
  };
  return { entry, problems: [...about.problems, ...problems] };
}

/** The rows of a table that are right, the line of each, and what is wrong with the others. */
function readRows(
  file: string,
  text: string,
  row: z.ZodObject,
): { rows: readonly Record<string, unknown>[]; lines: readonly number[]; problems: readonly Problem[] } {
  const csv = parseCsv(text, file, Object.keys(row.shape));
  const own = [
    // First, so that a limit on the problems of one table never leaves out its heading.
    ...(csv.columns.length > 0 ? wrongColumns(file, csv.columns, row.shape) : []),
    ...csv.problems,
  ];
  const rows: Record<string, unknown>[] = [];
  const lines: number[] = [];
  for (const { line, cells } of own.some((problem) => problem.line === 1) ? [] : csv.rows) {
    const result = row.safeParse(cells);
    if (result.success) {
      rows.push(withTypography(result.data));
      lines.push(line);
      continue;
    }
    for (const issue of result.error.issues) {
      const column = String(issue.path[0]);
      own.push({
        file,
        ...cellPosition(text, line, csv.columns.indexOf(column)),
        rule: 'csv',
        message: cellMessage(issue, column, cells[column] ?? ''),
      });
    }
  }
  const shown = own.slice(0, mostOfATable);
  if (own.length > mostOfATable) {
    shown.push({
      file,
      rule: 'csv',
      message: `${own.length - mostOfATable} more things are not right in this table.`,
      instead: 'Fix the others first, or put back the right file.',
    });
  }
  const problems = shown.map((problem) => ({
    ...problem,
    hides: [...(problem.hides ?? []), rowsFact(file)],
  }));
  return { rows, lines, problems };
}

/** A row with what `#` stands for in its year: that of the row where it has one, or that of the whole table. */
function withCaps(row: Record<string, unknown>, about: unknown): Record<string, unknown> {
  const period = String(row['period'] ?? (about as { period?: unknown }).period);
  const cap = (column: string, value: unknown) =>
    isCapped(value as Estimate) ? { atLeast: capOf(column, period) } : value;
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'object' ? cap(column, value) : value,
    ]),
  );
}

/** The YAML beside a table, which says where its figures come from. */
function readSidecar(
  root: string,
  table: string,
  id: string,
  files: readonly string[],
): ReadEntry<Entry<unknown>> {
  const file = table.replace(/\.csv$/, '.yaml');
  const without = (problem: Problem): ReadEntry<Entry<unknown>> => ({
    entry: { id, file, data: standIn(payAboutSchema, {}) },
    problems: [problem],
  });
  if (!files.includes(file)) {
    return without({
      file,
      rule: 'files',
      message: `This file is missing: it says where the figures of ${table.replace(/.*\//, '')} come from.`,
      instead: 'Write title, source, period and scope, one a line.',
      hides: [file],
    });
  }
  const text = readText(root, file, 'yaml');
  return typeof text === 'string'
    ? rememberedFile(file, text, () => readYamlEntry(file, text, id, payAboutSchema))
    : without(text);
}

/** What spreadsheets put between cells in countries where the comma starts the decimals. */
const otherSeparators = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

function wrongColumns(
  file: string,
  columns: readonly string[],
  shape: Readonly<Record<string, z.ZodType>>,
): Problem[] {
  const wanted = Object.keys(shape);
  const needed = wanted.filter((column) => !isOptional(shape[column]));
  const wrong = (message: string, instead?: string): Problem => ({
    file,
    line: 1,
    rule: 'csv',
    message,
    instead,
  });
  const all = `The columns are: ${needed.join(', ')}.`;
  const [separator, name] =
    Object.entries(otherSeparators).find(([character]) => columns[0]?.includes(character)) ?? [];
  if (columns.length === 1 && separator !== undefined) {
    return [
      wrong(
        `The cells of this table are separated by ${name}, not by commas.`,
        'Save it as CSV with commas between the cells.',
      ),
    ];
  }
  // A column that another one is a misspelling of is missing only by that.
  const misspelled = new Set(
    columns.filter((column) => !wanted.includes(column)).map((column) => nearest(column, wanted)),
  );
  const missing = needed.filter((column) => !columns.includes(column) && !misspelled.has(column));
  const unnamed = columns.flatMap((column, index) => (column === '' ? [index + 1] : []));
  return [
    ...(unnamed.length > 0
      ? [
          wrong(
            `${unnamed.length === 1 ? `Column ${unnamed.join()} has` : `Columns ${unnamed.join(', ')} have`} no name.`,
            `Delete what is not used, with its cells. ${all}`,
          ),
        ]
      : []),
    ...(missing.length > 1
      ? [wrong(`The columns ${missing.map((it) => `"${it}"`).join(', ')} are missing.`, all)]
      : missing.map((column) => wrong(`The column "${column}" is missing.`, all))),
    ...columns.flatMap((column, index) => {
      if (column === '') return [];
      if (columns.indexOf(column) < index)
        return [wrong(`There are two columns "${column}".`, 'Delete one of the two, with its cells.')];
      if (wanted.includes(column)) return [];
      return [wrong(`"${column}" is not a column of this table.`, suggestion(column, wanted))];
    }),
  ];
}

/** What is wrong with a cell: messages of the schemas of rows go on after the cell's own text. */
function cellMessage(issue: z.core.$ZodIssue, column: string, cell: string): string {
  return cell === '' ? `${column}: the cell is empty.` : `${column}: "${cell}" ${issue.message}`;
}
