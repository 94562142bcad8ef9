import type { Cell, Sheet } from '../workbook.ts';

/** What is read of each occupation in BLS's Employment Projections, by the columns of its tables. */
export const columnNames = [
  ...(['title', 'code', 'type', 'base', 'target', 'change', 'percent', 'openings'] as const),
  ...(['wage', 'education', 'experience', 'training'] as const),
];
export type ColumnName = (typeof columnNames)[number];

/** The columns without which a table says too little. */
export const needed = ['title', 'code', 'base', 'target', 'change', 'percent', 'openings'] as const;

/** The first and the last year of a projection. */
export interface Years {
  base: number;
  target: number;
}

/** Where the columns of a table are, and the years that its heading names. */
export interface Heading {
  /** Index of the row of the heading. */
  row: number;
  at: Partial<Record<ColumnName, number>>;
  years: Years[];
  /** The year that median wages are of. */
  wageYear?: string | undefined;
}

/**
 * The headings of table 1.2, table 1.10 and the interactive table, in the words of the projections since 2016–26.
 * Source: https://www.bls.gov/emp/tables.htm, occupation.xlsx; https://data.bls.gov/projections/occupationProj.
 */
const patterns: Partial<Record<ColumnName, RegExp>> = {
  title: /^(?:\d{4} national employment matrix title|occupation title)$/,
  code: /^(?:\d{4} national employment matrix code|occupation code)$/,
  type: /^occupation type$/,
  change: /^employment change,(?: numeric,)? (\d{4})-(\d{2,4})$/,
  percent:
    /^(?:employment change, percent|employment percent change|percent employment change), (\d{4})-(\d{2,4})$/,
  openings: /^occupational openings, (?:annual average, )?(\d{4})-(\d{2,4})(?: annual average)?$/,
  wage: /^median annual wage,?(?: dollars,)? (\d{4})$/,
  education: /^typical (?:education needed for entry|entry-level education)$/,
  experience: /^work experience in a related occupation$/,
  training: /^typical on-the-job training/,
};
const employment = /^employment,? (\d{4})$/;

/** A heading without its marks of footnotes, line breaks and kinds of dash. */
const plain = (cell: Cell): string =>
  String(cell ?? '')
    .replaceAll(/\[\d+\]|<br\s*\/?>/gi, ' ')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Titles are above the heading. */
const highestHeading = 10;

/** The heading of a sheet: of its first rows that with most columns of a table of projections. */
export function headingOf(sheet: Sheet): Heading {
  const headings = sheet.rows.slice(0, highestHeading).map(readHeading);
  return headings.reduce((best, it) => (found(it) > found(best) ? it : best), {
    row: 0,
    at: {},
    years: [],
  });
}

export const found = ({ at }: Heading): number => Object.keys(at).length;

function readHeading(cells: readonly Cell[], row: number): Heading {
  const heading: Heading = { row, at: {}, years: [] };
  const employed: { year: number; index: number }[] = [];
  for (const [index, cell] of cells.entries()) {
    const words = plain(cell);
    const year = employment.exec(words)?.[1];
    if (year !== undefined) employed.push({ year: Number(year), index });
    for (const [name, pattern] of Object.entries(patterns) as [ColumnName, RegExp][]) {
      const match = pattern.exec(words);
      if (!match || heading.at[name] !== undefined) continue;
      heading.at[name] = index;
      const [, first, last] = match;
      if (name === 'wage') heading.wageYear = first;
      else if (first && last) heading.years.push({ base: Number(first), target: yearAfter(first, last) });
    }
  }
  const [base, target] = employed.sort((a, b) => a.year - b.year);
  if (base && target) {
    heading.at.base = base.index;
    heading.at.target = target.index;
    heading.years.push({ base: base.year, target: target.year });
  }
  return heading;
}

/** The last year of 2025-35 or 2025-2035. */
const yearAfter = (first: string, last: string): number =>
  last.length === 4 ? Number(last) : Number(first.slice(0, 2) + last);
