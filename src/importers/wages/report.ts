import { formatCount, formatDollars } from '../../lib/format.ts';
import { plural } from '../../lib/plural.ts';
import { aligned } from '../aligned.ts';
import type { GuideChange, TableChange } from './guide-changes.ts';
import { otherCells, type RowChange } from '../table-file.ts';

/**
 * What changes, guide by guide and table by table, one line a row: jobs and median pay (dollars a year) before and
 * after. A row whose other cells alone change names them.
 */
export function formatWageChanges(guides: readonly GuideChange[]): string {
  const parts = guides
    .filter(({ files }) => Object.keys(files).length > 0)
    .map(({ guide, title, tables }) =>
      [
        `${guide.name} (${guide.soc})`,
        ...(title ? [`  guide.yaml: soc-title is now “${title}”.`] : []),
        ...tables.map(formatTable),
      ].join('\n\n'),
    );
  return parts.join('\n\n');
}

function formatTable({ file, from, to, rows, notes }: TableChange): string {
  const period = from === undefined ? to : from === to ? to : `${from} → ${to}`;
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
  const lines = rows.length > 0 ? aligned([heading, ...rows.map(formatRow)]) : [];
  return [
    `  ${file}, ${period}: ${counts.join(', ') || 'no figure changes'}`,
    ...lines.map((line) => `    ${line}`),
    ...notes.map((note) => `    ${note}`),
  ].join('\n');
}

const number = (cell: string | undefined, format: (value: number) => string): string =>
  cell === undefined ? '–' : cell === '' ? 'none' : cell === '#' ? '#' : format(Number(cell));

function formatRow({ row, from, to }: RowChange): string[] {
  const pair = (column: string, format: (value: number) => string) => [
    number(from?.[column], format),
    `→ ${number(to?.[column], format)}`,
  ];
  return [
    row,
    ...pair('employment', formatCount),
    ...pair('annual_median', formatDollars),
    otherCells(from, to, ['employment', 'annual_median']),
  ];
}
