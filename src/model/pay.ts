import { addressPart } from '../lib/address-part.ts';
import { type Estimate, floorOf, priceAdjusted, ranks, share, type WageUnit } from '../lib/pay.ts';
import { paths } from '../lib/urls.ts';
import { usState } from '../lib/us-states.ts';
import type { MetroPriceParities, PayTable, PriceParities } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import { type PayRow, type PayTableName, statesIn } from '../schemas/pay.ts';
import type { Median, MetroPay, NationalPay, Pay, StatePay, TableOrigin, Wages } from './pay-types.ts';

type TableOf<Name extends PayTableName> = Extract<PayTable, { table: Name }>;

type About = Omit<PayTable, 'rows' | 'table'>;

const origin = ({ file, data: { title, source, period, scope, notes } }: Entry<About>): TableOrigin => ({
  title,
  period,
  scope,
  notes: notes ?? [],
  sources: [source],
  files: [file, file.replace(/\.csv$/, '.yaml')],
});

const annual = (row: AnnualColumns): Wages => ({
  p10: row.annual_p10,
  p25: row.annual_p25,
  median: row.annual_median,
  p75: row.annual_p75,
  p90: row.annual_p90,
  mean: row.annual_mean,
});
type AnnualColumns = Pick<
  PayRow<'states'>,
  'annual_p10' | 'annual_p25' | 'annual_median' | 'annual_p75' | 'annual_p90' | 'annual_mean'
>;

const hourly = (row: HourlyColumns): Wages => ({
  p10: row.hourly_p10 ?? null,
  p25: row.hourly_p25 ?? null,
  median: row.hourly_median,
  p75: row.hourly_p75 ?? null,
  p90: row.hourly_p90 ?? null,
  mean: row.hourly_mean,
});
type HourlyColumns = Pick<
  PayRow<'states'>,
  'hourly_p10' | 'hourly_p25' | 'hourly_median' | 'hourly_p75' | 'hourly_p90' | 'hourly_mean'
>;

/** Wages by the year and by the hour, and those of the two that are given in a unit. */
const wagesOf = (row: AnnualColumns & HourlyColumns, unit: WageUnit) => {
  const both = { annual: annual(row), hourly: hourly(row) };
  return { ...both, wages: unit === 'usd-per-year' ? both.annual : both.hourly };
};

/** The median in the wanted unit, or in the other where it is published in that one alone. */
function medianOf(
  row: { annual_median: Estimate; hourly_median?: Estimate | undefined },
  wanted: WageUnit,
): Median {
  const { annual_median: annual, hourly_median: hourly = null } = row;
  const unit =
    wanted === 'usd-per-hour' && hourly === null && annual !== null
      ? 'usd-per-year'
      : annual === null && hourly !== null
        ? 'usd-per-hour'
        : wanted;
  return { median: unit === 'usd-per-year' ? annual : hourly, unit };
}

const hasAny = (wages: Wages): boolean => Object.values(wages).some((wage) => wage !== null);

/**
 * BLS releases wages an hour only for occupations that are paid by the hour and seldom work 2,080 hours a year,
 * such as actors (OEWS, field descriptions, `HOURLY`). Only where it releases nothing else are they used.
 */
const unitOf = (rows: readonly (AnnualColumns & HourlyColumns)[]): WageUnit =>
  rows.some((row) => hasAny(hourly(row))) && !rows.some((row) => hasAny(annual(row)))
    ? 'usd-per-hour'
    : 'usd-per-year';

const year = (period: string): number => Number(period.replace(/\D/g, ''));

/**
 * The pay of one guide out of its tables, with ranks, price-adjusted medians and shares worked out.
 * Undefined where the national table is missing; without a table of the states there are none.
 */
export function assemblePay(
  guide: string,
  tables: readonly Entry<PayTable>[],
  parities: Entry<PriceParities> | undefined,
  metroParities: Entry<MetroPriceParities> | undefined,
): Pay | undefined {
  const find = <Name extends PayTableName>(name: Name) =>
    tables.map(({ data }) => data).find((table): table is TableOf<Name> => table.table === name);
  const nationalTable = find('national');
  const statesTable = tables.find(
    (table): table is Entry<TableOf<'states'>> => table.data.table === 'states',
  );
  const statesOrigin = statesTable && origin(statesTable);
  const stateRows = statesTable?.data.rows ?? [];
  if (!nationalTable || !parities) return undefined;
  const unit = unitOf([...nationalTable.rows, ...stateRows]);
  const series = nationalTable.rows
    .map((row): NationalPay => ({
      period: row.period,
      sources: [row.source ?? nationalTable.source],
      employment: row.employment,
      ...wagesOf(row, unit),
    }))
    .sort((a, b) => year(a.period) - year(b.period));
  const present = series.at(-1);
  if (!present) return undefined;

  const parityOf = new Map(parities.data.rows.map((row) => [row.state, row.price_parity]));
  const rows = stateRows
    .filter((row) => parityOf.has(row.state))
    .sort((a, b) => usState(a.state).name.localeCompare(usState(b.state).name, 'en'));
  const medians = rows.map((row) => wagesOf(row, unit).wages.median);
  const adjusted = rows.map((row, index) =>
    priceAdjusted(medians[index] ?? null, parityOf.get(row.state) ?? 100, unit),
  );
  const medianRanks = ranks(medians);
  const adjustedRanks = ranks(adjusted);
  const employmentRanks = ranks(rows.map((row) => row.employment));
  const previous = new Map(find('states-previous')?.rows.map((row) => [row.state, row]));
  const relatedTable = find('related-occupations');
  const titles = new Map(relatedTable?.rows.map((row) => [row.soc, row.title]));
  const projections = new Map(find('related-projections')?.rows.map((row) => [row.soc, row]));

  const metros = metroAreas(guide, find('metro-areas')?.rows ?? [], metroParities?.data, unit);
  const states = rows.flatMap((row, index): StatePay[] => {
    if (!statesOrigin) return [];
    const state = usState(row.state);
    const before = previous.get(row.state);
    const place: StatePay = {
      state,
      path: paths.state(guide, state.slug),
      origin: statesOrigin,
      employment: row.employment,
      jobsPer1000: row.jobs_per_1000,
      locationQuotient: row.location_quotient,
      ...wagesOf(row, unit),
      priceParity: parityOf.get(row.state) ?? 100,
      adjustedMedian: adjusted[index] ?? null,
      medianRank: medianRanks[index] ?? null,
      adjustedMedianRank: adjustedRanks[index] ?? null,
      employmentRank: employmentRanks[index] ?? null,
      previous: comparable(before, row, unit),
      metroAreas: metros.filter(({ states }) => states.includes(state)),
      nonmetroAreas: (find('nonmetro-areas')?.rows ?? [])
        .filter((area) => area.state === row.state)
        .map((area) => ({
          area: area.area.replace(' nonmetropolitan area', ''),
          employment: area.employment,
          wages: wagesOf({ ...area, hourly_median: area.hourly_median ?? null }, unit).wages,
        })),
      relatedOccupations: (find('related-occupations-by-state')?.rows ?? [])
        .filter((related) => related.state === row.state)
        .map((related) => ({
          ...related,
          ...medianOf(related, unit),
          title: titles.get(related.soc) ?? related.soc,
        })),
      neighbors: state.neighbors,
    };
    return [place];
  });
  const origins = Object.fromEntries(
    tables.map((table) => [table.data.table, origin(table)]),
  ) as Pay['origins'];
  // Newest first, like the figures that are quoted most.
  origins.national = {
    ...origins.national,
    sources: [...new Set(series.toReversed().flatMap(({ sources }) => sources))],
  };
  return {
    unit,
    hasHourly: series.some((it) => hasAny(it.hourly)) || states.some((it) => hasAny(it.hourly)),
    national: present,
    series,
    states,
    metroAreas: metros,
    industries: (find('industries')?.rows ?? [])
      .map((row) => ({
        id: row.id,
        industry: row.industry,
        naics: row.naics,
        employment: row.employment,
        ...medianOf(row, unit),
        share: share(row.employment, present.employment),
      }))
      .sort((a, b) => (floorOf(b.median) ?? 0) - (floorOf(a.median) ?? 0)),
    relatedOccupations: (relatedTable?.rows ?? []).map((row) => {
      const projection = projections.get(row.soc);
      return {
        ...row,
        ...medianOf(row, unit),
        projection: projection && {
          changePercent: projection.change_percent,
          openingsPerYear: projection.openings_per_year,
          employment:
            projection.employment_base != null && projection.employment_target != null
              ? { base: projection.employment_base, target: projection.employment_target }
              : undefined,
          entryEducation: projection.entry_education ?? '',
        },
      };
    }),
    origins,
    priceParities: origin(parities),
    metroPriceParities: metroParities && origin(metroParities),
  };
}

/** The figures of the period before, where there is an exact median on both sides. */
function comparable(
  before: PayRow<'states'> | undefined,
  now: PayRow<'states'>,
  unit: WageUnit,
): StatePay['previous'] {
  if (!before) return undefined;
  const { wages } = wagesOf(before, unit);
  const exact = [wages.median, wagesOf(now, unit).wages.median].every((it) => typeof it === 'number');
  return exact ? { employment: before.employment, wages } : undefined;
}

/** So many other areas of its states must have a published median for an area to have a page: less says little. */
const fewestOthers = 2;

/** Areas with their ranks among those that have a published median, by title. */
function metroAreas(
  guide: string,
  rows: readonly PayRow<'metro-areas'>[],
  parities: MetroPriceParities | undefined,
  unit: WageUnit,
): MetroPay[] {
  const parityOf = new Map(parities?.rows.map((row) => [row.area_code, row.price_parity]));
  const areas = rows.map((row) => {
    const priceParity = parityOf.get(row.area_code) ?? null;
    const wages = wagesOf(row, unit);
    return {
      code: row.area_code,
      title: row.area,
      slug: addressPart(row.area),
      states: statesIn(row.area).map(usState),
      employment: row.employment,
      ...wages,
      priceParity,
      adjustedMedian: priceParity === null ? null : priceAdjusted(wages.wages.median, priceParity, unit),
    };
  });
  const exact = areas.filter((area) => typeof area.wages.median === 'number');
  const hasPage = (area: (typeof areas)[number]): boolean =>
    exact.includes(area) &&
    exact.filter((it) => it !== area && it.states.some((state) => area.states.includes(state))).length >=
      fewestOthers &&
    areas.filter(({ slug }) => slug === area.slug).length === 1;
  const medianRanks = ranks(areas.map((area) => area.wages.median));
  const adjustedRanks = ranks(areas.map((area) => area.adjustedMedian));
  return areas
    .map((area, index) => ({
      ...area,
      path: hasPage(area) ? paths.metroArea(guide, area.slug) : undefined,
      medianRank: medianRanks[index] ?? null,
      adjustedMedianRank: adjustedRanks[index] ?? null,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
