import { formatCount, formatDollars } from '../../lib/format.ts';
import { plural } from '../../lib/plural.ts';
import type { RowChange } from '../table-file.ts';
import { aligned, beforeAndAfter, otherCells, spanOf } from '../table-report.ts';

/** One table of a guide before and after an import. */
export interface TableChange {
  /** File name in pay/. */
  file: string;
  /** Period in the YAML beside it; undefined where there was none. */
  from: string | undefined;
  to: string;
  rows: readonly RowChange[];
  /** What was moved and what a person must look at; whole sentences. */
  notes: readonly string[];
}

/** What changes in a table, one line a row: jobs and median pay (dollars a year) before and after. */
export function tableReport({ file, from, to, rows, notes }: TableChange): string {
  const count = (kind: string, test: (row: RowChange) => boolean) => {
    const number = rows.filter(test).length;
    return number > 0 ? [`${plural(number, 'row')} ${kind}`] : [];
  };
  const counts = [
    ...count('added', ({ from }) => !from),
    ...count('changed', ({ from, to }) => Boolean(from && to)),
    ...count('removed', ({ to }) => !to),
  ];
  const heading = ['', 'jobs', '', 'median pay', '', ''];
  const lines = rows.length > 0 ? aligned([heading, ...rows.map(cellsOf)]) : [];
  return [
    `  ${file}, ${spanOf(from, to)}: ${counts.join(', ') || 'no figure changes'}`,
    ...lines.map((line) => `    ${line}`),
    ...notes.map((note) => `    ${note}`),
  ].join('\n');
}

const cellsOf = (change: RowChange): string[] => [
  change.row,
  ...beforeAndAfter('employment', change, formatCount),
  ...beforeAndAfter('annual_median', change, formatDollars),
  otherCells(change, ['employment', 'annual_median']),
];
