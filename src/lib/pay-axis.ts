import { type Estimate, floorOf } from './pay.ts';

/** Ends of an axis, in the unit of the wages. */
export interface Axis {
  from: number;
  to: number;
}

interface Ends {
  p10: Estimate;
  p90: Estimate;
}

/**
 * Ends of an axis, in the unit of the wages, that hold every given range with a little air: rounded
 * outward to thousands (to whole dollars below 1,000, for hourly wages).
 */
export function axisOf(ranges: readonly Ends[]): Axis {
  const values = ranges
    .flatMap((range) => [floorOf(range.p10), floorOf(range.p90)])
    .filter((value) => value !== null);
  if (values.length === 0) return { from: 0, to: 1 };
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = high < 1000 ? 1 : 1000;
  const air = (high - low) * 0.06;
  const from = Math.max(0, Math.floor((low - air) / step) * step);
  return { from, to: Math.max(from + step, Math.ceil((high + air) / step) * step) };
}

/** The same for single wages: from the lowest of them to the highest. */
export const axisOfWages = (wages: readonly Estimate[]): Axis =>
  axisOf(wages.map((wage) => ({ p10: wage, p90: wage })));

/** Where an exact wage is on an axis, from 0 to 1; null where none is published or BLS gives only its cap. */
export function placeOn({ from, to }: Axis, value: Estimate): number | null {
  return typeof value === 'number' ? Math.min(1, Math.max(0, (value - from) / (to - from))) : null;
}

/** Where an exact wage and the nation's are on an axis; undefined where the wage is not exact. */
export function dotOn(
  axis: Axis,
  value: Estimate,
  nation: Estimate,
): { at: number; nation: number | null } | undefined {
  const at = placeOn(axis, value);
  return at === null ? undefined : { at, nation: placeOn(axis, nation) };
}
