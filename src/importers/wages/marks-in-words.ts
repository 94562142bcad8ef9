import type { RowChange, CellRow } from '../table-file.ts';

const wages = (row: CellRow): [column: string, cell: string][] =>
  Object.entries(row).filter(([column]) => /^(?:hourly|annual)_/.test(column));

/** Up to eight names, and how many more there are. */
const some = (names: readonly string[]): string =>
  names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');

/**
 * What BLS withheld, capped or gave in one unit among the rows of a table, in whole sentences; none where every wage
 * is published.
 *
 * @param name - what a row is called: `CA`, `May 2025`
 */
export function marksInWords(rows: readonly CellRow[], name: (row: CellRow) => string): string[] {
  const published = (row: CellRow, unit: string) =>
    wages(row).some(([column, cell]) => column.startsWith(unit) && cell !== '');
  const withAny = rows.filter((row) => published(row, 'annual_') || published(row, 'hourly_'));
  const [annual, hourly] = ['annual_', 'hourly_'].map((unit) => withAny.some((row) => published(row, unit)));
  const median = hourly && !annual ? 'hourly_median' : 'annual_median';
  const withheld = rows.filter((row) => median in row && row[median] === '');
  const capped = rows.filter((row) => wages(row).some(([, cell]) => cell === '#'));
  const hasHours = rows.some((row) => 'hourly_median' in row);
  return [
    ...(withheld.length > 0
      ? [
          `BLS publishes no median ${median === 'hourly_median' ? 'an hour' : 'a year'} for ${withheld.length} of ${rows.length} rows: ${some(withheld.map(name))}.`,
        ]
      : []),
    ...(capped.length > 0
      ? [
          `BLS gives a wage at or above its cap (#) in ${capped.length} of ${rows.length} rows: ${some(capped.map(name))}.`,
        ]
      : []),
    ...(hourly && !annual ? ['BLS publishes wages an hour only: pages give no wages a year.'] : []),
    ...(annual && !hourly && hasHours
      ? ['BLS publishes wages a year only: pages give no wages an hour.']
      : []),
  ];
}

/** The figures that were published before and are withheld now, as one sentence; none where there is none. */
export function newlyWithheld(changes: readonly RowChange[]): string[] {
  const lost = changes.flatMap(({ row, from, to }) =>
    from && to
      ? Object.keys(to)
          .filter((column) => to[column] === '' && from[column] !== undefined && /\d/.test(from[column]))
          .map((column) => `${row} ${column}`)
      : [],
  );
  return lost.length === 0 ? [] : [`Published before and withheld now: ${some(lost)}.`];
}
