import { amountPer, formatAmount, formatCount, formatShare, ordinal, unitWords } from '../lib/format.ts';
import {
  change,
  type Estimate,
  floorOf,
  isCapped,
  type Rank,
  roundAdjusted,
  type WageUnit,
} from '../lib/pay.ts';
import { withinDescription } from './description.ts';
import type { Pay, StatePay } from './pay-types.ts';

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

/** `the District of Columbia`, and every other state as it is. */
export const placeName = (name: string): string => (name.startsWith('District') ? `the ${name}` : name);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const percent = (share: number): string => formatShare(Math.abs(share));
const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** A sentence with its period, which an abbreviation at its end may have brought along. */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
const inWords = (count: number): string => small[count] ?? String(count);

/** How many areas there are to rank: every state and D.C., or those with a published figure. */
const among = (of: number): string =>
  of === 51 ? 'the 50 states and D.C.' : `the ${of} areas with a published figure`;

/** “the highest of the 50 states and D.C.”, “the 4th lowest of …”, “28th of …”, with ties reported. */
function rankWords({ place, of, tied }: Rank): string {
  const shared = tied ? ', a tie' : '';
  const fromEnd = of - place + 1;
  if (of === 1) return 'the only published figure';
  if (place <= 6) return `the ${place === 1 ? '' : `${ordinal(place)} `}highest of ${among(of)}${shared}`;
  if (fromEnd <= 6 && !tied)
    return `the ${fromEnd === 1 ? '' : `${ordinal(fromEnd)} `}lowest of ${among(of)}`;
  return `${ordinal(place)} of ${among(of)}${shared}`;
}

/**
 * @param people - plural of the occupation as BLS counts it, lower case
 * @param includes - plural of the career inside it, lower case
 */
export function stateStory(place: StatePay, pay: Pay, people: string, includes: string): StateStory {
  return {
    name: placeName(place.state.name),
    description: description(place, pay, people),
    answer: answer(place, pay, people, includes),
    comparison: comparison(place, pay),
    spread: spread(place, pay),
    costOfLiving: costOfLiving(place, pay),
    jobs: jobs(place, people),
    since: since(place, pay),
    neighbors: neighbors(place, pay),
  };
}

/**
 * Whether the occupation is more than the career: “surgeons” are not more than surgeons, nor are “teachers, except
 * substitutes” more than teachers.
 *
 * @param people - plural of the occupation as BLS counts it
 * @param includes - plural of the career
 */
export const isWider = (people: string, includes: string): boolean =>
  !`${people.toLowerCase()},`.startsWith(`${includes.toLowerCase()},`);

/** A name with the comma that closes what its own comma opens: “ophthalmologists, except pediatric,”. */
export const closed = (people: string): string => (/, except /i.test(people) ? `${people},` : people);

/**
 * Whom the figures count, inside a sentence: the occupation, and the career in it where that is less.
 *
 * @param people - plural of the occupation as BLS counts it, lower case
 * @param includes - plural of the career, lower case
 */
export const peopleCounted = (people: string, includes: string): string =>
  isWider(people, includes) ? `${people}, the group that includes ${includes},` : closed(people);

const dollars = (wage: number, unit: WageUnit): string => formatAmount(wage, unit);

function answer(place: StatePay, pay: Pay, people: string, includes: string): string {
  const name = placeName(place.state.name);
  const { median, mean } = place.wages;
  const { period } = place.origin;
  const counted = peopleCounted(people, includes);
  if (median === null) {
    const average =
      typeof mean === 'number'
        ? ` It gives an average of ${amountPer(mean, pay.unit)}, which a few high wages can pull up.`
        : '';
    return `BLS does not publish the median pay of ${counted} in ${name} (${period}).${average}`;
  }
  const lowest = floorOf(median);
  if (lowest === null)
    return `In ${name}, the median pay of ${counted} is ${formatAmount(median, pay.unit)} (${period}).`;
  const amount = `${dollars(lowest, pay.unit)} ${unitWords(pay.unit)}`;
  return isCapped(median)
    ? `In ${name}, at least half of all ${counted} earn ${amount} or more (${period}). BLS publishes no exact median.`
    : `In ${name}, half of all ${counted} earn more than ${amount} and half earn less (${period}).`;
}

function description(place: StatePay, pay: Pay, people: string): string {
  const name = placeName(place.state.name);
  const { period } = place.origin;
  const { median, mean } = place.wages;
  const rank = place.adjustedMedianRank;
  const around = place.neighbors.length > 0;
  const parts =
    median === null
      ? [
          `BLS does not publish the median pay of ${closed(people)} in ${name} (${period}).`,
          typeof mean === 'number' ? ` Its average: ${amountPer(mean, pay.unit)}.` : '',
          typeof place.employment === 'number' ? ` Jobs: ${formatCount(place.employment)}.` : '',
          around ? ' The states around it.' : '',
        ]
      : [
          `In ${name}, the median pay of ${closed(people)} is ${amountPer(median, pay.unit)} (${period}).`,
          rank ? ` After cost of living: ${ordinal(rank.place)} of ${rank.of}.` : '',
          around ? ' Range, jobs and neighboring states.' : ' Range and jobs.',
        ];
  return withinDescription(parts);
}

function comparison(place: StatePay, pay: Pay): string {
  const nation = pay.national.wages.median;
  const { median } = place.wages;
  const own = floorOf(median);
  const national = floorOf(nation);
  const ranked = place.medianRank ? ended(`It is ${rankWords(place.medianRank)}`) : '';
  if (own === null) return '';
  if (national === null) return isCapped(median) ? '' : ranked;
  const both = (sentence: string) => [sentence, ranked].filter(Boolean).join(' ');
  if (isCapped(median)) {
    if (isCapped(nation) || national > own)
      return `Its exact median may be above or below the national median of ${dollars(national, pay.unit)}${isCapped(nation) ? ' or more' : ''}.`;
    const others = place.medianRank?.tied ? ' BLS does not rank the areas above its cap.' : '';
    return `That is ${national === own ? 'at least' : 'more than'} the national median of ${dollars(national, pay.unit)}.${others}`;
  }
  if (isCapped(nation))
    return own < national
      ? both(`That is less than the national median, which is ${dollars(national, pay.unit)} or more.`)
      : both(
          `The national median is ${dollars(national, pay.unit)} or more, so the national median may be higher or lower.`,
        );
  if (own === national) return both('That is exactly the national median.');
  const difference = (own - national) / national;
  const amount = `${dollars(Math.abs(own - national), pay.unit)} (${percent(difference)})`;
  const side = difference > 0 ? 'more' : 'less';
  return Math.abs(difference) < 0.01
    ? both(`That is within one percent of the national median of ${dollars(national, pay.unit)}.`)
    : both(`That is ${amount} ${side} than the national median of ${dollars(national, pay.unit)}.`);
}

function spread(place: StatePay, pay: Pay): string {
  const { p10, p90 } = place.wages;
  const high = floorOf(p90);
  if (typeof p10 !== 'number' || high === null) return '';
  const least = `The lowest-paid tenth earns less than ${dollars(p10, pay.unit)}`;
  if (isCapped(p90))
    return `${least}; the highest-paid tenth earns ${dollars(high, pay.unit)} or more, and BLS publishes no exact figure.`;
  const ends = `${least}, and the highest-paid tenth earns more than ${dollars(high, pay.unit)}`;
  const nation = pay.national.wages;
  if (typeof nation.p10 !== 'number' || typeof nation.p90 !== 'number') return `${ends}.`;
  const ratio = high / p10;
  const national = nation.p90 / nation.p10;
  const times = ratio.toFixed(1);
  if (ratio > national * 1.08)
    return `${ends}. That is ${times} times as much, a wider gap than nationwide (${national.toFixed(1)} times).`;
  if (ratio < national * 0.92)
    return `${ends}. That is ${times} times as much, a narrower gap than nationwide (${national.toFixed(1)} times).`;
  return `${ends}. The gap is about the same as nationwide.`;
}

function costOfLiving(place: StatePay, pay: Pay): string {
  const name = placeName(place.state.name);
  const { adjustedMedian, adjustedMedianRank, medianRank, priceParity } = place;
  if (adjustedMedian === null || !adjustedMedianRank) return '';
  const distance = priceParity / 100 - 1;
  const value = `about ${dollars(roundAdjusted(adjustedMedian, pay.unit), pay.unit)}`;
  const level =
    Math.abs(distance) < 0.015
      ? `Living in ${name} costs about what it does nationwide, so the median buys what ${value} would buy at average U.S. prices.`
      : `Prices in ${name} are ${percent(distance)} ${distance > 0 ? 'above' : 'below'} the U.S. average. The median buys what ${value} would buy at average prices.`;
  const moved =
    medianRank?.of === adjustedMedianRank.of ? medianRank.place - adjustedMedianRank.place : undefined;
  const rank = rankWords(adjustedMedianRank);
  const subject = `Adjusted for cost of living, ${name}`;
  if (moved === undefined) return ended(`${level} ${subject} is ${rank}`);
  if (moved === 0) return ended(`${level} ${subject} keeps its rank: ${rank}`);
  return `${level} ${subject} is ${rank}, ${moved > 0 ? 'up' : 'down'} from ${ordinal(medianRank?.place ?? 0)}.`;
}

function jobs(place: StatePay, people: string): string {
  const name = placeName(place.state.name);
  const { employment, employmentRank, locationQuotient } = place;
  if (typeof employment !== 'number' || !employmentRank) {
    const pays = Object.values(place.wages).some((wage) => wage !== null);
    return `BLS does not publish how many ${people} work in ${name}.${pays ? ' It does publish what they earn.' : ''}`;
  }
  const { place: rank, of, tied } = employmentRank;
  const position =
    of === 1
      ? 'the only area with a published count'
      : rank === 1 && !tied
        ? `more than any other of ${among(of)}`
        : `${ordinal(rank)} of ${among(of)}${tied ? ', a tie' : ''}`;
  const count = ended(`${capital(name)} employs ${formatCount(employment)} ${people}, ${position}`);
  if (typeof locationQuotient !== 'number') return count;
  const many = locationQuotient.toFixed(2);
  const share = `${Math.round(locationQuotient * 100)}% of the national share of jobs`;
  if (locationQuotient >= 1.5)
    return `${count} The job is far more common here than nationwide: its share of jobs is ${many} times the national share.`;
  if (locationQuotient >= 1.1)
    return `${count} The job is more common here than nationwide: its share of jobs is ${many} times the national share.`;
  if (locationQuotient > 0.9) return `${count} The job is about as common here as nationwide (${share}).`;
  if (locationQuotient > 0.7)
    return `${count} The job is somewhat less common here than nationwide (${share}).`;
  return `${count} The job is much rarer here than nationwide (${share}).`;
}

const moveWords = (share: number): string => (share > 0 ? 'rose' : 'fell');

function since(place: StatePay, pay: Pay): string {
  const before = place.previous;
  const period = pay.origins['states-previous']?.period;
  const from = before?.wages.median ?? null;
  const to = place.wages.median;
  if (!before || !period || typeof from !== 'number' || typeof to !== 'number') return '';
  const moved = change(from, to);
  if (moved === null) return '';
  const first =
    moved === 0
      ? `The median is the same as in ${period}: ${dollars(from, pay.unit)}.`
      : `In ${period} the median was ${dollars(from, pay.unit)}. It ${moveWords(moved)} by ${dollars(Math.abs(to - from), pay.unit)} (${percent(moved)}).`;
  return [
    first,
    nationSince(moved, change(medianIn(pay, period), pay.national.wages.median)),
    jobsSince(before.employment, place.employment),
  ]
    .filter(Boolean)
    .join(' ');
}

const medianIn = (pay: Pay, period: string): Estimate =>
  pay.series.find((year) => year.period === period)?.wages.median ?? null;

function nationSince(moved: number, nation: number | null): string {
  if (nation === null || moved === 0) return '';
  if (nation === 0) return 'The national median did not change.';
  const size = percent(nation);
  if (moved < 0 !== nation < 0)
    return `The national median ${moveWords(nation)} by ${size} in the same year.`;
  if (percent(moved) === size) return 'The national median moved as much.';
  return `The national median ${moveWords(nation)} by ${size}, ${Math.abs(moved) > Math.abs(nation) ? 'less' : 'more'} than that.`;
}

function jobsSince(from: Estimate, to: Estimate): string {
  const people = change(from, to);
  if (people === null) return '';
  return people === 0
    ? 'The number of jobs is the same.'
    : `The number of jobs ${moveWords(people)} from ${formatCount(from)} to ${formatCount(to)}.`;
}

function neighbors(place: StatePay, pay: Pay): string {
  const name = placeName(place.state.name);
  const around = pay.states.filter((other) => place.neighbors.includes(other.state.abbreviation));
  const paid = around
    .flatMap((other) =>
      other.adjustedMedian === null
        ? []
        : [{ name: placeName(other.state.name), value: other.adjustedMedian }],
    )
    .sort((a, b) => b.value - a.value);
  const own = place.adjustedMedian;
  const [best] = paid;
  if (around.length === 0 || own === null) return '';
  const missing = around.length - paid.length;
  if (!best)
    return `BLS publishes no exact median for ${around.length === 1 ? 'its only neighbor' : `any of its ${inWords(around.length)} neighbors`}.`;
  const gap =
    missing === 0
      ? ''
      : ` BLS publishes no exact median for the other ${missing === 1 ? 'one' : inWords(missing)}.`;
  if (around.length === 1)
    return own === best.value
      ? `Typical pay goes as far in ${name} as in ${best.name}, its only neighbor.`
      : `Typical pay goes ${own > best.value ? 'further' : 'less far'} in ${name} than in ${best.name}, its only neighbor.`;
  if (paid.length === 1) {
    const side = own === best.value ? 'as far' : own > best.value ? 'less far' : 'further';
    return `Of its ${inWords(around.length)} neighbors, ${best.name} can be compared: typical pay goes ${side} there${own === best.value ? '' : ` than in ${name}`}.${gap}`;
  }
  const better = paid.filter((other) => other.value > own);
  const level = paid.filter((other) => other.value === own);
  const compared =
    missing === 0
      ? `its ${inWords(around.length)} neighbors`
      : `the ${inWords(paid.length)} neighbors that can be compared`;
  if (better.length === 0)
    return level.length > 0
      ? `In ${paid.length === 2 ? 'neither' : 'none'} of ${compared} does typical pay go further; in ${level[0]?.name} it goes as far.${gap}`
      : `Typical pay goes further in ${name} than in ${paid.length === 2 ? 'either' : 'any'} of ${compared}; ${best.name} comes closest.${gap}`;
  if (better.length === paid.length)
    return `Typical pay goes further in each of ${compared}, furthest in ${best.name}.${gap}`;
  if (better.length === 1)
    return `Among ${compared}, only in ${best.name} does typical pay go further.${gap}`;
  return `Typical pay goes further in ${inWords(better.length)} of ${compared}, furthest in ${best.name}.${gap}`;
}
