import { amountPer, formatAdjusted, formatAmount, formatCount } from '../lib/format.ts';
import { listed } from '../lib/listed.ts';
import { isCapped, type Rank } from '../lib/pay.ts';
import { placeName } from '../lib/place-name.ts';
import { withinDescription, withName } from './description.ts';
import type { MetroPay, Pay, StatePay } from './pay-types.ts';
import { closed, namesFor, peopleCounted } from './people-words.ts';
import { percent, pricesAndValue } from './place-words.ts';
import { rankMoved, ranks } from './rank-words.ts';

/** What the figures of one metropolitan area say. Only an area with an exact median has a page of its own. */
export interface AreaStory {
  description: string;
  answer: string;
  /** The median beside the nation's and that of each of its states, and its rank. */
  comparison: string;
  costOfLiving: string;
  jobs: string;
}

const rankWords = (rank: Rank): string =>
  `${ranks(rank)} among the ${rank.of} metropolitan areas with a published median`;

/** The states that an area lies in, as far as there are figures of them. */
export const statesOf = (area: MetroPay, pay: Pay): StatePay[] =>
  pay.states.filter((it) => area.states.includes(it.state));

/**
 * @param median - the area's, an exact number
 * @param people - plural of the occupation as BLS counts it, lower case
 * @param includes - plural of the career inside it, lower case
 */
export function areaStory(
  area: MetroPay & { wages: { median: number } },
  pay: Pay,
  period: string,
  people: string,
  includes: string,
): AreaStory {
  const { median } = area.wages;
  const amount = amountPer(median, pay.unit);
  return {
    description: withinDescription([
      withName(
        namesFor(people, includes),
        (whom) => `In ${area.title}, the median pay of ${whom} is ${amount} (${period}).`,
      ),
      area.adjustedMedianRank
        ? ` Adjusted for cost of living, it ${ranks(area.adjustedMedianRank)} of ${area.adjustedMedianRank.of} areas.`
        : '',
      ' Compared with other cities.',
    ]),
    answer: `Median pay in ${area.title.includes(',') ? `${area.title},` : area.title} is ${amount} (${period}). Half of all ${peopleCounted(people, includes)} earn more, and half earn less.`,
    comparison: [besideNation(median, pay), besideStates(area, pay), ranked(area)].filter(Boolean).join(' '),
    costOfLiving: costOfLiving(area, pay),
    jobs:
      typeof area.employment === 'number'
        ? `About ${formatCount(area.employment)} ${closed(people)} work in the area.`
        : '',
  };
}

function besideNation(median: number, pay: Pay): string {
  const nation = pay.national.wages.median;
  if (nation === null) return '';
  if (isCapped(nation))
    return nation.atLeast !== null && median < nation.atLeast
      ? `That is less than the national median, which is ${formatAmount(nation, pay.unit)}.`
      : '';
  if (median === nation) return 'The median is exactly the national one.';
  const difference = (median - nation) / nation;
  const national = `the national median of ${formatAmount(nation, pay.unit)}`;
  return Math.abs(difference) < 0.01
    ? `The median is within one percent of ${national}.`
    : `The median is ${formatAmount(Math.abs(median - nation), pay.unit)} (${percent(difference)}) ${difference > 0 ? 'more' : 'less'} than ${national}.`;
}

function besideStates(area: MetroPay, pay: Pay): string {
  const known = statesOf(area, pay).flatMap(({ state, wages }) =>
    typeof wages.median === 'number'
      ? [`${formatAmount(wages.median, pay.unit)} in ${placeName(state.name)}`]
      : [],
  );
  return known.length === 0 ? '' : `Statewide, the median is ${listed(known)}.`;
}

const ranked = ({ medianRank }: MetroPay): string => (medianRank ? `The area ${rankWords(medianRank)}.` : '');

function costOfLiving(area: MetroPay, pay: Pay): string {
  const { priceParity, adjustedMedian, adjustedMedianRank, medianRank } = area;
  if (priceParity === null || adjustedMedian === null || !adjustedMedianRank) return '';
  const value = formatAdjusted(adjustedMedian, pay.unit);
  const level = pricesAndValue('the area', priceParity, value);
  const rank =
    medianRank?.of === adjustedMedianRank.of
      ? rankMoved(medianRank, adjustedMedianRank)
      : `${ranks(adjustedMedianRank)} of ${adjustedMedianRank.of}`;
  return `${level} Adjusted for cost of living, the area ${rank}.`;
}

/** How many areas are shown on either side of an area in the list of its states. */
const around = 3;

/** The areas of the same states that pay just more and just less, highest first, with the area itself among them. */
export function areasAround(area: MetroPay, pay: Pay): MetroPay[] {
  const near = pay.metroAreas
    .filter(
      (it) => typeof it.wages.median === 'number' && it.states.some((state) => area.states.includes(state)),
    )
    .sort((a, b) => Number(b.wages.median) - Number(a.wages.median));
  const place = near.findIndex(({ code }) => code === area.code);
  return near.slice(Math.max(0, place - around), place + around + 1);
}

/**
 * The title of an area cut to some room, from its last place on: `Los Angeles-Long Beach, CA` for
 * `Los Angeles-Long Beach-Anaheim, CA`. The first place is kept whole; its states go where they have no room.
 *
 * @param room - most characters
 */
export function areaName(title: string, room: number): string {
  const cut = title.lastIndexOf(', ');
  const [cities, states] = [title.slice(0, cut), title.slice(cut)];
  let name = cities;
  while (name.length + states.length > room && /[-/]/.test(name)) name = name.replace(/[-/]+[^-/]*$/, '');
  return name.length + states.length > room ? name : `${name}${states}`;
}
