import { nearest } from '../lib/nearest.ts';
import type { Problem } from '../lib/problems.ts';
import { stateAbbreviations, usStates } from '../lib/us-states.ts';
import { cellProblem, type OewsCells, type OewsPlace, readCells, valueColumns } from './oews-cells.ts';

/**
 * One row of an OEWS file: an occupation in an area, all industries and owners together. Terms as in BLS's
 * own field descriptions, the second sheet of every OEWS workbook.
 */
export interface OewsRow {
  area: 'national' | 'state' | 'nonmetropolitan';
  /** AREA: `99` for the nation, two digits (FIPS) for a state, seven for a nonmetropolitan area. */
  areaCode: string;
  areaTitle: string;
  /** Postal abbreviation; absent for the nation. */
  state?: string | undefined;
  /** OCC_CODE. */
  soc: string;
  /** OCC_TITLE. */
  title: string;
  cells: OewsCells;
}

/** Rows of wanted occupations that no table of a guide holds, counted by why. */
export interface IgnoredRows {
  metropolitan: number;
  territory: number;
  /** Of one industry, sector or kind of owner. */
  industry: number;
}

/** What an OEWS file says on the occupations wanted. */
export interface OewsRows {
  rows: OewsRow[];
  /** States that the file has a state row for, of any occupation: tells a part of a file from a gap in it. */
  statesCovered: ReadonlySet<string>;
  ignored: IgnoredRows;
  problems: Problem[];
}

/** Names of columns and their places. Case differs between years, and so does `LOC QUOTIENT` from `LOC_QUOTIENT`. */
export type OewsHeader = ReadonlyMap<string, number>;

export function readHeader(cells: readonly unknown[]): OewsHeader {
  const names = cells.map((cell) =>
    String(cell ?? '')
      .trim()
      .toUpperCase()
      .replaceAll(/[\s_]+/g, '_'),
  );
  return new Map(
    names
      .map((name, index) => [name, index] as const)
      .filter(([name]) => name !== '')
      .reverse(),
  );
}

const required = [
  ...[
    'AREA',
    'AREA_TITLE',
    'AREA_TYPE',
    'PRIM_STATE',
    'NAICS',
    'I_GROUP',
    'OWN_CODE',
    'OCC_CODE',
    'OCC_TITLE',
    'O_GROUP',
  ],
  ...Object.keys(valueColumns),
];

/** How many of the columns needed there are: tells the sheet of data from the sheets beside it. */
export const columnsFound = (header: OewsHeader): number =>
  required.filter((column) => header.has(column)).length;

/** The columns that a header lacks, as one problem, each with the column that may have been meant. */
export function missingColumns(header: OewsHeader, { file, sheet }: OewsPlace): Problem[] {
  const missing = required.filter((column) => !header.has(column));
  if (missing.length === 0) return [];
  const unused = [...header.keys()].filter((column) => !required.includes(column));
  const named = missing.map((column) => {
    const near = nearest(column, unused);
    return near ? `${column} (is it ${near}?)` : column;
  });
  const place = sheet === undefined ? 'The first line' : `The first row of sheet "${sheet}"`;
  const message = `${place} lacks the ${missing.length === 1 ? 'column' : 'columns'} ${named.join(', ')}.`;
  return [
    {
      file,
      line: 1,
      rule: 'oews',
      message,
      instead: "Give a file in BLS's OEWS layout, with the heading that BLS wrote.",
    },
  ];
}

/**
 * Takes the rows of one sheet or CSV one after the other and keeps those of the occupations wanted, so that a
 * file of any length needs the memory of its wanted rows only. Never throws for what stands in a row.
 *
 * @param wanted - SOC codes like 29-2072
 */
export function collectRows(header: OewsHeader, wanted: ReadonlySet<string>, place: OewsPlace) {
  const found = new Map<string, { row: OewsRow; group: string; line: number }>();
  const statesCovered = new Set<string>();
  const ignored: IgnoredRows = { metropolitan: 0, territory: 0, industry: 0 };
  const problems: Problem[] = [];
  const at = (column: string): number => header.get(column) ?? -1;

  /** @param line - 1-based line of the CSV or row of the sheet */
  const add = (cells: readonly unknown[], line: number): void => {
    const text = (column: string): string => String(cells[at(column)] ?? '').trim();
    const report = (column: string, message: string, instead: string): void => {
      problems.push(cellProblem(place, line, column, message, instead));
    };
    const soc = text('OCC_CODE');
    const type = text('AREA_TYPE');
    if (type === '2') statesCovered.add(stateOf.get(text('AREA').padStart(2, '0')) ?? '');
    if (!wanted.has(soc)) return;
    if (!coversAllIndustries(text, type)) {
      ignored.industry += 1;
      return;
    }
    const area = areas[type];
    if (!area)
      return report(
        'AREA_TYPE',
        `"${type}" is not a type of area.`,
        'BLS writes 1 (nation), 2 (state), 3 (territory), 4 (metropolitan) or 6 (nonmetropolitan).',
      );
    if (area === 'metropolitan' || area === 'territory') {
      ignored[area] += 1;
      return;
    }
    const areaCode = text('AREA').padStart(area === 'nonmetropolitan' ? 7 : 2, '0');
    if (area === 'nonmetropolitan' && territories.has(areaCode.slice(0, 2))) {
      ignored.territory += 1;
      return;
    }
    const state = area === 'national' ? undefined : stateOf.get(areaCode.slice(0, 2));
    if (area === 'state' && (areaCode.length !== 2 || !state))
      return report(
        'AREA',
        `"${text('AREA')}" is not the code of a state.`,
        'A state has its two-digit FIPS code, like 06 for California.',
      );
    if (area === 'nonmetropolitan' && (!/^\d{7}$/.test(areaCode) || !state))
      return report(
        'AREA',
        `"${text('AREA')}" is not the code of a nonmetropolitan area.`,
        'It has seven digits, of which the first two are the FIPS code of its state, like 0600006.',
      );
    const stated = text('PRIM_STATE').toUpperCase();
    if (state && stateAbbreviations.includes(stated) && stated !== state)
      return report(
        'PRIM_STATE',
        `${stated} does not fit the area ${areaCode}, which lies in ${state}.`,
        'Compare the row with the file of BLS; cells may have moved.',
      );
    const areaTitle = text('AREA_TITLE');
    if (areaTitle === '' || areaTitle.includes('\uFFFD'))
      return report(
        'AREA_TITLE',
        `"${areaTitle}" is empty or not in UTF-8.`,
        'Save the file again as “CSV UTF-8”.',
      );
    const read = readCells(cells, at, place, line);
    problems.push(...read.problems);
    if (read.problems.length > 0) return;

    const row: OewsRow = {
      area,
      areaCode,
      areaTitle,
      state,
      soc,
      title: text('OCC_TITLE'),
      cells: read.cells,
    };
    const group = text('O_GROUP').toLowerCase();
    const name = `${area} ${areaCode} ${soc}`;
    const other = found.get(name);
    // An occupation that OEWS has aggregated stands there twice, as "broad" and as "detailed".
    if (!other || (other.group === 'broad' && group === 'detailed')) found.set(name, { row, group, line });
    else if (group === other.group && JSON.stringify(row.cells) !== JSON.stringify(other.row.cells)) {
      report(
        'OCC_CODE',
        `${soc} in ${areaTitle} stands in row ${other.line} already, with other figures.`,
        'Give the file of one year, in which each row stands once.',
      );
    }
  };
  const result = (): OewsRows => {
    statesCovered.delete('');
    return { rows: [...found.values()].map(({ row }) => row), statesCovered, ignored, problems };
  };
  return { add, result };
}

const areas: Readonly<Record<string, OewsRow['area'] | 'metropolitan' | 'territory'>> = {
  1: 'national',
  2: 'state',
  3: 'territory',
  4: 'metropolitan',
  6: 'nonmetropolitan',
};

const stateOf: ReadonlyMap<string, string> = new Map(
  usStates.map((state) => [state.fips, state.abbreviation]),
);
/** FIPS codes of American Samoa, Guam, the Northern Marianas, Puerto Rico, the Virgin Islands; OEWS gives Guam the area 6600001. */
const territories: ReadonlySet<string> = new Set(['60', '66', '69', '72', '78']);

/** I_GROUP, OWN_CODE and NAICS together mean all industries and owners. A file of areas may leave the three blank. */
function coversAllIndustries(text: (column: string) => string, areaType: string): boolean {
  const is = (column: string, value: RegExp) =>
    value.test(text(column)) || (areaType !== '1' && text(column) === '');
  return is('I_GROUP', /^cross-industry$/i) && is('OWN_CODE', /^1235$/) && is('NAICS', /^0+$/);
}
