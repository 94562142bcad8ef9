import { type Estimate, isCapped } from '../lib/pay.ts';
import type { DownloadFormat } from '../schemas/pay-table-kind.ts';
import type { DownloadTable } from '../schemas/pay.ts';
import { asCsv, sourceCells } from './download-file.ts';
import type { Pay, PlacePay, TableOrigin, Wages } from './pay-types.ts';
import type { Guide, Site } from './types.ts';

/** The tables that readers can take with them. Every row says where it comes from, so that no file needs another. */

type Row = Record<string, string | number | null>;

/** A published number; empty where there is none; the floor where BLS gives only its cap, `#` where it is not known. */
const cell = (value: Estimate): number | string | null =>
  !isCapped(value) ? value : value.atLeast === null ? '#' : `>=${value.atLeast}`;

/** The columns of wages, in the order in which BLS has them. */
const wageCells = (unit: 'annual' | 'hourly', wages: Wages): Row =>
  Object.fromEntries(
    (['mean', 'p10', 'p25', 'median', 'p75', 'p90'] as const).map((name) => [
      `${unit}_${name}`,
      cell(wages[name]),
    ]),
  );

/** What is worked out of a place: price level with the nation at 100, and ranks. */
const placeCells = (it: PlacePay, prices: TableOrigin | undefined): Row => ({
  median_rank: it.medianRank?.place ?? null,
  price_level: it.priceParity,
  price_level_year: prices?.period ?? null,
  adjusted_median: it.adjustedMedian,
  adjusted_median_rank: it.adjustedMedianRank?.place ?? null,
});

/** The columns of each table, before those of its sources; `common` is the same in every row. */
const rowsOf: Record<DownloadTable, (pay: Pay, common: { soc: string; period: string }) => Row[]> = {
  states: (pay, common) =>
    pay.states.map((it) => ({
      state: it.state.name,
      abbreviation: it.state.abbreviation,
      fips: it.state.fips,
      ...common,
      employment: cell(it.employment),
      jobs_per_1000: cell(it.jobsPer1000),
      location_quotient: cell(it.locationQuotient),
      ...(pay.unit === 'usd-per-hour'
        ? wageCells('hourly', it.hourly)
        : { hourly_median: cell(it.hourly.median) }),
      ...wageCells('annual', it.annual),
      ...placeCells(it, pay.priceParities),
    })),
  'metro-areas': (pay, common) =>
    pay.metroAreas.map((it) => ({
      area_code: it.code,
      area: it.title,
      states: it.states.map(({ abbreviation }) => abbreviation).join(' '),
      ...common,
      employment: cell(it.employment),
      hourly_median: cell(it.hourly.median),
      annual_median: cell(it.annual.median),
      ...placeCells(it, pay.metroPriceParities),
    })),
  // Shares of national employment go from 0 to 1.
  industries: (pay, common) =>
    pay.industries.map((it) => ({
      industry: it.industry,
      naics: it.naics,
      ...common,
      employment: cell(it.employment),
      share_of_employment: it.share === null ? null : Math.round(it.share * 1000) / 1000,
      [it.unit === 'usd-per-hour' ? 'hourly_median' : 'annual_median']: cell(it.median),
    })),
  // Oldest year first.
  national: (pay, common) =>
    pay.series.map((it) => ({
      ...common,
      period: it.period,
      employment: cell(it.employment),
      ...wageCells('annual', it.annual),
      ...wageCells('hourly', it.hourly),
    })),
};

/** Where the figures of a table come from, and the prices that they are adjusted by. */
const originsOf = ({ tables, priceParities, metroPriceParities }: Pay, table: DownloadTable): TableOrigin[] =>
  [tables[table], { states: priceParities, 'metro-areas': metroPriceParities }[table as string]].filter(
    (origin) => origin !== undefined,
  );

/**
 * A table of a guide as a file: CSV, of which cells that a spreadsheet would run as a formula are disarmed, or JSON,
 * which says what the table is before its rows.
 */
export function payFile(
  { settings, sources }: Site,
  guide: Guide,
  pay: Pay,
  table: DownloadTable,
  format: DownloadFormat,
): string {
  const origins = originsOf(pay, table);
  const { title, period = '' } = pay.tables[table] ?? {};
  const read = origins.flatMap((origin) => origin.sources.flatMap((id) => sources.get(id) ?? []));
  const notes = origins.flatMap((origin) => origin.notes);
  const about = {
    ...sourceCells(read),
    source_read: read.map((source) => source.reached).join('; '),
    notes: notes.join(' '),
    license: 'Federal data, public domain; credit the agency and the period',
  };
  const own = rowsOf[table](pay, { soc: guide.soc, period });
  const rows = own.map((row) => ({ ...row, ...about }));
  if (format === 'csv') {
    // A row may have a column that no row before it has.
    const columns = [...new Set([...own, about].flatMap(Object.keys))];
    return asCsv(rows, columns);
  }
  const occupation = { soc: guide.soc, title: guide.socTitle, scope: guide.scope };
  return `${JSON.stringify({ title, occupation, period, notes, publisher: settings.name, rows }, null, 1)}\n`;
}
