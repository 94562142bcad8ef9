import type { Problem } from '../../lib/problems.ts';
import { sheetsOf } from '../agency-file.ts';
import type { Agency, Cell, Sheet } from '../workbook.ts';
import { type ColumnName, found, type Heading, headingOf, needed, type Years } from './columns.ts';

/** What BLS projects for one occupation. Numbers are plain; null where BLS publishes none. */
export interface Projection {
  soc: string;
  /** As the table writes it. */
  title: string;
  /** People employed in the first and in the last year, to the hundred; the self-employed are counted. */
  base: number | null;
  target: number | null;
  /** People more or fewer over the whole period. */
  change: number | null;
  changePercent: number | null;
  /** Openings a year on average. */
  openings: number | null;
  /** Dollars a year; undefined where the table has no such column, or only a cap. */
  wage: number | null | undefined;
  /** Empty where the table has a dash; undefined where it has no such column. */
  education: string | undefined;
  experience: string | undefined;
  training: string | undefined;
}

export interface Projections {
  /** By SOC code; `00-0000` is the total. */
  occupations: ReadonlyMap<string, Projection>;
  years?: Years | undefined;
  wageYear?: string | undefined;
  problems: Problem[];
}

const agency: Agency = {
  rule: 'projections',
  address: 'https://www.bls.gov/emp/tables.htm',
  needed:
    'Give occupation.xlsx from https://www.bls.gov/emp/tables.htm, or table 1.2 or 1.10 of it as a CSV with the same heading.',
};

/**
 * Reads BLS's projections of occupations in their own layout: the workbook with tables 1.2 and 1.10, one of the two as a
 * CSV, or the CSV of the interactive table. Where both tables are there, 1.2 is read, which has the education too.
 * Never throws for what the file holds: whatever is wrong comes back in `problems`.
 *
 * @param wanted - SOC codes; problems of the rows of others are not reported
 */
export async function readProjections(path: string, wanted: ReadonlySet<string>): Promise<Projections> {
  const refuse = (message: string, instead: string): Projections => ({
    occupations: new Map(),
    problems: [{ file: path, rule: agency.rule, message, instead }],
  });
  const sheets = await sheetsOf(path, agency);
  if ('message' in sheets) return refuse(sheets.message, sheets.instead);
  const [best] = sheets
    .map((sheet) => ({ sheet, heading: headingOf(sheet) }))
    .sort((a, b) => found(b.heading) - found(a.heading));
  const missing = needed.filter((name) => best?.heading.at[name] === undefined);
  if (!best || missing.length > 0) return refuse(...lacking(missing, best?.heading));
  const { sheet, heading } = best;
  const [years, ...others] = heading.years;
  if (!years || others.some(({ base, target }) => base !== years.base || target !== years.target))
    return refuse('The headings of its columns name different years.', 'Give the table of one projection.');
  return { ...readRows(sheet, heading, path, wanted), years, wageYear: heading.wageYear };
}

/** How BLS calls the columns that are needed. */
const called: Record<(typeof needed)[number], string> = {
  title: 'National Employment Matrix title',
  code: 'National Employment Matrix code',
  base: 'Employment (first year)',
  target: 'Employment (last year)',
  change: 'Employment change, numeric',
  percent: 'Employment change, percent',
  openings: 'Occupational openings, annual average',
};

function lacking(
  missing: readonly (typeof needed)[number][],
  heading: Heading | undefined,
): [string, string] {
  const names = missing.map((name) => called[name]).join('; ');
  return heading && found(heading) > 2
    ? [`The table lacks ${missing.length === 1 ? 'a column' : 'columns'}: ${names}.`, agency.needed]
    : ['The file has no table of projections of occupations.', agency.needed];
}

function readRows(sheet: Sheet, heading: Heading, path: string, wanted: ReadonlySet<string>) {
  const occupations = new Map<string, Projection>();
  const problems: Problem[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    const cell = (name: ColumnName): Cell => cells[heading.at[name] ?? -1] ?? null;
    // The interactive table writes codes as ="29-1292", so that a spreadsheet makes no date of them.
    const soc = /^(?:=")?(\d{2}-\d{4})"?$/.exec(words(cell('code')))?.[1];
    if (index <= heading.row || soc === undefined) continue;
    const report = (message: string) =>
      problems.push({
        file: path,
        line: index + 1,
        rule: agency.rule,
        message: `In row ${index + 1} (${soc}): ${message}`,
        instead: 'Compare the row with the table of BLS; cells may have moved.',
      });
    const read = (name: ColumnName): number | null => {
      const value = numberIn(cell(name));
      if (value === undefined && wanted.has(soc))
        report(`"${String(cell(name))}" is not a number (${name}).`);
      return value ?? null;
    };
    const thousands = (name: ColumnName): number | null => {
      const value = read(name);
      return value === null ? null : Math.round(value * 10) * 100;
    };
    const said = (name: ColumnName): string | undefined =>
      heading.at[name] === undefined ? undefined : words(cell(name));
    const projection: Projection = {
      soc,
      title: words(cell('title')).replace(/ \*.*$/, ''),
      base: thousands('base'),
      target: thousands('target'),
      change: thousands('change'),
      changePercent: read('percent'),
      openings: thousands('openings'),
      // Above a cap BLS writes a sign before the number, which is then no median.
      wage: heading.at.wage === undefined ? undefined : numberIn(cell('wage')),
      education: said('education'),
      experience: said('experience'),
      training: said('training'),
    };
    const wrong = wanted.has(soc) && contradiction(projection);
    if (wrong) report(wrong);
    // A group of one occupation is there as summary and as line item, with the same figures.
    if (!occupations.has(soc) || /^line item$/i.test(words(cell('type')))) occupations.set(soc, projection);
  }
  return { occupations, problems };
}

/** Words of a cell without marks of footnotes; a dash alone stands for nothing. */
function words(cell: Cell): string {
  const text = String(cell ?? '')
    .replaceAll(/\[\d+\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /^(?:[-\u2013\u2014]|N\/A)$/i.test(text) ? '' : text;
}

/** The number of a cell, null where BLS publishes none, undefined where it is neither. */
function numberIn(cell: Cell): number | null | undefined {
  const text = words(cell)
    .replaceAll(/[$,]/g, '')
    .replace(/^[\u2212\u2013]/, '-');
  if (text === '') return null;
  return /^-?\d*\.?\d+$/.test(text) ? Number(text) : undefined;
}

/**
 * What in a row cannot be, as a sentence: its percentage must follow from its counts, as far as they are rounded.
 * Each count is right to 50 people, the percentage to 0.05.
 */
function contradiction({ base, target, changePercent }: Projection): string | undefined {
  if (base === null || target === null || changePercent === null || base <= 0) return undefined;
  const lowest = ((target - 50) / (base + 50) - 1) * 100 - 0.06;
  const highest = base > 50 ? ((target + 50) / (base - 50) - 1) * 100 + 0.06 : Infinity;
  return changePercent >= lowest && changePercent <= highest
    ? undefined
    : `from ${base} to ${target} is no change of ${changePercent} percent.`;
}
