import { firstFall, wageConflict } from '../../lib/pay.ts';
import type { Problem } from '../../lib/problems.ts';
import { notPublished, type OewsColumn, oewsColumns, risingColumns } from '../../schemas/oews.ts';
import type { Cell } from '../workbook.ts';

/** Where rows come from: a CSV file, or one sheet of a workbook. */
export interface OewsPlace {
  file: string;
  sheet?: string | undefined;
}

const columns = Object.keys(oewsColumns) as OewsColumn[];
const counts: readonly OewsColumn[] = ['employment', 'jobs_per_1000', 'location_quotient'];

/**
 * Figures of a row as cells of a pay table: a plain number (people, dollars an hour, dollars a year, ratio),
 * `#` for a wage at or above BLS's cap, empty where BLS publishes none.
 */
export type OewsCells = Record<OewsColumn, string>;

/** A problem with one cell, which says where it is, the way a spreadsheet shows it. */
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
 * The figures of one row, or a problem for each cell that is neither a number nor a mark of BLS and for each percentile
 * below a lower one, or else for two wages that do not fit each other.
 *
 * @param at - place of a column in the row
 * @param line - 1-based line of the CSV or row of the sheet, for problems
 */
export function readCells(
  row: readonly Cell[],
  at: (column: string) => number,
  place: OewsPlace,
  line: number,
): { cells: OewsCells; problems: Problem[] } {
  const problems: Problem[] = [];
  const cells = {} as OewsCells;
  const report = (column: OewsColumn, message: string, instead: string) =>
    problems.push(cellProblem(place, line, oewsColumns[column], message, instead));
  for (const column of columns) {
    const cell = row[at(oewsColumns[column])];
    const isCount = counts.includes(column);
    const value = readCell(cell, isCount);
    cells[column] = value ?? '';
    if (value !== undefined) continue;
    const shown = cell instanceof Date ? 'a date' : `"${String(cell)}"`;
    const instead = isCount
      ? 'Write a number, or ** where BLS gives no estimate.'
      : 'Write a number, * where BLS gives no estimate, or # for a wage at or above its cap.';
    report(column, `${shown} is neither a number nor a mark that BLS uses here.`, instead);
  }
  for (const series of risingColumns) {
    const fall = firstFall(series, (column) => (cells[column] === '' ? undefined : rank(cells[column])));
    if (!fall) continue;
    const [higher, lower] = fall;
    report(
      higher,
      `${cells[higher]} is below ${oewsColumns[lower]} (${cells[lower]}), but percentiles rise.`,
      'Compare the row with the file of BLS; two cells may have changed places.',
    );
  }
  const conflict = wageConflict((column) => (/^\d/.test(cells[column]) ? Number(cells[column]) : undefined));
  if (conflict && problems.length === 0) {
    const [wage, words, other] = conflict;
    report(
      wage,
      `${cells[wage]} ${words} ${oewsColumns[other]} (${cells[other]}).`,
      'Compare the row with the file of BLS; cells may be in the wrong column.',
    );
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
  if (notPublished.has(text) || (text === '~' && count)) return '';
  if (text === '#') return count ? undefined : '#';
  if (!/^(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(text)) return undefined;
  // The shortest way to write the number, so that 1.600 in a CSV and 1.6 in a workbook give the same cell.
  return String(Number(text.replaceAll(',', '')));
}
