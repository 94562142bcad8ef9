import { type Estimate, floorOf } from './pay.ts';

/** Ends of a scale, in the unit of the wages. */
interface Scale {
  from: number;
  to: number;
}

/** A scale from one mark to another. */
export interface Axis extends Scale {
  /** Between two marks on it, which both ends are. */
  step: number;
}

interface Ends {
  p10: Estimate;
  p90: Estimate;
}

/** One, two or five of a power of ten, of which a span has between four and ten. */
function stepOf(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span));
  return span < 2 * power ? power / 5 : span < 5 * power ? power / 2 : power;
}

/**
 * An axis in the unit of the wages that holds every given range with a little air, from one round amount to another.
 */
export function axisOf(ranges: readonly Ends[]): Axis {
  const values = ranges
    .flatMap((range) => [floorOf(range.p10), floorOf(range.p90)])
    .filter((value) => value !== null);
  if (values.length === 0) return { from: 0, to: 1, step: 1 };
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low;
  const step = Math.max(1, stepOf(Math.max(span, high * 0.02)));
  const air = span * 0.02;
  const from = Math.max(0, Math.floor((low - air) / step) * step);
  return { from, to: Math.max(from + step, Math.ceil((high + air) / step) * step), step };
}

/** The marks of an axis as a drawing that is as many units wide as it has steps, and one high. */
export function strokesOf({ from, to, step }: Axis): { viewBox: string; path: string } {
  const steps = Math.round((to - from) / step);
  return {
    viewBox: `0 0 ${steps} 1`,
    path: Array.from({ length: steps + 1 }, (_, index) => `M${index} 0v1`).join(''),
  };
}

/** An amount that is written below an axis. */
interface Mark {
  amount: number;
  /** Its place on the axis, from 0 to 1. */
  at: number;
  /** Whether it has room on a wide screen alone. */
  spare: boolean;
}

/** The amounts of an axis at so many steps from one another that there are no more than `most`. */
function amountsOf({ from, to, step }: Axis, most: number): number[] {
  for (let every = step; ; every *= 2) {
    const first = Math.ceil(from / every) * every;
    const count = Math.floor((to - first) / every) + 1;
    if (count <= most) return Array.from({ length: count }, (_, index) => first + index * every);
  }
}

/**
 * The amounts that are written below an axis, at even distances: at most seven (six where they are long). Where there is
 * as little room as on a phone of 320 pixels, at most three of them, the first among them: an axis does not begin at zero.
 */
export function marksOf(axis: Axis): Mark[] {
  const amounts = amountsOf(axis, axis.to < 100_000 ? 7 : 6);
  const every = Math.ceil(amounts.length / 3);
  return amounts.map((amount, index) => ({
    amount,
    at: (amount - axis.from) / (axis.to - axis.from),
    spare: index % every > 0,
  }));
}

/** An axis from one round amount to another, of so few steps that every mark on it has its amount. */
export function labeledAxis(low: number, high: number): Axis {
  const mostSteps = 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(high - low, high * 0.02, 1)));
  for (let step = power / 10; ; step *= String(step).includes('2') ? 2.5 : 2) {
    const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
    if (last - first <= mostSteps) return { from: first * step, to: Math.max(last, first + 1) * step, step };
  }
}

/** An axis for single wages. */
export const axisOfEach = (wages: readonly Estimate[]): Axis =>
  axisOf(wages.map((wage) => ({ p10: wage, p90: wage })));

/** Where an exact wage is on an axis, from 0 to 1; null where none is published or BLS gives only its cap. */
export function placeOn({ from, to }: Scale, value: Estimate): number | null {
  return typeof value === 'number' ? Math.min(1, Math.max(0, (value - from) / (to - from))) : null;
}

/** Where an exact wage and the nation's are on an axis; undefined where the wage is not exact. */
export function dotOn(
  axis: Scale,
  value: Estimate,
  nation: Estimate,
): { at: number; nation: number | null } | undefined {
  const at = placeOn(axis, value);
  return at === null ? undefined : { at, nation: placeOn(axis, nation) };
}
