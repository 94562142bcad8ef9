import { formatAmount, formatCount, unitWords } from '../lib/format.ts';
import { isCapped } from '../lib/pay.ts';
import { withinDescription } from './description.ts';
import { peopleCounted } from './state-story.ts';
import type { Pay } from './pay-types.ts';

/** What the national figures say, in sentences that follow from them. */
export interface NationalStory {
  answer: string;
  description: string;
}

/**
 * @param people - plural of the occupation as BLS counts it, lower case
 * @param includes - plural of the career inside it, lower case
 */
export function nationalStory(pay: Pay, people: string, includes: string): NationalStory {
  const { national, unit } = pay;
  const { median } = national.wages;
  const counted = peopleCounted(people, includes);
  const of = national.employment === null ? 'all' : `the ${formatCount(national.employment)}`;
  const amount = `${formatAmount(median, unit)} ${unitWords(unit)}`;
  const whom = `${people}${people === includes.toLowerCase() ? '' : `, who include ${includes}`}`;
  if (median === null)
    return {
      answer: `BLS does not publish the median pay of ${counted} in the United States (${national.period}).`,
      description: `BLS publishes no national median for ${whom} (${national.period}). What it does publish, state by state.`,
    };
  return {
    answer: isCapped(median)
      ? `At least half of ${of} ${counted} in the United States earn ${amount}, the highest wage that BLS publishes (${national.period}).`
      : `Half of ${of} ${counted} in the United States earn more than ${amount} (${national.period}).${distance(pay)}`,
    description: withinDescription([
      `Median pay of ${whom}: ${amount} (${national.period}).`,
      ' Every state with percentiles.',
      ' Adjusted for cost of living.',
    ]),
  };
}

/** How far apart the states are, where there are two to compare. */
function distance({ states, unit }: Pay): string {
  const known = states
    .flatMap((it) =>
      typeof it.wages.median === 'number' ? [{ name: it.state.name, value: it.wages.median }] : [],
    )
    .sort((a, b) => a.value - b.value);
  const [lowest] = known;
  const highest = known.at(-1);
  if (!lowest || !highest || lowest.value === highest.value) return '';
  return ` By state, the median runs from ${formatAmount(lowest.value, unit)} in ${lowest.name} to ${formatAmount(highest.value, unit)} in ${highest.name}.`;
}
