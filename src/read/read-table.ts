import type { z } from 'zod';
import { nearest, suggestion } from '../lib/nearest.ts';
import type { Problem } from '../lib/problems.ts';
import { isPayTable, payAboutSchema, payTableNames, payTableKinds, priceParityRow } from '../schemas/pay.ts';
import { cellPosition, parseCsv } from './csv.ts';
import { readYamlEntry } from './read-entry.ts';
import type { Entry } from './entry.ts';
import { standIn } from './stand-in.ts';
import { readText } from './text-file.ts';

/** How many problems of one table are told: a file that is no table has one in each line. */
const mostOfATable = 200;

/**
 * The entry of a CSV file, with what the YAML beside it says of its figures.
 *
 * @param name - the pay table it is; none for the price parities, of which there is one table
 * @param files - all files of content/
 */
export function readTable(
  root: string,
  file: string,
  text: string,
  id: string,
  name: string | undefined,
  files: readonly string[],
  problems: Problem[],
): Entry<unknown> | undefined {
  const row = name === undefined ? priceParityRow : isPayTable(name) ? payTableKinds[name].row : undefined;
  if (!row) {
    problems.push({
      file,
      rule: 'files',
      message: `There is no pay table "${name}".`,
      instead: suggestion(name ?? '', payTableNames),
    });
    return undefined;
  }
  const about = readSidecar(root, file, id, files, problems);
  const csv = parseCsv(text, file);
  const own = [
    ...csv.problems,
    ...(csv.columns.length > 0 ? wrongColumns(file, csv.columns, Object.keys(row.shape)) : []),
  ];
  const rows: unknown[] = [];
  const lines: number[] = [];
  for (const { line, cells } of own.some((problem) => problem.line === 1) ? [] : csv.rows) {
    const result = row.safeParse(cells);
    if (result.success) {
      rows.push(result.data);
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
  problems.push(...own.slice(0, mostOfATable));
  if (own.length > mostOfATable) {
    problems.push({
      file,
      rule: 'csv',
      message: `${own.length - mostOfATable} more things are not right in this table.`,
      instead: 'Mend the others first, or put back the right file.',
    });
  }
  return {
    id,
    file,
    data: { ...(about.data as object), ...(name === undefined ? {} : { table: name }), rows },
    unsound: own.length > 0 ? new Set(['rows']) : undefined,
    at: (path) => {
      const [head, index] = path;
      if (head !== 'rows') return about.at?.(path);
      return typeof index === 'number' && lines[index] !== undefined
        ? { line: lines[index], column: 1 }
        : undefined;
    },
  };
}

/** The YAML beside a table, which says where its figures come from. */
function readSidecar(
  root: string,
  table: string,
  id: string,
  files: readonly string[],
  problems: Problem[],
): Pick<Entry<unknown>, 'data' | 'at'> {
  const file = table.replace(/\.csv$/, '.yaml');
  if (!files.includes(file)) {
    problems.push({
      file,
      rule: 'files',
      message: `This file is missing: it says where the figures of ${table.replace(/.*\//, '')} come from.`,
      instead: 'Write title, source, period and scope, one a line.',
    });
    return standIn(payAboutSchema, {});
  }
  const text = readText(root, file, 'yaml', problems);
  return text === undefined
    ? standIn(payAboutSchema, {})
    : readYamlEntry(file, text, id, payAboutSchema, problems);
}

function wrongColumns(file: string, columns: readonly string[], wanted: readonly string[]): Problem[] {
  const wrong = (message: string, instead?: string): Problem => ({
    file,
    line: 1,
    rule: 'csv',
    message,
    instead,
  });
  const all = `The columns are: ${wanted.join(', ')}.`;
  if (columns.length === 1 && /[;\t]/.test(columns[0] ?? '')) {
    return [
      wrong(
        'The cells of this table are not separated by commas.',
        'Save it as CSV with commas between the cells.',
      ),
    ];
  }
  const strays = columns.filter((column) => !wanted.includes(column));
  const meant = new Set(strays.map((column) => nearest(column, wanted)));
  return [
    ...wanted
      .filter((column) => !columns.includes(column) && !meant.has(column))
      .map((column) => wrong(`The column "${column}" is missing.`, all)),
    ...columns.flatMap((column, index) => {
      if (column === '') return [wrong(`Column ${index + 1} has no name.`, all)];
      if (columns.indexOf(column) < index)
        return [wrong(`There are two columns "${column}".`, 'Delete one of the two, with its cells.')];
      return wanted.includes(column)
        ? []
        : [wrong(`"${column}" is not a column of this table.`, suggestion(column, wanted))];
    }),
  ];
}

function cellMessage(issue: z.core.$ZodIssue, column: string, cell: string): string {
  if (issue.code === 'custom') return `${column}: ${issue.message}`;
  if (issue.code === 'invalid_value')
    return `${column}: "${cell}" is not the postal abbreviation of a state.`;
  return issue.code === 'too_small'
    ? `${column}: the cell is empty.`
    : `${column}: "${cell}" ${issue.message}`;
}
