import { formatAmount, unitWords } from '../lib/format.ts';
import { isCapped } from '../lib/pay.ts';
import { plural } from '../lib/plural.ts';
import { withinDescription } from './description.ts';
import { closed } from './people-words.ts';
import type { Pay } from './pay-types.ts';

/** What the figures of the metropolitan areas say, in sentences that follow from them. */
export interface MetroStory {
  answer: string;
  description: string;
}

/** @param people - plural of the occupation as BLS counts it, lower case */
export function metroStory({ metroAreas, tables, unit }: Pay, people: string): MetroStory {
  const period = tables['metro-areas']?.period ?? '';
  const known = metroAreas
    .flatMap((area) =>
      typeof area.wages.median === 'number' ? [{ title: area.title, value: area.wages.median }] : [],
    )
    .sort((a, b) => b.value - a.value);
  const [highest] = known;
  const lowest = known.at(-1);
  if (!highest || !lowest)
    return {
      answer: `We have no BLS figure for the median pay of ${closed(people)} in any metropolitan area (${period}).`,
      description: `We have no BLS figure for the median pay of ${closed(people)} in any metropolitan area (${period}). See what we have.`,
    };
  const wage = (value: number) => formatAmount(value, unit);
  const capped = metroAreas.map((area) => area.wages.median).filter(isCapped);
  const published = known.length + capped.length;
  const more = [
    capped[0] && ` In ${capped.length} more, it is ${formatAmount(capped[0], unit)}.`,
    published < metroAreas.length && ` We have a median for ${published} of the ${metroAreas.length} areas.`,
  ]
    .filter(Boolean)
    .join('');
  const start = capped.length > 0 ? 'Where BLS publishes an exact one, the median pay' : 'Median pay';
  const range =
    known.length === 1
      ? `The one metropolitan area with a published median is ${highest.title}: ${wage(highest.value)} ${unitWords(unit)} (${period}).`
      : `${start} of ${closed(people)} ranges from ${wage(lowest.value)} to ${wage(highest.value)} ${unitWords(unit)} (${period}). It is lowest in ${lowest.title}, and highest in ${highest.title}.`;
  return {
    answer: `${range}${more}`,
    description: withinDescription([
      `Median pay of ${closed(people)} in ${plural(known.length, 'metropolitan area')} (${period}).`,
      ' Each is adjusted for its cost of living.',
      ' Find your city.',
    ]),
  };
}
