import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strToU8, zipSync } from 'fflate';
import { usStates } from '../../src/lib/us-states.ts';

/** The heading of every OEWS file, in BLS's order. */
export const heading = [
  ...['AREA', 'AREA_TITLE', 'AREA_TYPE', 'PRIM_STATE', 'NAICS', 'NAICS_TITLE', 'I_GROUP', 'OWN_CODE'],
  ...[
    'OCC_CODE',
    'OCC_TITLE',
    'O_GROUP',
    'TOT_EMP',
    'EMP_PRSE',
    'JOBS_1000',
    'LOC_QUOTIENT',
    'PCT_TOTAL',
    'PCT_RPT',
  ],
  ...['H_MEAN', 'A_MEAN', 'MEAN_PRSE', 'H_PCT10', 'H_PCT25', 'H_MEDIAN', 'H_PCT75', 'H_PCT90'],
  ...['A_PCT10', 'A_PCT25', 'A_MEDIAN', 'A_PCT75', 'A_PCT90', 'ANNUAL', 'HOURLY'],
];
export type Cell = string | number | boolean | null;
export type BlsRow = Record<string, Cell>;

/** A sound row of the nation; tests change what they are about. */
export const nation = (changes: BlsRow = {}): BlsRow => ({
  AREA: '99',
  AREA_TITLE: 'U.S.',
  AREA_TYPE: '1',
  PRIM_STATE: 'US',
  NAICS: '000000',
  NAICS_TITLE: 'Cross-industry',
  I_GROUP: 'cross-industry',
  OWN_CODE: '1235',
  OCC_CODE: '29-2072',
  OCC_TITLE: 'Medical Records Specialists',
  O_GROUP: 'detailed',
  TOT_EMP: 200000,
  EMP_PRSE: 1,
  H_MEAN: 28,
  A_MEAN: 58240,
  MEAN_PRSE: 0.5,
  H_PCT10: 18,
  H_PCT25: 21,
  H_MEDIAN: 25,
  H_PCT75: 32,
  H_PCT90: 40,
  A_PCT10: 37440,
  A_PCT25: 43680,
  A_MEDIAN: 52000,
  A_PCT75: 66560,
  A_PCT90: 83200,
  ...changes,
});
/** A row of a state, or with other cells of an area in it. */
export const inState = (fips: string, changes: BlsRow = {}): BlsRow => {
  const state = usStates.find((it) => it.fips === fips);
  return nation({
    AREA: fips,
    AREA_TITLE: state?.name ?? '',
    AREA_TYPE: '2',
    PRIM_STATE: state?.abbreviation ?? '',
    JOBS_1000: 1.25,
    LOC_QUOTIENT: 1.01,
    ...changes,
  });
};
export const allStates = (changes: BlsRow = {}): BlsRow[] =>
  usStates.map(({ fips }) => inState(fips, changes));
/** Occupations of the fixture's related-occupations-by-state.csv, and all of its related-occupations.csv but the guide's own. */
export const byStateSocs = ['29-9021', '43-3021', '31-9092', '31-9094', '43-6013', '43-9041', '11-9111'];
export const relatedSocs = [...byStateSocs, '43-4071', '13-1041', '00-0000'];
/** A complete file of states for the guide of medical coders: its occupation and the related ones. */
export const stateFile = (changes: BlsRow = {}): BlsRow[] =>
  ['29-2072', ...byStateSocs].flatMap((soc) => allStates({ OCC_CODE: soc, ...changes }));
/** A complete national file for the same guide. */
export const nationalFile = (changes: BlsRow = {}): BlsRow[] =>
  ['29-2072', ...relatedSocs].map((soc) => nation({ OCC_CODE: soc, ...changes }));

export const toCsv = (rows: readonly BlsRow[], columns: readonly string[] = heading): string =>
  [
    columns.join(','),
    ...rows.map((row) => columns.map((column) => `"${String(row[column] ?? '')}"`).join(',')),
  ].join('\n') + '\n';

/** The smallest workbook that Excel would open: numbers as numbers, text as inline text. */
export function toWorkbook(sheets: Record<string, readonly (readonly Cell[])[]>): Uint8Array {
  const names = Object.keys(sheets);
  const column = (index: number): string =>
    (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) +
    String.fromCharCode(65 + (index % 26));
  const cell = (value: Cell, at: string) =>
    value === null
      ? ''
      : typeof value === 'number'
        ? `<c r="${at}"><v>${value}</v></c>`
        : typeof value === 'boolean'
          ? `<c r="${at}" t="b"><v>${Number(value)}</v></c>`
          : `<c r="${at}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relation}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="r${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${main}><sheetData>${(sheets[name] ?? []).map((row, line) => `<row r="${line + 1}">${row.map((value, at) => cell(value, `${column(at)}${line + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`,
      ]),
    ),
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`),
      ]),
    ),
  );
}
export const asSheet = (rows: readonly BlsRow[], columns: readonly string[] = heading): Cell[][] => [
  [...columns],
  ...rows.map((row) => columns.map((column) => row[column] ?? null)),
];

const fixtures = join(import.meta.dirname, '../fixtures/bls');
const rowsOf = (name: string) =>
  parse<Record<string, string>>(readFileSync(join(fixtures, name)), { columns: true });

/**
 * BLS's figures of all states for May 2025, from a file with other names of columns. It lacks hourly medians: those
 * of the guide's occupation come from the table, the others are marked as not available.
 */
export function stateSample(): BlsRow[] {
  const hourlyMedian = new Map(
    rowsOf('pay-may-2025/states.csv').map((row) => [row['state'], row['hourly_median']]),
  );
  return rowsOf('wages-by-state-sample.csv').map((row) => {
    const fips = row['area_fips'] ?? '';
    const state = usStates.find((it) => it.fips === fips)?.abbreviation;
    const own = row['soc_code'] === '29-2072';
    return inState(fips, {
      OCC_CODE: row['soc_code'] ?? '',
      OCC_TITLE: row['title'] ?? '',
      TOT_EMP: row['employment'] || '**',
      JOBS_1000: row['jobs_per_1000'] || '**',
      LOC_QUOTIENT: row['location_quotient'] || '**',
      H_MEAN: row['hourly_mean'] || '*',
      H_PCT10: '*',
      H_PCT25: '*',
      H_MEDIAN: (own && hourlyMedian.get(state)) || '*',
      H_PCT75: '*',
      H_PCT90: '*',
      A_MEAN: row['annual_mean'] || '*',
      A_PCT10: row['annual_p10'] || '*',
      A_PCT25: row['annual_p25'] || '*',
      A_MEDIAN: row['annual_median'] || '*',
      A_PCT75: row['annual_p75'] || '*',
      A_PCT90: row['annual_p90'] || '*',
    });
  });
}
