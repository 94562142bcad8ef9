import { type Axis, axisOf, placeOn } from './pay-axis.ts';
import type { Estimate } from './pay.ts';

/** Which hundredths of the workers: a quarter each side of the median, the rest of 8 in 10, or those beyond. */
type PartOfWorkers = 'middle' | 'outer' | 'beyond';

/** Dots in a grid: rows of `count` dots at even distances, the first at `x`, in columns; a row is a column high. */
interface Dots {
  part: PartOfWorkers;
  /** The distance between two dots of a row, in columns. */
  pitch: number;
  rows: { x: number; count: number }[];
}

/** A hundred workers on an axis that is so many columns wide. */
export interface HundredWorkers {
  axis: Axis;
  columns: number;
  /** Of the highest pile. */
  height: number;
  /** The median, in columns. */
  median: number;
  dots: Dots[];
}

const columns = 40;
type Points = Record<'p10' | 'p25' | 'median' | 'p75' | 'p90', Estimate>;

/** Piles up so many dots between two places; a row that they don't fill lies against the side where more earn the same. */
function pile(part: PartOfWorkers, count: number, from: number, to: number, side: 'left' | 'right'): Dots {
  const across = Math.max(1, Math.round(to - from));
  const pitch = (to - from) / across;
  const rows = Array.from({ length: Math.ceil(count / across) }, (_, row) => {
    const here = Math.min(across, count - row * across);
    const skipped = side === 'right' ? across - here : 0;
    return { x: from + (skipped + 0.5) * pitch, count: here };
  });
  return { part, pitch, rows };
}

/** The ten at an end lie in as many rows as their neighbors, and in no more columns than this. */
const mostBeyond = 4;

/** An axis with room for those beyond both ends, wider by whole steps; it doesn't go below zero. */
function roomyAxis(p10: number, p90: number): Axis {
  const { step, ...ends } = axisOf([{ p10, p90 }]);
  let { from, to } = ends;
  for (;;) {
    const room = (mostBeyond * (to - from)) / columns;
    if (to - p90 < room) to += step;
    else if (p10 - from < room && from >= step) from -= step;
    else return { from, to, step };
  }
}

/**
 * A quantile dot plot of five wages: a hundred dots, each for 1 in 100 workers, as many between two percentiles as earn
 * so much, at even distances, since BLS says no more. How far the ten at each end reach isn't published either: they lie
 * beside the others. Undefined where a point is not an exact wage, where two are too near to be drawn, or where there is
 * no room between zero and the lowest.
 *
 * The form is from Kay and others, “When (ish) is My Bus?”, CHI 2016.
 */
export function hundredWorkers(wages: Points): HundredWorkers | undefined {
  if (typeof wages.p10 !== 'number' || typeof wages.p90 !== 'number') return undefined;
  const axis = roomyAxis(wages.p10, wages.p90);
  const columnOf = (value: Estimate) => (placeOn(axis, value) ?? Number.NaN) * columns;
  const [p10, p25, median] = [columnOf(wages.p10), columnOf(wages.p25), columnOf(wages.median)];
  const [p75, p90] = [columnOf(wages.p75), columnOf(wages.p90)];
  const lower = pile('outer', 15, p10, p25, 'right');
  const upper = pile('outer', 15, p75, p90, 'left');
  const known = [
    lower,
    pile('middle', 25, p25, median, 'right'),
    pile('middle', 25, median, p75, 'left'),
    upper,
  ];
  // Less than this apart, the dots of neighbors would lie on one another.
  if (p10 < mostBeyond || !known.every(({ pitch }) => pitch >= 0.8)) return undefined;
  const beyond = (neighbor: Dots) => Math.min(Math.ceil(10 / neighbor.rows.length), mostBeyond);
  const dots = [
    pile('beyond', 10, p10 - beyond(lower), p10, 'right'),
    ...known,
    pile('beyond', 10, p90, p90 + beyond(upper), 'left'),
  ];
  return { axis, columns, height: Math.max(...dots.map(({ rows }) => rows.length)), median, dots };
}
