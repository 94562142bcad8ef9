import { stringify } from 'csv-stringify/sync';
import { type Estimate, isCapped } from '../../../../lib/pay.ts';
import { spreadsheetCell } from '../../../../lib/spreadsheet-cell.ts';
import { loadSite, payPaths } from '../../../../model/index.ts';
import { payDownloads } from '../../../../model/pay-datasets.ts';
import type { Pay, TableOrigin, Wages } from '../../../../model/pay-types.ts';
import type { Guide, Site } from '../../../../model/types.ts';
import type { DownloadFormat } from '../../../../schemas/pay-table-kind.ts';
import type { DownloadTable } from '../../../../schemas/pay.ts';

/** The tables that readers can take with them. Every row says where it comes from, so that no file needs another. */

export interface PayFileProps {
  guide: Guide;
  pay: Pay;
  site: Site;
  table: DownloadTable;
}

type Row = Record<string, string | number | null>;

interface PayFilePath {
  params: { guide: string; table: DownloadTable };
  props: PayFileProps;
}

/** The files of one format, of every guide that has pay tables. */
export function payFilePaths(format: DownloadFormat): PayFilePath[] {
  const site = loadSite();
  return payPaths().flatMap(({ params, props }) =>
    payDownloads(props.guide)
      .filter((file) => file.format === format)
      .map(({ table }) => ({ params: { ...params, table }, props: { ...props, site, table } })),
  );
}

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

function provenance({ site }: PayFileProps, ...origins: TableOrigin[]): Row {
  const sources = origins
    .flatMap((origin) => origin.sources.map((id) => site.sources.get(id)))
    .filter((source) => source !== undefined);
  return {
    source: sources.map((source) => `${source.publisher}, ${source.title}`).join('; '),
    source_url: sources.map((source) => source.url).join(' '),
    source_read: sources.map((source) => source.reached).join('; '),
    notes: origins.flatMap((origin) => origin.notes).join(' '),
    license: 'Federal data, public domain; credit the agency and the period',
  };
}

/** Rows of states.csv and states.json: dollars a year, price level with the nation at 100. */
function stateRows(props: PayFileProps): Row[] {
  const { pay, guide } = props;
  const { states } = pay.origins;
  if (!states) return [];
  const about = provenance(props, states, pay.priceParities);
  return pay.states.map((it) => ({
    state: it.state.name,
    abbreviation: it.state.abbreviation,
    fips: it.state.fips,
    soc: guide.soc,
    period: states.period,
    employment: cell(it.employment),
    jobs_per_1000: cell(it.jobsPer1000),
    location_quotient: cell(it.locationQuotient),
    ...(pay.unit === 'usd-per-hour'
      ? wageCells('hourly', it.hourly)
      : { hourly_median: cell(it.hourly.median) }),
    ...wageCells('annual', it.annual),
    median_rank: it.medianRank?.place ?? null,
    price_level: it.priceParity,
    price_level_year: pay.priceParities.period,
    adjusted_median: it.adjustedMedian,
    adjusted_median_rank: it.adjustedMedianRank?.place ?? null,
    ...about,
  }));
}

/** Rows of metro-areas.csv: dollars a year and an hour, price level with the nation at 100. */
function metroRows(props: PayFileProps): Row[] {
  const { pay, guide } = props;
  const origin = pay.origins['metro-areas'];
  if (!origin) return [];
  const about = provenance(props, origin, ...(pay.metroPriceParities ? [pay.metroPriceParities] : []));
  return pay.metroAreas.map((it) => ({
    area_code: it.code,
    area: it.title,
    states: it.states.map(({ abbreviation }) => abbreviation).join(' '),
    soc: guide.soc,
    period: origin.period,
    employment: cell(it.employment),
    hourly_median: cell(it.hourly.median),
    annual_median: cell(it.annual.median),
    median_rank: it.medianRank?.place ?? null,
    price_level: it.priceParity,
    price_level_year: pay.metroPriceParities?.period ?? null,
    adjusted_median: it.adjustedMedian,
    adjusted_median_rank: it.adjustedMedianRank?.place ?? null,
    ...about,
  }));
}

/** Rows of industries.csv: dollars a year, share of national employment from 0 to 1. */
function industryRows(props: PayFileProps): Row[] {
  const { pay, guide } = props;
  const { industries } = pay.origins;
  if (!industries) return [];
  const about = provenance(props, industries);
  return pay.industries.map((it) => ({
    industry: it.industry,
    naics: it.naics,
    soc: guide.soc,
    period: industries.period,
    employment: cell(it.employment),
    share_of_employment: it.share === null ? null : Math.round(it.share * 1000) / 1000,
    [it.unit === 'usd-per-hour' ? 'hourly_median' : 'annual_median']: cell(it.median),
    ...about,
  }));
}

/** Rows of national.csv, oldest year first: dollars a year and an hour. */
function nationalRows(props: PayFileProps): Row[] {
  const { pay, guide } = props;
  const about = provenance(props, pay.origins.national);
  return pay.series.map((it) => ({
    soc: guide.soc,
    period: it.period,
    employment: cell(it.employment),
    ...wageCells('annual', it.annual),
    ...wageCells('hourly', it.hourly),
    ...about,
  }));
}

const rowsOf: Record<DownloadTable, (props: PayFileProps) => Row[]> = {
  states: stateRows,
  'metro-areas': metroRows,
  industries: industryRows,
  national: nationalRows,
};

/** A CSV file; cells that a spreadsheet would run as a formula are disarmed. */
export function csvFile({ props }: { props: PayFileProps }): Response {
  return new Response(
    stringify(rowsOf[props.table](props), { header: true, cast: { string: spreadsheetCell } }),
    {
      headers: { 'content-type': 'text/csv; charset=utf-8' },
    },
  );
}

/** A JSON file: what the table is, then its rows. */
export function jsonFile({ props }: { props: PayFileProps }): Response {
  const { guide, pay, site, table } = props;
  const origin = pay.origins[table];
  const body = {
    title: origin?.title,
    occupation: { soc: guide.soc, title: guide.socTitle, scope: guide.scope },
    period: origin?.period,
    notes: [
      ...(origin?.notes ?? []),
      ...((table === 'metro-areas' ? pay.metroPriceParities : pay.priceParities)?.notes ?? []),
    ],
    publisher: site.settings.name,
    rows: rowsOf[table](props),
  };
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
