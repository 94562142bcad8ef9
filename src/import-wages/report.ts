import { formatCount, formatDollars } from '../lib/format.ts';
import { plural } from '../lib/plural.ts';
import type { GuideChange, TableChange } from './guide-changes.ts';
import { type RowChange, saysTheSame, type WageRow } from './table-file.ts';

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
  const lines = rows.length > 0 ? align([heading, ...rows.map(formatRow)]) : [];
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
    otherCells(from, to),
  ];
}

/** Names of the cells that change beside jobs and median, where both rows are there to compare. */
function otherCells(from: WageRow | undefined, to: WageRow | undefined): string {
  if (!from || !to) return from ? 'removed' : 'added';
  const others = Object.keys(to).filter(
    (column) =>
      !['employment', 'annual_median'].includes(column) && !saysTheSame(from[column] ?? '', to[column] ?? ''),
  );
  return others.length === 0
    ? ''
    : others.length > 3
      ? `and ${others.length} other cells`
      : `and ${others.join(', ')}`;
}

function align(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, index) =>
    Math.max(...lines.map((cells) => cells[index]?.length ?? 0)),
  );
  return lines.map((cells) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
