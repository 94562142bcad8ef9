import type { Problem } from '../../lib/problems.ts';
import { type OewsArea, type OtherArea, otherAreas, readArea, stateOfArea } from './oews-area.ts';
import { cellProblem, type OewsCells, type OewsPlace, readCells } from './oews-cells.ts';
import type { OewsHeader } from './oews-header.ts';
import type { Cell } from '../workbook.ts';

/**
 * One row of an OEWS file: an occupation in an area, all industries and owners together. Terms as in BLS's
 * own field descriptions, the second sheet of every OEWS workbook.
 */
export interface OewsRow extends OewsArea {
  /** OCC_CODE. */
  soc: string;
  /** OCC_TITLE. */
  title: string;
  cells: OewsCells;
}

/** Rows of wanted occupations that no table of a guide holds, counted by why; `industry` also counts single owners. */
export type IgnoredRows = Record<OtherArea | 'industry', number>;

/** What an OEWS file says on the occupations wanted. */
export interface OewsRows {
  rows: OewsRow[];
  /** States that the file has a state row for, of any occupation: tells a part of a file from a gap in it. */
  statesCovered: ReadonlySet<string>;
  /** Every occupation that the file has a row for, by its SOC code. */
  occupations: ReadonlySet<string>;
  ignored: IgnoredRows;
  problems: Problem[];
}

/** What a file gives that cannot be read. */
export const noRows = (problems: Problem[]): OewsRows => ({
  rows: [],
  statesCovered: new Set(),
  occupations: new Set(),
  ignored: Object.fromEntries([...otherAreas, 'industry'].map((kind) => [kind, 0])) as IgnoredRows,
  problems,
});

/**
 * Takes the rows of a CSV, or of all sheets of a workbook, one after the other and keeps those of the occupations wanted, so
 * that a file of any length needs the memory of its wanted rows only. Never throws for what is in a row.
 *
 * @param wanted - SOC codes like 29-2072
 */
export function collectRows(wanted: ReadonlySet<string>) {
  const found = new Map<string, { row: OewsRow; group: string; line: number; sheet: string | undefined }>();
  const statesCovered = new Set<string>();
  const occupations = new Set<string>();
  const { ignored, problems } = noRows([]);

  /** @param line - 1-based line of the CSV or row of the sheet */
  const add = (header: OewsHeader, place: OewsPlace, cells: readonly Cell[], line: number): void => {
    const at = (column: string): number => header.get(column) ?? -1;
    const text = (column: string): string => String(cells[at(column)] ?? '').trim();
    const state = text('AREA_TYPE') === '2' ? stateOfArea(text('AREA')) : undefined;
    if (state) statesCovered.add(state);
    const soc = text('OCC_CODE');
    occupations.add(soc);
    if (!wanted.has(soc)) return;
    if (!coversAllIndustries(text)) {
      ignored.industry += 1;
      return;
    }
    const area = readArea(text);
    if (typeof area === 'string') {
      ignored[area] += 1;
      return;
    }
    if (Array.isArray(area)) {
      problems.push(cellProblem(place, line, ...area));
      return;
    }
    const read = readCells(cells, at, place, line);
    problems.push(...read.problems);
    if (read.problems.length > 0) return;

    const row: OewsRow = { ...area, soc, title: text('OCC_TITLE'), cells: read.cells };
    const name = `${row.area} ${row.areaCode} ${soc}`;
    const group = text('O_GROUP').toLowerCase();
    const other = found.get(name);
    // An occupation that OEWS has aggregated is there twice, as "broad" and as "detailed".
    if (!other || (other.group === 'broad' && group === 'detailed')) {
      found.set(name, { row, group, line, sheet: place.sheet });
    } else if (other.group === 'detailed' && group === 'broad') {
      return;
    } else if (JSON.stringify(row.cells) !== JSON.stringify(other.row.cells)) {
      const sheet = other.sheet === place.sheet ? '' : ` of sheet "${other.sheet}"`;
      const message = `${soc} in ${row.areaTitle} is in row ${other.line}${sheet} already, with other figures.`;
      problems.push(
        cellProblem(
          place,
          line,
          'OCC_CODE',
          message,
          'Give the file of one year, in which each row is once.',
        ),
      );
    }
  };
  const result = (): OewsRows => ({
    rows: [...found.values()].map(({ row }) => row),
    statesCovered,
    occupations,
    ignored,
    problems,
  });
  return { add, result };
}

/** I_GROUP, OWN_CODE and NAICS together mean all industries and owners. A file of areas may leave the three blank. */
function coversAllIndustries(text: (column: string) => string): boolean {
  const blank = (column: string) => text('AREA_TYPE') !== '1' && text(column) === '';
  const is = (column: string, value: RegExp) => value.test(text(column)) || blank(column);
  return is('I_GROUP', /^cross-industry$/i) && is('OWN_CODE', /^1235$/) && is('NAICS', /^0+$/);
}
