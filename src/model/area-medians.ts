import { formatAmount } from '../lib/format.ts';
import type { Axis } from '../lib/pay-axis.ts';
import { isCapped } from '../lib/pay.ts';
import { plural } from '../lib/plural.ts';
import type { Pay } from './pay-types.ts';

/** How many metropolitan areas have a median in each step of pay, for a drawing. */
export interface AreaMedians {
  /** What the drawing shows, as a finding. */
  title: string;
  /** What is counted: “Metropolitan areas by median pay, in steps of $1,000”. */
  subtitle: string;
  /** The same for those who do not see it. */
  label: string;
  /** What they are drawn on: from one round amount to another. */
  axis: Axis;
  /** Where the first column begins, in the unit of the wages. */
  from: number;
  /** Width of a column, in the unit of the wages. */
  step: number;
  /** Number of areas in each step, from the lowest on. */
  counts: readonly number[];
  /** Numbers of areas that a line is drawn at. */
  levels: readonly number[];
  /** Ends of the middle half of the areas, in the unit of the wages. */
  middle: readonly [number, number];
}

/** Which column, from 0 on, counts a median. */
export const columnOf = (median: number, { from, step }: Pick<AreaMedians, 'from' | 'step'>): number =>
  Math.floor((median - from) / step);

/** Fewer areas than this are seen at a glance in their table. */
const leastAreas = 20;
const mostColumns = 40;
const mostTicks = 6;
const mostLevels = 3;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

/**
 * Columns of exact medians; undefined where there are too few to draw, or where some are above BLS's cap, since
 * nobody knows where those belong.
 */
export function areaMedians({ metroAreas, unit }: Pay): AreaMedians | undefined {
  const medians = metroAreas
    .flatMap(({ wages: { median } }) => (typeof median === 'number' ? [median] : []))
    .sort((a, b) => a - b);
  const [lowest, highest] = [medians[0], medians.at(-1)];
  if (lowest === undefined || highest === undefined || medians.length < leastAreas) return undefined;
  if (metroAreas.some(({ wages }) => isCapped(wages.median))) return undefined;
  const stepFor = (most: number) =>
    steps.find((step) => Math.floor(highest / step) - Math.floor(lowest / step) < most) ?? highest;
  const step = stepFor(mostColumns);
  const from = Math.floor(lowest / step) * step;
  const counts = Array<number>(Math.floor(highest / step) - Math.floor(lowest / step) + 1).fill(0);
  for (const median of medians) {
    const column = columnOf(median, { from, step });
    counts[column] = (counts[column] ?? 0) + 1;
  }
  const to = from + counts.length * step;
  const tick = stepFor(mostTicks);
  const amount = (value: number) => formatAmount(value, unit);
  const at = (share: number) => medians[Math.round((medians.length - 1) * share)] ?? lowest;
  const middle = [at(0.25), at(0.75)] as const;
  const most = Math.max(...counts);
  const level = steps.find((it) => most / it <= mostLevels) ?? most;
  const fullest = counts.flatMap((count, index) => (count === most ? [from + index * step] : []));
  const columns = fullest.map((start) => `${amount(start)} to ${amount(start + step)}`).join(' and ');
  const highestColumns =
    fullest.length === 1
      ? `The highest column is ${columns}: ${plural(most, 'area')}.`
      : fullest.length === 2
        ? `The highest columns are ${columns}: ${plural(most, 'area')} each.`
        : `No column is higher than ${plural(most, 'area')}.`;
  return {
    title: `In the middle half of the areas, median pay is ${amount(middle[0])} to ${amount(middle[1])}`,
    subtitle: `Areas at each level of median pay, in steps of ${amount(step)}; ${medians.length} in all`,
    label: `Columns of metropolitan areas by median pay, from ${amount(lowest)} to ${amount(highest)}. ${highestColumns}`,
    axis: { from: Math.floor(from / tick) * tick, to: Math.ceil(to / tick) * tick, step: tick },
    from,
    step,
    counts,
    levels: Array.from({ length: Math.floor(most / level) }, (_, index) => (index + 1) * level),
    middle,
  };
}
