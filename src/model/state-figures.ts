import { formatAmount, formatCount, ordinal, unitWords } from '../lib/format.ts';
import { isCapped, type Rank, roundAdjusted } from '../lib/pay.ts';
import type { Pay, StatePay } from './pay-types.ts';

/** One of the figures that a page of a state begins with. */
export interface StateFigure {
  label: string;
  value: string;
  note: string;
}

const rankOf = (rank: Rank | null): string =>
  rank && rank.of > 1 ? `${ordinal(rank.place)} of ${rank.of}${rank.tied ? ', a tie' : ''}` : '';

/** The figures that answer most of what people ask of a state, at most four; a comparison that lacks a side is left out. */
export function stateFigures(place: StatePay, pay: Pay): StateFigure[] {
  const { unit } = pay;
  const { median } = place.wages;
  const nation = pay.national.wages.median;
  const figures: StateFigure[] = [
    {
      label: 'Median pay',
      value: formatAmount(median, unit),
      note: [median !== null && unitWords(unit), place.origin.period].filter(Boolean).join(', '),
    },
  ];
  if (typeof median === 'number' && typeof nation === 'number') {
    const difference = Math.abs(median - nation);
    figures.push({
      label: 'Compared with the U.S.',
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
  if (place.adjustedMedian !== null)
    figures.push({
      label: 'Adjusted for cost of living',
      value: `about ${formatAmount(roundAdjusted(place.adjustedMedian, unit), unit)}`,
      note: [
        `price level ${(Math.round(place.priceParity * 10) / 10).toFixed(1)}`,
        rankOf(place.adjustedMedianRank),
      ]
        .filter(Boolean)
        .join('; '),
    });
  figures.push({
    label: 'Jobs',
    value: formatCount(place.employment),
    note:
      place.employmentRank && rankOf(place.employmentRank)
        ? `${rankOf(place.employmentRank)} by number`
        : place.origin.period,
  });
  return figures;
}
