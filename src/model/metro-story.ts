import { formatAmount, unitWords } from '../lib/format.ts';
import type { Pay } from './pay-types.ts';

/** What the figures of the metropolitan areas say, in sentences that follow from them. */
export interface MetroStory {
  answer: string;
  description: string;
}

/** @param people - plural of the occupation as BLS counts it, lower case */
export function metroStory({ metroAreas, origins, unit }: Pay, people: string): MetroStory {
  const period = origins['metro-areas']?.period ?? '';
  const known = metroAreas
    .flatMap((area) =>
      typeof area.wages.median === 'number' ? [{ title: area.title, value: area.wages.median }] : [],
    )
    .sort((a, b) => b.value - a.value);
  const [highest] = known;
  const lowest = known.at(-1);
  if (!highest || !lowest)
    return {
      answer: `BLS publishes no median pay of ${people} for any metropolitan area (${period}).`,
      description: `BLS publishes no median pay of ${people} for any metropolitan area (${period}). What is known, area by area.`,
    };
  const wage = (value: number) => formatAmount(value, unit);
  const missing = metroAreas.length - known.length;
  const gap = missing === 0 ? '' : ` For ${missing} more, BLS publishes none.`;
  const range =
    known.length === 1
      ? `The one metropolitan area with a published median is ${highest.title}: ${wage(highest.value)} ${unitWords(unit)} (${period}).`
      : `Median pay of ${people} runs from ${wage(lowest.value)} ${unitWords(unit)} in ${lowest.title} to ${wage(highest.value)} in ${highest.title} (${period}).`;
  return {
    answer: `${range}${gap}`,
    description: `Median pay of ${people} in ${known.length} metropolitan areas (${period}), each adjusted for the cost of living there. Find your city.`,
  };
}
