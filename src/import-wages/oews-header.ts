import { nearest } from '../lib/nearest.ts';
import type { Problem } from '../lib/problems.ts';
import { oewsColumns } from '../schemas/oews.ts';
import type { OewsPlace } from './oews-cells.ts';
import type { Cell } from './oews-workbook.ts';

/** Names of columns and their places in a row, from 0. */
export type OewsHeader = ReadonlyMap<string, number>;

/** Reads the first row. Case differs between the years of BLS's files, and so does `LOC QUOTIENT` from `LOC_QUOTIENT`. */
export function readHeader(cells: readonly Cell[]): OewsHeader {
  const header = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const name = String(cell ?? '').trim();
    const column = name.toUpperCase().replaceAll(/[\s_]+/g, '_');
    if (column !== '' && !header.has(column)) header.set(column, index);
  }
  return header;
}

/** The columns an import needs, in BLS's order; the others of its layout are not looked at. */
const areaColumns = ['AREA', 'AREA_TITLE', 'AREA_TYPE', 'PRIM_STATE', 'NAICS', 'I_GROUP', 'OWN_CODE'];
const occupationColumns = ['OCC_CODE', 'OCC_TITLE', 'O_GROUP'];
const required = [...areaColumns, ...occupationColumns, ...Object.values(oewsColumns)];

/** How many of the columns needed there are: tells the sheet of figures from the sheets beside it. */
export const columnsFound = (header: OewsHeader): number =>
  required.filter((column) => header.has(column)).length;

/** The columns that a header lacks, as one problem, each with the column that may have been meant; empty where all are there. */
export function missingColumns(header: OewsHeader, { file, sheet }: OewsPlace): Problem[] {
  const missing = required.filter((column) => !header.has(column));
  if (missing.length === 0) return [];
  const unused = [...header.keys()].filter((column) => !required.includes(column));
  const named = missing.map((column) => {
    const near = nearest(column, unused);
    return near ? `${column} (is it ${near}?)` : column;
  });
  const place = sheet === undefined ? 'The first line' : `The first row of sheet "${sheet}"`;
  return [
    {
      file,
      line: 1,
      rule: 'oews',
      message: `${place} lacks the ${missing.length === 1 ? 'column' : 'columns'} ${named.join(', ')}.`,
      instead: "Give a file in BLS's OEWS layout, with the heading that BLS wrote.",
    },
  ];
}
