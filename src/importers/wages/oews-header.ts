import { distance } from 'fastest-levenshtein';
import type { Problem } from '../../lib/problems.ts';
import { oewsColumns } from '../../schemas/oews.ts';
import type { OewsPlace } from './oews-cells.ts';
import type { Agency, Cell } from '../workbook.ts';

/** The survey, as reports name it. */
export const oews: Agency = {
  rule: 'oews',
  address: 'https://www.bls.gov/oes/tables.htm',
  needed:
    'Give a workbook (.xlsx) or zip from https://www.bls.gov/oes/tables.htm, or a CSV with the same heading.',
};

/** Names of columns and their places in a row, from 0. */
export type OewsHeader = ReadonlyMap<string, number>;

/** Names that columns had in older files of BLS, and have now. */
const formerly: Readonly<Record<string, string>> = {
  OCC_GROUP: 'O_GROUP',
  GROUP: 'O_GROUP',
  AREA_NAME: 'AREA_TITLE',
  ST: 'PRIM_STATE',
};

/**
 * Reads the first row. Case differs between the years of BLS's files, and so do `LOC QUOTIENT` and `occ code` from
 * `LOC_QUOTIENT` and `OCC_CODE`.
 */
export function readHeader(cells: readonly Cell[]): OewsHeader {
  const header = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const name = String(cell ?? '').trim();
    const written = name.toUpperCase().replaceAll(/[\s_]+/g, '_');
    const column = formerly[written] ?? written;
    if (column !== '' && !header.has(column)) header.set(column, index);
  }
  return header;
}

/** The columns an import needs, in BLS's order; the others of its layout are not looked at. */
const areaColumns = ['AREA', 'AREA_TITLE', 'AREA_TYPE', 'NAICS', 'I_GROUP', 'OWN_CODE'];
const occupationColumns = ['OCC_CODE', 'OCC_TITLE', 'O_GROUP'];
const required = [...areaColumns, ...occupationColumns, ...Object.values(oewsColumns)];

/** How many of the columns needed there are: tells the sheet of figures from the sheets beside it. */
export const columnsFound = (header: OewsHeader): number =>
  required.filter((column) => header.has(column)).length;

/** The columns that a header lacks, as one problem, each with the column that may have been meant; empty where all are there. */
export function missingColumns(header: OewsHeader, { file, sheet }: OewsPlace): Problem[] {
  const missing = required.filter((column) => !header.has(column));
  if (missing.length === 0) return [];
  const place = sheet === undefined ? 'The first line' : `The first row of sheet "${sheet}"`;
  if (missing.length === required.length)
    return [
      {
        file,
        line: 1,
        rule: oews.rule,
        message: `This is no file of BLS’s wages: ${place.replace('The', 'the')} has none of their columns, like OCC_CODE and A_MEDIAN.`,
        instead: oews.needed,
      },
    ];
  const unused = [...header.keys()].filter((column) => !required.includes(column));
  const named = missing.map((column) => {
    // A slip, not another word: AREA_FIPS is no misspelled AREA_TITLE.
    const near = unused.find((other) => distance(column, other) <= 2);
    return near ? `${column} (is it ${near}?)` : column;
  });
  const isOld = missing.includes('AREA_TYPE') && header.has('OCC_CODE') && header.has('A_MEDIAN');
  return [
    {
      file,
      line: 1,
      rule: oews.rule,
      message: `${place} lacks the ${missing.length === 1 ? 'column' : 'columns'} ${named.join(', ')}.`,
      instead: isOld
        ? 'Files of May 2018 and before look like this. Give one of May 2019 or later, in which each row says its type of area.'
        : `Give the file with the heading that BLS wrote: ${oews.address}.`,
    },
  ];
}
