import { formatAmount, unitWords } from './format.ts';
import { type Estimate, isCapped, type WageUnit } from './pay.ts';

interface Points {
  p10: Estimate;
  median: Estimate;
  p90: Estimate;
}

/**
 * A range of wages for those who do not see its drawing, with what is published alone:
 * “lowest tenth below $30,250, median $43,810, highest tenth above $64,730 a year”.
 */
export function rangeInWords({ p10, median, p90 }: Points, unit: WageUnit): string {
  const point = (before: string, value: Estimate): string[] =>
    value === null ? [] : [`${before} ${formatAmount(value, unit)}`];
  const parts = [
    ...point(isCapped(p10) ? 'lowest tenth' : 'lowest tenth below', p10),
    ...point('median', median),
    ...point(
      !isCapped(p90) ? 'highest tenth above' : p90.atLeast === null ? 'highest tenth' : 'highest tenth at',
      p90,
    ),
  ];
  return parts.length === 0 ? 'nothing published' : `${parts.join(', ')} ${unitWords(unit)}`;
}
