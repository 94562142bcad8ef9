import { amountPer, formatAmount, formatCount } from '../lib/format.ts';
import { isCapped } from '../lib/pay.ts';
import { placeName } from '../lib/place-name.ts';
import { hasRoomFor, withinDescription, withName } from './description.ts';
import { closed, leavesUnsaid, namesFor, peopleCounted } from './people-words.ts';
import { exactWages, inThose, inThoseWith } from './exact-wages.ts';
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
  const counted = peopleCounted(people, includes, 'in the United States');
  const of = national.employment === null ? 'all' : `the ${formatCount(national.employment)}`;
  const amount = amountPer(median, unit);
  const others = leavesUnsaid(people, includes) ? `, who include ${includes},` : '';
  /** With the career in it, where there is room to say so. */
  const described = (sentence: (whom: string) => string, ...more: string[]): string => {
    const whole = sentence(others ? people + others : closed(people));
    return withinDescription([
      hasRoomFor(whole) ? whole : withName(namesFor(people, includes), sentence),
      ...more,
    ]);
  };
  const byState = pay.states.length > 0;
  if (median === null)
    return {
      answer: `We have no BLS figure for the median pay of ${counted} (${national.period}).`,
      description: described(
        (whom) => `We have no national median from BLS for ${whom} (${national.period}).`,
        byState ? ' See what we have, state by state.' : ' See what we have on their pay.',
      ),
    };
  return {
    answer: isCapped(median)
      ? median.atLeast === null
        ? `The median pay of ${counted} is ${amount} (${national.period}).`
        : `At least half of ${of} ${counted} earn ${amount} (${national.period}). BLS publishes no exact median.`
      : `Median pay is ${amount} (${national.period}). Half of ${of} ${counted} earn more.${distance(pay)}`,
    description: described(
      (whom) => `The median pay of ${whom} is ${amount} (${national.period}).`,
      ...(byState
        ? pay.states.some((it) => it.wages.median !== null)
          ? [' Compare every state.', ' As paid, and adjusted for cost of living.']
          : [' Jobs in every state.']
        : [' From the lowest-paid tenth to the highest.']),
    ),
  };
}

/** How far apart the states are, where there are two to compare. */
function distance({ states, unit }: Pay): string {
  const medians = states.map((it) => ({ name: placeName(it.state.name), wage: it.wages.median }));
  const known = exactWages(medians);
  const [lowest] = known;
  const highest = known.at(-1);
  if (!lowest || !highest) return '';
  const at = (value: number) => inThoseWith(value, known, 'state');
  const start = medians.some(({ wage }) => wage === null) ? 'In the states with a figure' : 'By state';
  const range = ` ${start}, the median ranges from ${formatAmount(lowest.value, unit)} in ${at(lowest.value)} to`;
  const capped = medians.flatMap(({ name, wage }) => (isCapped(wage) ? [{ name, ...wage }] : []));
  const cap = capped[0]?.atLeast;
  if (capped.length > 0)
    return cap == null || highest.value > cap
      ? ''
      : `${range} ${formatAmount({ atLeast: cap }, unit)} in ${inThose(
          capped.map(({ name }) => name),
          'state',
        )}.`;
  return lowest.value === highest.value
    ? ''
    : `${range} ${formatAmount(highest.value, unit)} in ${at(highest.value)}.`;
}

/** What “or more” says of a median in the table of the states; empty where there is none. */
export function capWords({ states }: Pay): string {
  const medians = states.map((it) => it.wages.median);
  if (!medians.some(isCapped)) return '';
  const unclear = states.some((it) => it.wages.median !== null && it.medianRank === null);
  return ` “Or more” marks a wage at BLS’s cap${unclear ? '. BLS publishes some wages above it, so these have no rank.' : ', which ranks above every published wage.'}`;
}
