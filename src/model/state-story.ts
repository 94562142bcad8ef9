import { asSentence } from '../lib/as-sentence.ts';
import { capitalized } from '../lib/capitalized.ts';
import { amountPer, formatAdjusted, formatAmount, formatCount, unitWords } from '../lib/format.ts';
import { type Estimate, floorOf, isCapped } from '../lib/pay.ts';
import { placeName } from '../lib/place-name.ts';
import { withinDescription, withName } from './description.ts';
import type { Pay, StatePay } from './pay-types.ts';
import { namesFor, peopleCounted } from './people-words.ts';
import { percent, pricesAndValue } from './place-words.ts';
import { among, countingDc, ranked, rankMoved, ranks } from './rank-words.ts';
import { changeSince } from './state-changes.ts';
import { jobsIn } from './state-jobs.ts';
import { besideNeighbors } from './state-neighbors.ts';

/**
 * What the figures of one state say, in sentences that follow from them: direction, size, rank, ties, caps and gaps
 * decide the words. A sentence for which a figure lacks is empty. What is true of every state is said once, on the
 * national page.
 */
export interface StateStory {
  /** The state inside a sentence: `the District of Columbia`. */
  name: string;
  /** What search results show of the page. */
  description: string;
  /** The sentence that answers “what does it pay in …”. */
  answer: string;
  /** The median beside the nation's, and its rank. */
  comparison: string;
  /** How far the lowest and the highest tenth are apart. */
  spread: string;
  /** The median adjusted for the cost of living, and its rank. */
  costOfLiving: string;
  jobs: string;
  /** The change since the period before. */
  since: string;
  neighbors: string;
}

/** Whether D.C. has a figure of this kind, so that it is one of those that are counted. */
const countsDc = (pay: Pay, figure: (place: StatePay) => Estimate): boolean =>
  pay.states.some((it) => it.state.abbreviation === 'DC' && figure(it) !== null);

/**
 * @param people - plural of the occupation as BLS counts it, lower case
 * @param includes - plural of the career inside it, lower case
 */
export function stateStory(place: StatePay, pay: Pay, people: string, includes: string): StateStory {
  const beside = comparison(place, pay);
  const adjusted = costOfLiving(place, pay);
  return {
    name: placeName(place.state.name),
    description: description(place, pay, namesFor(people, includes)),
    answer: answer(place, pay, people, includes),
    comparison: beside,
    spread: spread(place, pay),
    costOfLiving: adjusted,
    jobs: jobsIn(
      place,
      people,
      countsDc(pay, (it) => it.employment) && !`${beside}${adjusted}`.includes(countingDc),
    ),
    since: changeSince(place, pay),
    neighbors: besideNeighbors(place, pay),
  };
}

function answer(place: StatePay, pay: Pay, people: string, includes: string): string {
  const name = placeName(place.state.name);
  const { median, mean } = place.wages;
  const { period } = place.origin;
  const counted = peopleCounted(people, includes);
  if (median === null) {
    const average =
      typeof mean === 'number'
        ? ` The average is ${amountPer(mean, pay.unit)}, but a few high wages can pull an average up.`
        : '';
    return `We have no BLS figure for the median pay of ${counted} in ${name} (${period}).${average}`;
  }
  const lowest = floorOf(median);
  if (lowest === null)
    return `In ${name}, the median pay of ${counted} is ${formatAmount(median, pay.unit)} (${period}).`;
  const amount = `${formatAmount(lowest, pay.unit)} ${unitWords(pay.unit)}`;
  return isCapped(median)
    ? `In ${name}, at least half of all ${counted} earn ${amount} or more (${period}). BLS publishes no exact median.`
    : `Median pay in ${name} is ${amount} (${period}). Half of all ${counted} earn more, and half earn less.`;
}

function description(place: StatePay, pay: Pay, names: readonly string[]): string {
  const name = placeName(place.state.name);
  const { period } = place.origin;
  const { median, mean } = place.wages;
  const rank = place.adjustedMedianRank;
  const around = pay.states.some(
    (it) => place.neighbors.includes(it.state.abbreviation) && it.wages.median !== null,
  );
  const parts =
    median === null
      ? [
          withName(
            names,
            (whom) => `We have no BLS figure for the median pay of ${whom} in ${name} (${period}).`,
          ),
          typeof mean === 'number' ? ` The average is ${amountPer(mean, pay.unit)}.` : '',
          typeof place.employment === 'number' ? ` Jobs: ${formatCount(place.employment)}.` : '',
          around ? ' See the states around it.' : '',
        ]
      : [
          withName(
            names,
            (whom) => `In ${name}, the median pay of ${whom} is ${amountPer(median, pay.unit)} (${period}).`,
          ),
          rank && rank.of > 1
            ? ` ${asSentence(`Adjusted for cost of living, it ${ranks(rank)} among ${among(rank.of, 'exact median', false)}`)}`
            : '',
          around ? ' Range, jobs and neighbors.' : ' Range and jobs.',
        ];
  return withinDescription(parts);
}

function comparison(place: StatePay, pay: Pay): string {
  const nation = pay.national.wages.median;
  const { median } = place.wages;
  const own = floorOf(median);
  const national = floorOf(nation);
  const rank = place.medianRank
    ? asSentence(
        `${capitalized(placeName(place.state.name))} ${ranked(
          place.medianRank,
          among(
            place.medianRank.of,
            'median',
            countsDc(pay, (it) => it.wages.median),
          ),
        )}`,
      )
    : '';
  if (own === null) return '';
  if (national === null) return isCapped(median) ? '' : rank;
  const both = (sentence: string) => [sentence, rank].filter(Boolean).join(' ');
  if (isCapped(median)) {
    if (isCapped(nation) || national > own)
      return `Its exact median may be above or below the national median of ${formatAmount(national, pay.unit)}${isCapped(nation) ? ' or more' : ''}.`;
    const others = place.medianRank?.tied ? ' Areas at BLS’s cap can’t be ranked among themselves.' : '';
    return `That is ${national === own ? 'at least' : 'more than'} the national median of ${formatAmount(national, pay.unit)}.${others}`;
  }
  if (isCapped(nation))
    return own < national
      ? both(`That is less than the national median, which is ${formatAmount(national, pay.unit)} or more.`)
      : both(
          `The national median is ${formatAmount(national, pay.unit)} or more, so the figures don’t say which is higher.`,
        );
  if (own === national) return both('The median is exactly the national one.');
  const difference = (own - national) / national;
  const amount = `${formatAmount(Math.abs(own - national), pay.unit)} (${percent(difference)})`;
  const side = difference > 0 ? 'more' : 'less';
  return Math.abs(difference) < 0.01
    ? both(`The median is within one percent of the national median of ${formatAmount(national, pay.unit)}.`)
    : both(
        `The median is ${amount} ${side} than the national median of ${formatAmount(national, pay.unit)}.`,
      );
}

function spread(place: StatePay, pay: Pay): string {
  const { p10, p90 } = place.wages;
  const high = floorOf(p90);
  if (typeof p10 !== 'number' || high === null) return '';
  const least = `The lowest-paid tenth earns less than ${formatAmount(p10, pay.unit)}`;
  if (isCapped(p90))
    return `${least}; the highest-paid tenth earns ${formatAmount(high, pay.unit)} or more, and BLS publishes no exact figure.`;
  const ends = `${least}, and the highest-paid tenth earns more than ${formatAmount(high, pay.unit)}`;
  const nation = pay.national.wages;
  if (typeof nation.p10 !== 'number' || typeof nation.p90 !== 'number') return `${ends}.`;
  const ratio = high / p10;
  const national = nation.p90 / nation.p10;
  const size =
    ratio > national * 1.08 ? 'a wider' : ratio < national * 0.92 ? 'a narrower' : 'about the same';
  const than = size === 'about the same' ? 'as' : 'than';
  return `${ends}. That is ${ratio.toFixed(1)} times as much, ${size} spread ${than} nationwide (${national.toFixed(1)} times).`;
}

function costOfLiving(place: StatePay, pay: Pay): string {
  const name = placeName(place.state.name);
  const { adjustedMedian, adjustedMedianRank, medianRank, priceParity } = place;
  if (adjustedMedian === null || !adjustedMedianRank) return '';
  const value = formatAdjusted(adjustedMedian, pay.unit);
  const level = pricesAndValue(name, priceParity, value);
  const rank =
    medianRank?.of === adjustedMedianRank.of
      ? rankMoved(medianRank, adjustedMedianRank)
      : ranked(
          adjustedMedianRank,
          among(
            adjustedMedianRank.of,
            'exact median',
            !medianRank && countsDc(pay, (it) => it.adjustedMedian),
          ),
        );
  return asSentence(`${level} Adjusted for cost of living, ${name} ${rank}`);
}
