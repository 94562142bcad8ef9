import { formatCount, formatDollars, formatShare, ordinal } from '../lib/format.ts';
import { change, type Estimate, type Rank } from '../lib/pay.ts';
import type { Pay, StatePay } from './types.ts';

/**
 * What the figures of one state say, in sentences that follow from them: direction, size, rank, ties and
 * gaps decide the words. What is true of every state is not said here but on the national page.
 */
export interface StateStory {
  /** The sentence that answers “what does it pay in …”. */
  answer: string;
  comparison: string;
  spread: string;
  prices: string;
  jobs: string;
  since: string;
  neighbors: string;
}

/** `the District of Columbia`, and every other state as it is. */
export const placeName = (name: string): string => (name.startsWith('District') ? `the ${name}` : name);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const percent = (share: number): string => formatShare(Math.abs(share));

/** “the highest of all 51”, “the 4th lowest of 51”, “28th of 51”, with ties named. */
function rankWords({ place, of, tied }: Rank): string {
  const shared = tied ? ', level with another state' : '';
  if (place === 1) return `the highest of all ${of}${shared}`;
  const fromEnd = of - place + 1;
  if (place <= 6) return `the ${ordinal(place)} highest of ${of}${shared}`;
  if (fromEnd === 1) return `the lowest of all ${of}${shared}`;
  if (fromEnd <= 6) return `the ${ordinal(fromEnd)} lowest of ${of}${shared}`;
  return `${ordinal(place)} of ${of}${shared}`;
}

/**
 * @param people - plural of the occupation as BLS counts it, lower case
 * @param includes - plural of the career inside it, lower case
 */
export function stateStory(place: StatePay, pay: Pay, people: string, includes: string): StateStory {
  return {
    answer: answer(place, pay, people, includes),
    comparison: comparison(place, pay),
    spread: spread(place, pay),
    prices: prices(place),
    jobs: jobs(place, people),
    since: since(place, pay),
    neighbors: neighbors(place, pay),
  };
}

/**
 * Whom the figures count, inside a sentence: the occupation, and the career in it where the two are not the same.
 *
 * @param people - plural of the occupation as BLS counts it, lower case
 * @param includes - plural of the career, lower case
 */
export const peopleCounted = (people: string, includes: string): string =>
  people === includes.toLowerCase() ? people : `${people}, the group that includes ${includes},`;

function answer(place: StatePay, pay: Pay, people: string, includes: string): string {
  const name = placeName(place.state.name);
  if (place.annual.median === null) {
    return `BLS does not publish what ${peopleCounted(people, includes)} earn in ${name} (${pay.origins.states.period}).`;
  }
  return `In ${name} half of all ${peopleCounted(people, includes)} earn more than ${formatDollars(place.annual.median)} a year and half earn less (${pay.origins.states.period}).`;
}

function comparison(place: StatePay, pay: Pay): string {
  const nation = pay.national.annual.median;
  const median = place.annual.median;
  const difference = change(nation, median);
  if (difference === null || typeof median !== 'number' || typeof nation !== 'number' || !place.medianRank)
    return '';
  const rank = rankWords(place.medianRank);
  if (median === nation) return `That is exactly the national median, and ${rank}.`;
  const amount = `${formatDollars(Math.abs(median - nation))} (${percent(difference)})`;
  const side = difference > 0 ? 'more' : 'less';
  if (Math.abs(difference) < 0.01)
    return `That is almost the national median of ${formatDollars(nation)}: only ${amount} ${side}. It is ${rank}.`;
  return `That is ${amount} ${side} than the national median of ${formatDollars(nation)}. It is ${rank}.`;
}

function spread(place: StatePay, pay: Pay): string {
  const { p10, p90 } = place.annual;
  const nation = pay.national.annual;
  if (typeof p10 !== 'number' || typeof p90 !== 'number') return '';
  const ends = `The lowest-paid tenth earn less than ${formatDollars(p10)}, the highest-paid tenth more than ${formatDollars(p90)}`;
  if (typeof nation.p10 !== 'number' || typeof nation.p90 !== 'number') return `${ends}.`;
  const ratio = p90 / p10;
  const national = nation.p90 / nation.p10;
  const times = ratio.toFixed(1);
  if (ratio > national * 1.08)
    return `${ends}: ${times} times as much, a wider gap than in the nation (${national.toFixed(1)} times).`;
  if (ratio < national * 0.92)
    return `${ends}: ${times} times as much, a narrower gap than in the nation (${national.toFixed(1)} times).`;
  return `${ends}, about the same gap as in the nation.`;
}

function prices(place: StatePay): string {
  const name = placeName(place.state.name);
  const { adjustedMedian, adjustedMedianRank, medianRank, priceParity } = place;
  if (adjustedMedian === null || !adjustedMedianRank || !medianRank) return '';
  const distance = priceParity / 100 - 1;
  const value = formatDollars(adjustedMedian);
  const level =
    Math.abs(distance) < 0.015
      ? `Prices in ${name} are close to the national level, so the median buys about what it says: ${value} at national prices.`
      : distance > 0
        ? `Prices in ${name} are ${percent(distance)} above the national level. The median there buys what ${value} buys at national prices.`
        : `Prices in ${name} are ${percent(distance)} below the national level. The median there buys as much as ${value} at national prices.`;
  const moved = medianRank.place - adjustedMedianRank.place;
  const rank = rankWords(adjustedMedianRank);
  const shift =
    moved === 0
      ? `By what it buys it keeps its place: ${rank}.`
      : `By what it buys it is ${rank}, ${Math.abs(moved)} ${Math.abs(moved) === 1 ? 'place' : 'places'} ${moved > 0 ? 'better' : 'worse'} than before prices.`;
  return `${level} ${shift}`;
}

function jobs(place: StatePay, people: string): string {
  const name = placeName(place.state.name);
  if (place.employment === null || !place.employmentRank) {
    return `BLS does not publish how many ${people} work in ${name}, nor how common the job is there. It does publish what they earn.`;
  }
  const count = `${capital(name)} employs ${formatCount(place.employment)} ${people}, ${place.employmentRank.place === 1 ? 'more than any other state' : `${ordinal(place.employmentRank.place)} of the ${place.employmentRank.of} states with a published count`}.`;
  const quotient = place.locationQuotient;
  if (typeof quotient !== 'number') return count;
  const many = quotient.toFixed(2);
  if (quotient >= 1.5)
    return `${count} The job is far more common than in the nation: ${many} times its national share of jobs.`;
  if (quotient >= 1.1)
    return `${count} The job is more common than in the nation: ${many} times its national share of jobs.`;
  if (quotient > 0.9)
    return `${count} The job is about as common as in the nation (${many} times its national share of jobs).`;
  if (quotient > 0.7)
    return `${count} The job is less common than in the nation: ${many} of its national share of jobs.`;
  return `${count} The job is much rarer than in the nation: only ${many} of its national share of jobs.`;
}

const moveWords = (share: number): string => (share > 0 ? 'rose' : 'fell');

function since(place: StatePay, pay: Pay): string {
  const before = place.previous;
  const period = pay.origins['states-previous']?.period;
  const moved = before ? change(before.annual.median, place.annual.median) : null;
  if (!before || !period || moved === null) return '';
  const nationBefore = pay.series.find((year) => year.period === period)?.annual.median ?? null;
  const nation = change(nationBefore, pay.national.annual.median);
  const from = formatDollars(before.annual.median);
  const size = `${formatDollars(dollarsBetween(before.annual.median, place.annual.median))} (${percent(moved)})`;
  const first =
    moved === 0
      ? `The median did not change from ${period}: ${from}.`
      : `In ${period} the median was ${from}; it ${moveWords(moved)} by ${size}.`;
  const second =
    nation === null || moved === 0
      ? ''
      : moved < 0 !== nation < 0
        ? ` The nation’s ${moveWords(nation)} by ${percent(nation)} in the same time.`
        : ` That is ${Math.abs(moved) > Math.abs(nation) ? 'more' : 'less'} than the nation’s ${percent(nation)}.`;
  const people = change(before.employment, place.employment);
  const third =
    people === null
      ? ''
      : people === 0
        ? ' The number of jobs is the same.'
        : ` The number of jobs ${moveWords(people)} from ${formatCount(before.employment)} to ${formatCount(place.employment)}.`;
  return first + second + third;
}

const dollarsBetween = (from: Estimate, to: Estimate): number =>
  typeof from === 'number' && typeof to === 'number' ? Math.abs(to - from) : 0;

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
  const [best] = paid;
  const worst = paid.at(-1);
  const own = place.adjustedMedian;
  if (!best || !worst || own === null) return '';
  if (paid.length === 1) {
    return own === best.value
      ? `Pay buys exactly as much in ${name} as in ${best.name}, its only neighbor.`
      : `Pay buys ${own > best.value ? 'more' : 'less'} in ${name} than in ${best.name}, its only neighbor.`;
  }
  if (own > best.value)
    return `Pay buys more in ${name} than in any of its ${paid.length} neighbors; ${best.name} comes closest.`;
  if (own < worst.value)
    return `Pay buys less in ${name} than in any of its ${paid.length} neighbors; it buys most in ${best.name}.`;
  const better = paid.filter((other) => other.value > own).length;
  return `Of its ${paid.length} neighbors, ${better === 1 ? `only ${best.name} offers` : `${better} offer`} pay that buys more${better === 1 ? '' : `, ${best.name} the most`}.`;
}
