import { plural } from '../../lib/plural.ts';
import { stateAbbreviations } from '../../lib/us-states.ts';
import type { OewsRow, OewsRows } from './oews-rows.ts';
import type { OewsAreaKind } from '../../schemas/oews.ts';
import { type ImportedTable, payTableKinds } from '../../schemas/pay.ts';
import type { CellRow, PayTableFile } from '../table-file.ts';

/** What the rows of a table are made from. */
interface RowsInput {
  table: PayTableFile;
  /** SOC code of the guide. */
  soc: string;
  oews: OewsRows;
  /** Reference month of the file, like May 2025. */
  period: string;
  /** That of the table as it is; undefined where it has no rows or nothing says so. */
  from: string | undefined;
  /** SOC codes of the guide's related-occupations.csv, in its order. */
  related: readonly string[];
  /** SOC codes for a related-occupations.csv where there is none yet. */
  suggested: readonly string[];
  /** Source of the file; empty where it is that of the table, undefined where none is named. */
  source: string | undefined;
}

/** The rows that a table has next, or why it stays as it is (`keep`) or nothing may be written at all (`refuse`). */
export type NextRows =
  | { kind: 'rows'; rows: CellRow[]; period: string; notes?: string[] }
  | { kind: 'keep' | 'refuse'; message: string; instead: string };

type MakeRows = (input: RowsInput) => NextRows | undefined;

const year = (period: string): number => Number(period.slice(-4));
const isAllOccupations = (soc: string): boolean => soc === '00-0000';

const rowsOf = ({ oews }: RowsInput, area: OewsAreaKind, soc: string): OewsRow[] =>
  oews.rows.filter((row) => row.area === area && row.soc === soc);

/**
 * Those cells of a row that are columns of the table; the percentiles of hourly wages, too, where BLS publishes no
 * annual ones.
 */
function cellsFor(table: PayTableFile, row: OewsRow | undefined): CellRow {
  const cells: CellRow = row?.cells ?? {};
  const hourlyAlone = !Object.entries(cells).some(
    ([column, cell]) => column.startsWith('annual_') && cell !== '',
  );
  const columns = Object.keys(payTableKinds[table.name].row.shape).filter(
    (column) =>
      table.columns.includes(column) || (hourlyAlone && column.startsWith('hourly_') && cells[column]),
  );
  return Object.fromEntries(
    columns.filter((column) => column in cells).map((column) => [column, cells[column] ?? '']),
  );
}

/** One row a year: that of the file's year is added or replaced, the others stay. */
const nationalRows: MakeRows = (input) => {
  const { table, period, source } = input;
  const [nation] = rowsOf(input, 'national', input.soc);
  if (!nation) return undefined;
  const others = table.rows.filter((row) => row['period'] !== period);
  const own = { period, ...cellsFor(table, nation), ...(source !== undefined && { source }) };
  const rows = [...others, own].sort((a, b) => year(a['period'] ?? '') - year(b['period'] ?? ''));
  const [first, last] = [rows.at(0)?.['period'] ?? period, rows.at(-1)?.['period'] ?? period];
  return { kind: 'rows', rows, period: first === last ? last : `${first} to ${last}` };
};

/** The states that the file covers. */
const statesIn = ({ oews }: RowsInput): string[] =>
  stateAbbreviations.filter((state) => oews.statesCovered.has(state));

/** A row of an occupation for each state that the file covers, with empty cells where BLS has none. */
function rowsByState(input: RowsInput, soc: string): CellRow[] {
  const { table } = input;
  const found = new Map(rowsOf(input, 'state', soc).map((row) => [row.state, row]));
  const empty = Object.fromEntries(table.columns.map((column) => [column, '']));
  return statesIn(input).map((state) => ({ ...empty, ...cellsFor(table, found.get(state)), state }));
}

function refusedAsPart(input: RowsInput): NextRows | undefined {
  const covered = statesIn(input);
  const before = new Set(input.table.rows.map((row) => row['state'] ?? ''));
  const dropped = [...before].filter((state) => !covered.includes(state));
  if (dropped.length === 0) return undefined;
  const some = dropped.length > 8 ? `${dropped.slice(0, 8).join(', ')} …` : dropped.join(', ');
  return {
    kind: 'refuse',
    message: `The file covers ${covered.length} of ${stateAbbreviations.length} states and would drop ${plural(dropped.length, 'state')} (${some}); nothing written.`,
    instead: "Give BLS's file of all states.",
  };
}

const stateRows: MakeRows = (input) => {
  const { soc, period } = input;
  const found = new Set(rowsOf(input, 'state', soc).map(({ state }) => state));
  if (found.size === 0) return undefined;
  const covered = statesIn(input);
  const silent = covered.filter((state) => !found.has(state));
  const notes = silent.length > 0 ? [`BLS has no row for ${soc} in ${silent.join(', ')}: empty cells.`] : [];
  if (covered.length < stateAbbreviations.length)
    notes.push(
      `The file covers ${covered.length} of ${stateAbbreviations.length} states; the table needs them all.`,
    );
  return refusedAsPart(input) ?? { kind: 'rows', rows: rowsByState(input, soc), period, notes };
};

/** One row for each area that BLS has one for. Areas come and go between years, but never most of them. */
const areaRows = (input: RowsInput, area: 'metropolitan' | 'nonmetropolitan'): NextRows | undefined => {
  const { table } = input;
  const found = rowsOf(input, area, input.soc).sort((a, b) => (a.areaCode < b.areaCode ? -1 : 1));
  if (found.length === 0) return undefined;
  const codes = new Set(found.map((row) => row.areaCode));
  const dropped = table.rows.filter((row) => !codes.has(row['area_code'] ?? '')).length;
  if (dropped * 2 > table.rows.length) {
    return {
      kind: 'refuse',
      message: `The file would drop ${dropped} of the table's ${plural(table.rows.length, 'area')}; nothing written.`,
      instead: `Give BLS's file of all ${area} areas.`,
    };
  }
  const rows = found.map((row) => ({
    ...cellsFor(table, row),
    area_code: row.areaCode,
    area: row.areaTitle,
    ...(row.state === undefined ? {} : { state: row.state }),
  }));
  return { kind: 'rows', rows, period: input.period };
};

/** Where a table of one period cannot be filled in whole: its other rows would be of another year than it says. */
const keepWithout = (missing: readonly string[], area: string): NextRows => ({
  kind: 'keep',
  message: `The table stays as it is: the file has no ${area} row for ${missing.join(', ')}.`,
  instead: 'Delete the rows of an occupation that BLS no longer publishes, and import again.',
});

/** A new table of related occupations: the guide's own, those suggested that BLS has, and all occupations together. */
function suggestedRows(input: RowsInput): NextRows | undefined {
  const { table, soc, suggested, period } = input;
  const rows = [...new Set([soc, ...suggested, '00-0000'])].flatMap((code) => {
    const [nation] = rowsOf(input, 'national', code);
    return nation ? [{ soc: code, title: nation.title, ...cellsFor(table, nation) }] : [];
  });
  const missing = suggested.filter((code) => !rows.some((row) => row.soc === code));
  const notes = missing.length > 0 ? [`BLS has no national row for ${missing.join(', ')}: left out.`] : [];
  const others = rows.filter((row) => row.soc !== soc && !isAllOccupations(row.soc));
  return others.length > 0 ? { kind: 'rows', rows, period, notes } : undefined;
}

/** The occupations that the table lists, in its order and with its titles. */
const relatedRows: MakeRows = (input) => {
  const { table, period } = input;
  if (!input.oews.rows.some((row) => row.area === 'national')) return undefined;
  if (table.text === undefined) return suggestedRows(input);
  if (table.rows.length === 0) return undefined;
  const found = table.rows.map((row) => {
    const soc = row['soc'] ?? '';
    return { row, soc, nation: rowsOf(input, 'national', soc)[0] };
  });
  const missing = new Set(found.flatMap(({ soc, nation }) => (nation ? [] : [soc])));
  if (missing.size > 0) return keepWithout([...missing], 'national');
  const rows = found.map(({ row, nation }) => ({
    ...row,
    ...cellsFor(table, nation),
    title: row['title'] || (nation?.title ?? ''),
  }));
  return { kind: 'rows', rows, period };
};

/**
 * The occupations that the table has, each in every state that the file covers. A table that has only its heading
 * gets those of related-occupations.csv, without the guide's own, which states.csv has, and without the total.
 */
const relatedByStateRows: MakeRows = (input) => {
  const { table, oews } = input;
  if (table.text === undefined || !oews.rows.some((row) => row.area === 'state')) return undefined;
  const listed = [...new Set(table.rows.map((row) => row['soc'] ?? ''))];
  const socs =
    listed.length > 0 ? listed : input.related.filter((soc) => soc !== input.soc && !isAllOccupations(soc));
  if (socs.length === 0) return undefined;
  const refused = refusedAsPart(input);
  if (refused) return refused;
  const missing = socs.filter((soc) => rowsOf(input, 'state', soc).length === 0);
  if (missing.length > 0) return keepWithout(missing, 'state');
  const rows = socs.flatMap((soc) => rowsByState(input, soc).map((row) => ({ ...row, soc })));
  return { kind: 'rows', rows, period: input.period };
};

/** In the order in which they are reported. */
const makers: Record<ImportedTable, MakeRows> = {
  national: nationalRows,
  states: stateRows,
  'metro-areas': (input) => areaRows(input, 'metropolitan'),
  'nonmetro-areas': (input) => areaRows(input, 'nonmetropolitan'),
  'related-occupations': relatedRows,
  'related-occupations-by-state': relatedByStateRows,
};
export const importedTables = Object.keys(makers) as ImportedTable[];

/** What a table of this name has next; undefined where the file has nothing for it. */
export function nextRows(name: ImportedTable, input: RowsInput): NextRows | undefined {
  const next = makers[name](input);
  const { from, period } = input;
  if (!next || name === 'national' || from === undefined || year(period) >= year(from)) return next;
  // A national file of an earlier year is welcome, for its row of national.csv.
  return name === 'related-occupations'
    ? {
        kind: 'keep',
        message: `The table stays as it is: it holds ${from}, which is newer than ${period}.`,
        instead: 'Nothing need be done.',
      }
    : {
        kind: 'refuse',
        message: `The table holds ${from}, which is newer than ${period}.`,
        instead: 'Give the file of a later May: a table is never put back to older figures.',
      };
}
