import { priceAdjusted, ranks, share } from '../lib/pay.ts';
import { paths } from '../lib/urls.ts';
import { usState } from '../lib/us-states.ts';
import type { PayTable, PriceParities } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import type { PayRow, PayTableName } from '../schemas/pay.ts';
import type { AnnualWages, NationalPay, Pay, TableOrigin } from './types.ts';

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

const annual = (row: AnnualColumns): AnnualWages => ({
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

const national = (row: PayRow<'national'>): NationalPay => ({
  period: row.period,
  employment: row.employment,
  annual: annual(row),
  hourly: {
    p10: row.hourly_p10,
    p25: row.hourly_p25,
    median: row.hourly_median,
    p75: row.hourly_p75,
    p90: row.hourly_p90,
    mean: row.hourly_mean,
  },
});

const year = (period: string): number => Number(period.replace(/\D/g, ''));

/**
 * The pay of one guide out of its tables, with ranks, price-adjusted medians and shares worked out.
 * Undefined where the national or the state table is missing.
 */
export function assemblePay(
  guide: string,
  tables: readonly Entry<PayTable>[],
  parities: Entry<PriceParities> | undefined,
): Pay | undefined {
  const find = <Name extends PayTableName>(name: Name) =>
    tables.map(({ data }) => data).find((table): table is TableOf<Name> => table.table === name);
  const nationalTable = find('national');
  const statesTable = find('states');
  if (!nationalTable || !statesTable || !parities) return undefined;
  const series = nationalTable.rows.map(national).sort((a, b) => year(a.period) - year(b.period));
  const present = series.at(-1);
  if (!present) return undefined;

  const parityOf = new Map(parities.data.rows.map((row) => [row.state, row.price_parity]));
  const rows = statesTable.rows
    .filter((row) => parityOf.has(row.state))
    .sort((a, b) => usState(a.state).name.localeCompare(usState(b.state).name, 'en'));
  const adjusted = rows.map((row) => priceAdjusted(row.annual_median, parityOf.get(row.state) ?? 100));
  const medianRanks = ranks(rows.map((row) => row.annual_median));
  const adjustedRanks = ranks(adjusted);
  const employmentRanks = ranks(rows.map((row) => row.employment));
  const previous = new Map(find('states-previous')?.rows.map((row) => [row.state, row]));
  const relatedTable = find('related-occupations');
  const titles = new Map(relatedTable?.rows.map((row) => [row.soc, row.title]));
  const projections = new Map(find('related-projections')?.rows.map((row) => [row.soc, row]));

  const states = rows.map((row, index) => {
    const state = usState(row.state);
    const before = previous.get(row.state);
    return {
      state,
      path: paths.state(guide, state.slug),
      employment: row.employment,
      jobsPer1000: row.jobs_per_1000,
      locationQuotient: row.location_quotient,
      hourlyMedian: row.hourly_median,
      hourlyMean: row.hourly_mean,
      annual: annual(row),
      priceParity: parityOf.get(row.state) ?? 100,
      adjustedMedian: adjusted[index] ?? null,
      medianRank: medianRanks[index] ?? null,
      adjustedMedianRank: adjustedRanks[index] ?? null,
      employmentRank: employmentRanks[index] ?? null,
      previous: before && { employment: before.employment, annual: annual(before) },
      nonmetroAreas: find('nonmetro-areas')?.rows.filter((area) => area.state === row.state) ?? [],
      relatedOccupations: (find('related-occupations-by-state')?.rows ?? [])
        .filter((related) => related.state === row.state)
        .map((related) => ({ ...related, title: titles.get(related.soc) ?? related.soc })),
      neighbors: state.neighbors,
    };
  });
  const origins = Object.fromEntries(
    tables.map((table) => [table.data.table, origin(table)]),
  ) as Pay['origins'];
  return {
    national: present,
    series,
    states,
    industries: (find('industries')?.rows ?? [])
      .map((row) => ({
        id: row.id,
        industry: row.industry,
        naics: row.naics,
        employment: row.employment,
        annualMedian: row.annual_median,
        share: share(row.employment, present.employment),
      }))
      .sort((a, b) => Number(b.annualMedian ?? 0) - Number(a.annualMedian ?? 0)),
    relatedOccupations: (relatedTable?.rows ?? []).map((row) => {
      const projection = projections.get(row.soc);
      return {
        ...row,
        projection: projection && {
          changePercent: projection.change_percent,
          openingsPerYear: projection.openings_per_year,
        },
      };
    }),
    origins,
    priceParities: origin(parities),
  };
}
