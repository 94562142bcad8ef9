import { capitalized } from '../lib/capitalized.ts';
import { educationInWords } from '../lib/education.ts';
import { floorOf, priceAdjusted, ranks, share, type WageUnit } from '../lib/pay.ts';
import { paths } from '../lib/urls.ts';
import { usState } from '../lib/us-states.ts';
import type { MetroPriceParities, PayTable, PriceParities } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import type { PayRow } from '../schemas/pay.ts';
import { metroAreas } from './metro-pay.ts';
import type { NationalPay, Pay, PayTables, StatePay, TableOrigin } from './pay-types.ts';
import { hasAny, medianOf, unitOf, wagesOf } from './wages.ts';

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
  entries: readonly Entry<PayTable>[],
  parities: Entry<PriceParities> | undefined,
  metroParities: Entry<MetroPriceParities> | undefined,
): Pay | undefined {
  const tables = Object.fromEntries(
    entries.map((entry) => [entry.data.table, { ...origin(entry), rows: entry.data.rows }]),
  ) as Partial<PayTables>;
  const { national, states: statesTable } = tables;
  if (!national || !parities) return undefined;
  const stateRows = statesTable?.rows ?? [];
  const unit = unitOf([...national.rows, ...stateRows]);
  const series = national.rows
    .map((row): NationalPay => ({
      period: row.period,
      sources: row.source ? [row.source] : national.sources,
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
  const previous = new Map(tables['states-previous']?.rows.map((row) => [row.state, row]));
  const related = tables['related-occupations']?.rows ?? [];
  const titles = new Map(related.map((row) => [row.soc, row.title]));
  const projections = new Map(tables['related-projections']?.rows.map((row) => [row.soc, row]));

  const metros = metroAreas(guide, tables['metro-areas']?.rows ?? [], metroParities?.data, unit);
  const states = rows.flatMap((row, index): StatePay[] => {
    if (!statesTable) return [];
    const state = usState(row.state);
    const before = previous.get(row.state);
    const place: StatePay = {
      state,
      path: paths.state(guide, state.slug),
      origin: statesTable,
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
      nonmetroAreas: (tables['nonmetro-areas']?.rows ?? [])
        .filter((area) => area.state === row.state)
        .map((area) => ({
          area: area.area.replace(' nonmetropolitan area', ''),
          employment: area.employment,
          wages: wagesOf({ ...area, hourly_median: area.hourly_median ?? null }, unit).wages,
        })),
      relatedOccupations: (tables['related-occupations-by-state']?.rows ?? [])
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
  return {
    unit,
    hasHourly: series.some((it) => hasAny(it.hourly)) || states.some((it) => hasAny(it.hourly)),
    national: present,
    series,
    states,
    metroAreas: metros,
    industries: (tables.industries?.rows ?? [])
      .map((row) => ({
        ...row,
        ...medianOf(row, unit),
        share: share(row.employment, present.employment),
      }))
      .sort((a, b) => (floorOf(b.median) ?? 0) - (floorOf(a.median) ?? 0)),
    relatedOccupations: related.map((row) => {
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
    tables: {
      ...tables,
      // Newest first, like the figures that are quoted most.
      national: {
        ...national,
        sources: [...new Set(series.toReversed().flatMap(({ sources }) => sources))],
      },
    },
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
