import { formatAdjusted, formatAmount, formatCount, formatPriceLevel, unitWords } from '../lib/format.ts';
import { isCapped, type Rank } from '../lib/pay.ts';
import { placed } from './rank-words.ts';
import type { Pay, PlacePay } from './pay-types.ts';

/** A state or a metropolitan area, which has no rank by its jobs. */
type Place = Omit<PlacePay, 'annual'> & { employmentRank?: Rank | null };

/** One of the figures that a page of a place begins with. */
export interface PlaceFigure {
  label: string;
  /** How exact the value is, like “about”. */
  qualifier?: string;
  value: string;
  note: string;
}

/** A number is never left alone on a line of its own. */
const rankOf = (rank: Rank | null): string =>
  rank && rank.of > 1 ? `${placed(rank)} of\u00A0${rank.of}` : '';

/**
 * The figures that answer most of what people ask of a place, at most four; a comparison that lacks a side is left
 * out. Where no count of the jobs of a metropolitan area is known, its pay by the hour takes their
 * place; where BLS withholds the jobs of a state, the page says so.
 *
 * @param period - of its pay
 */
export function placeFigures(place: Place, pay: Pay, period: string): PlaceFigure[] {
  const { unit } = pay;
  const { median } = place.wages;
  const nation = pay.national.wages.median;
  const figures: PlaceFigure[] = [
    {
      label: 'Median pay',
      value: formatAmount(median, unit),
      note: [median !== null && unitWords(unit), period].filter(Boolean).join(', '),
    },
  ];
  if (typeof median === 'number' && typeof nation === 'number') {
    const difference = Math.abs(median - nation);
    figures.push({
      label: 'Vs. the U.S.',
      value:
        difference === 0
          ? 'The same'
          : `${formatAmount(difference, unit)} ${median > nation ? 'more' : 'less'}`,
      note: [`U.S. median ${formatAmount(nation, unit)}`, rankOf(place.medianRank)]
        .filter(Boolean)
        .join('; '),
    });
  } else if (isCapped(median) && typeof nation === 'number') {
    figures.push({ label: 'U.S. median', value: formatAmount(nation, unit), note: unitWords(unit) });
  }
  if (place.adjustedMedian !== null && place.priceParity !== null)
    figures.push({
      label: 'Cost-adjusted',
      qualifier: 'about',
      value: formatAdjusted(place.adjustedMedian, unit),
      note: [
        `price level ${formatPriceLevel(place.priceParity)} (U.S. 100)`,
        rankOf(place.adjustedMedianRank),
      ]
        .filter(Boolean)
        .join('; '),
    });
  if (place.employment === null && place.employmentRank === undefined && place.hourly.median !== null) {
    if (unit === 'usd-per-year')
      figures.push({
        label: 'Hourly median',
        value: formatAmount(place.hourly.median, 'usd-per-hour'),
        note: period,
      });
    return figures;
  }
  const { employmentRank: jobsRank = null, medianRank } = place;
  // Where BLS withholds some counts, there are fewer ranks by jobs than by pay.
  const isPartial = jobsRank !== null && jobsRank.of < (medianRank?.of ?? 0);
  figures.push({
    label: 'Jobs',
    value: formatCount(place.employment),
    note: isPartial
      ? `${placed(jobsRank)} of the\u00A0${jobsRank.of} with a count`
      : rankOf(jobsRank) || period,
  });
  return figures;
}

/** A place's median as paid, then as it counts at average prices, as the cells of a table have them. */
export const medianCells = (
  { wages, adjustedMedian }: Pick<Place, 'wages' | 'adjustedMedian'>,
  unit: Pay['unit'],
): string[] => [formatAmount(wages.median, unit), formatAdjusted(adjustedMedian, unit)];
