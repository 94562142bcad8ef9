import { capitalized } from '../lib/capitalized.ts';
import { educationInWords } from '../lib/education.ts';
import { floorOf, priceAdjusted, ranks, share, type WageUnit } from '../lib/pay.ts';
import { paths } from '../lib/urls.ts';
import { usState } from '../lib/us-states.ts';
import type { MetroPriceParities, PayTable, PriceParities } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import type { PayRow, PayTableName } from '../schemas/pay.ts';
import { metroAreas } from './metro-pay.ts';
import type { NationalPay, Pay, StatePay, TableOrigin } from './pay-types.ts';
import { hasAny, medianOf, unitOf, wagesOf } from './wages.ts';

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
          entryEducation: capitalized(educationInWords(projection.entry_education ?? '')),
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
