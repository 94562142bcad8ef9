import { type RowChange, saysTheSame } from './table-file.ts';

/** One period, or the one before and the one after. */
export const spanOf = (from: string | undefined, to: string): string =>
  from === undefined || from === to ? to : `${from} → ${to}`;

/** Rows of cells as lines in which the cells of a column are under one another. */
export function aligned(lines: readonly (readonly string[])[]): string[] {
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

const shown = (cell: string | undefined, format: (value: number) => string): string =>
  cell === undefined ? '–' : cell === '' ? 'none' : cell === '#' ? '#' : format(Number(cell));

/** A cell of a row before and after: a dash where there is no row. */
export const beforeAndAfter = (
  column: string,
  { from, to }: RowChange,
  format: (value: number) => string,
): [string, string] => [shown(from?.[column], format), `→ ${shown(to?.[column], format)}`];

/** Whether a row came or went, or the names of the cells that change in it beside those of the columns shown. */
export function otherCells({ from, to }: RowChange, shown: readonly string[]): string {
  if (!from || !to) return from ? 'removed' : 'added';
  const others = Object.keys(to).filter(
    (column) => !shown.includes(column) && !saysTheSame(from[column] ?? '', to[column] ?? ''),
  );
  if (others.length === 0) return '';
  return others.length > 3 ? `and ${others.length} other cells` : `and ${others.join(', ')}`;
}
