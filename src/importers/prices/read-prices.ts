import type { Problem } from '../../lib/problems.ts';
import { usStates } from '../../lib/us-states.ts';
import { sheetsOf } from '../agency-file.ts';
import type { Agency, Cell, Sheet } from '../workbook.ts';

/** Price levels of places in one year, as BEA writes the numbers; United States = 100. */
export interface Prices {
  /** By postal abbreviation. */
  states: ReadonlyMap<string, string>;
  /** By the five digits of the metropolitan area. */
  metros: ReadonlyMap<string, string>;
  /** Names of metropolitan areas for which BEA publishes none. */
  unpublished: string[];
  problems: Problem[];
}

const agency: Agency = {
  rule: 'prices',
  address: 'https://apps.bea.gov/regional/downloadzip.cfm',
  needed:
    'Give SARPP.zip (states) or MARPP.zip (metropolitan areas) from https://apps.bea.gov/regional/downloadzip.cfm, or the CSV in it.',
  wanted: (name) => /(?:^|\/)(?:SARPP_STATE|MARPP_MSA)_\d{4}_\d{4}\.csv$/i.test(name),
};

/** Titles are above the heading in a download of the interactive table. */
const highestHeading = 10;

const words = (cell: Cell | undefined): string => String(cell ?? '').trim();

/**
 * Reads BEA's regional price parities of all items: the zip or CSV of table SARPP or MARPP as its page of downloads has
 * them, or a CSV of the interactive table. Never throws for what the file holds.
 *
 * @param year - of the column to read, like 2024
 */
export async function readPrices(path: string, year: string): Promise<Prices> {
  const refuse = (message: string, instead: string): Prices => ({
    states: new Map(),
    metros: new Map(),
    unpublished: [],
    problems: [{ file: path, rule: agency.rule, message, instead }],
  });
  const sheets = await sheetsOf(path, agency);
  if ('message' in sheets) return refuse(sheets.message, sheets.instead);
  const tables = sheets.flatMap((sheet) => {
    const heading = headingOf(sheet);
    return heading ? [{ sheet, ...heading }] : [];
  });
  const [table] = tables;
  if (!table)
    return refuse(
      'The file has no heading with GeoFIPS and GeoName: it is no table of BEA’s regional accounts.',
      agency.needed,
    );
  const { sheet, row, at } = table;
  if (!at.has(year)) {
    const years = [...at.keys()].filter((name) => /^\d{4}$/.test(name));
    return refuse(
      `The file has no column for ${year}${years.length > 0 ? `; it has ${years[0]} to ${years.at(-1)}` : ''}.`,
      'Write --period with a year that it has, or give a newer file.',
    );
  }
  const titles = sheet.rows.slice(0, row).flat().map(words).join(' ');
  if (!at.has('description') && !/all items/i.test(titles))
    return refuse('Nothing in the file says which prices its figures are of.', agency.needed);
  return readRows(sheet, row, at, year, path);
}

/** The row of the heading and the place of each column, in small letters; undefined where there is none. */
function headingOf(sheet: Sheet): { row: number; at: Map<string, number> } | undefined {
  for (const [row, cells] of sheet.rows.slice(0, highestHeading).entries()) {
    const at = new Map(cells.map((cell, index) => [words(cell).toLowerCase(), index]));
    if (at.has('geofips') && at.has('geoname')) return { row, at };
  }
  return undefined;
}

const byFips = new Map(usStates.map(({ fips, abbreviation }) => [`${fips}000`, abbreviation]));

function readRows(
  sheet: Sheet,
  heading: number,
  at: Map<string, number>,
  year: string,
  path: string,
): Prices {
  const states = new Map<string, string>();
  const metros = new Map<string, string>();
  const unpublished: string[] = [];
  const problems: Problem[] = [];
  let nation: string | undefined;
  for (const [index, cells] of sheet.rows.entries()) {
    const cell = (column: string): string => words(cells[at.get(column) ?? -1]);
    // A spreadsheet takes the first zeros of a code.
    const code = cell('geofips').replaceAll('"', '').trim().padStart(5, '0');
    if (index <= heading || !/^\d{5}$/.test(code) || cell('geoname') === '') continue;
    if (at.has('description') && !/^RPPs: All items$/i.test(cell('description'))) continue;
    const state = byFips.get(code);
    const isMetro = /, [A-Z]{2}(?:-[A-Z]{2})*\b/.test(cell('geoname'));
    const value = cell(year);
    if (code === '00000') nation = value;
    else if (!state && !isMetro) continue;
    if (/^\(NA\)$|^$/.test(value) && isMetro) unpublished.push(cell('geoname'));
    else if (!/^\d+(?:\.\d+)?$/.test(value) || Number(value) <= 0)
      problems.push({
        file: path,
        line: index + 1,
        rule: agency.rule,
        message: `In line ${index + 1} (${cell('geoname')}): "${value}" is not a price level.`,
        instead: 'Compare the line with the file of BEA; cells may have moved.',
      });
    else if (state) states.set(state, value);
    else if (isMetro) metros.set(code, value);
  }
  if (states.size + metros.size > 0 && nation !== undefined && Number(nation) !== 100)
    problems.push({
      file: path,
      rule: agency.rule,
      message: `The United States is at ${nation}, not at 100: these are no price levels of all items.`,
      instead: agency.needed,
    });
  if (states.size + metros.size === 0 && problems.length === 0)
    problems.push({
      file: path,
      rule: agency.rule,
      message: 'The file has no price levels of all items for states or metropolitan areas.',
      instead: agency.needed,
    });
  return { states, metros, unpublished, problems };
}
