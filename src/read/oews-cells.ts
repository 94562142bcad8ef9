import type { Problem } from '../lib/problems.ts';

/** Where rows come from: a CSV file, or one sheet of a workbook. */
export interface OewsPlace {
  file: string;
  sheet?: string | undefined;
}

/** BLS's columns of figures and the columns of a guide's pay tables that they fill. */
export const valueColumns = {
  TOT_EMP: 'employment',
  JOBS_1000: 'jobs_per_1000',
  LOC_QUOTIENT: 'location_quotient',
  H_MEAN: 'hourly_mean',
  H_PCT10: 'hourly_p10',
  H_PCT25: 'hourly_p25',
  H_MEDIAN: 'hourly_median',
  H_PCT75: 'hourly_p75',
  H_PCT90: 'hourly_p90',
  A_MEAN: 'annual_mean',
  A_PCT10: 'annual_p10',
  A_PCT25: 'annual_p25',
  A_MEDIAN: 'annual_median',
  A_PCT75: 'annual_p75',
  A_PCT90: 'annual_p90',
} as const;

type OewsColumn = keyof typeof valueColumns;
const columns = Object.keys(valueColumns) as OewsColumn[];
const counts: readonly OewsColumn[] = ['TOT_EMP', 'JOBS_1000', 'LOC_QUOTIENT'];
const percentiles: readonly OewsColumn[][] = [
  ['H_PCT10', 'H_PCT25', 'H_MEDIAN', 'H_PCT75', 'H_PCT90'],
  ['A_PCT10', 'A_PCT25', 'A_MEDIAN', 'A_PCT75', 'A_PCT90'],
];

/**
 * Figures of a row as cells of a pay table: a plain number (people, dollars an hour, dollars a year, ratio),
 * `#` for a wage at or above BLS's cap, empty where BLS publishes none.
 */
export type OewsCells = Record<(typeof valueColumns)[OewsColumn], string>;

/** A problem with one cell, which says where it stands the way a spreadsheet shows it. */
export function cellProblem(
  place: OewsPlace,
  line: number,
  column: string,
  message: string,
  instead: string,
): Problem {
  const where = place.sheet === undefined ? `line ${line}` : `sheet "${place.sheet}", row ${line}`;
  return {
    file: place.file,
    line,
    rule: 'oews',
    message: `In ${where}, column ${column}: ${message}`,
    instead,
  };
}

/**
 * The figures of one row, or a problem for each cell that is neither a number nor a mark of BLS and for each
 * percentile below a lower one.
 *
 * @param at - place of a column in the row
 * @param line - 1-based line of the CSV or row of the sheet, for problems
 */
export function readCells(
  row: readonly unknown[],
  at: (column: string) => number,
  place: OewsPlace,
  line: number,
): { cells: OewsCells; problems: Problem[] } {
  const problems: Problem[] = [];
  const cells = {} as OewsCells;
  for (const column of columns) {
    const cell = row[at(column)];
    const count = counts.includes(column);
    const value = readCell(cell, count);
    cells[valueColumns[column]] = value ?? '';
    if (value !== undefined) continue;
    const shown = cell instanceof Date ? 'a date' : `"${String(cell)}"`;
    const instead = count
      ? 'Write a number, or ** where BLS gives no estimate.'
      : 'Write a number, * where BLS gives no estimate, or # for a wage at or above its cap.';
    problems.push(
      cellProblem(
        place,
        line,
        column,
        `${shown} is neither a number nor a mark that BLS uses here.`,
        instead,
      ),
    );
  }
  for (const series of percentiles) {
    let highest: { column: OewsColumn; cell: string } | undefined;
    for (const column of series) {
      const cell = cells[valueColumns[column]];
      if (cell === '') continue;
      if (highest && rank(cell) < rank(highest.cell)) {
        problems.push(
          cellProblem(
            place,
            line,
            column,
            `${cell} is below ${highest.column} (${highest.cell}), but percentiles rise.`,
            'Compare the row with the file of BLS; two cells may have changed places.',
          ),
        );
        break;
      }
      highest = { column, cell };
    }
  }
  return { cells, problems };
}

/** A capped wage is above every number: a year's file has no number at or above the cap of that year. */
const rank = (cell: string): number => (cell === '#' ? Infinity : Number(cell));

/**
 * One cell as a pay table writes it, or undefined where it is nothing that BLS writes in such a column.
 * Marks (BLS field descriptions): `*` no wage estimate, `**` no employment estimate, `#` a wage at or above
 * the cap, `~` a percentage below 0.5, so never a wage.
 */
function readCell(cell: unknown, count: boolean): string | undefined {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'number' && typeof cell !== 'string') return undefined;
  const text = String(cell).trim();
  if (text === '' || text === '*' || text === '**' || (text === '~' && count)) return '';
  if (text === '#') return count ? undefined : '#';
  if (!/^(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(text)) return undefined;
  // The shortest way to write the number, so that 1.600 in a CSV and 1.6 in a workbook give the same cell.
  return String(Number(text.replaceAll(',', '')));
}
