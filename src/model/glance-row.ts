import { formatAmount, formatEnds } from '../lib/format.ts';
import type { GlanceRow } from './types.ts';

/** What a row of the facts box says, as a reader sees it; undefined where it is not filled in. */
export function glanceWords({
  figure,
  to,
  text,
}: Pick<GlanceRow, 'figure' | 'to' | 'text'>): string | undefined {
  if (!figure) return text;
  const { amount, unit, qualifier } = figure;
  return to ? formatEnds(amount, to.amount, unit, qualifier) : formatAmount(amount, unit, qualifier);
}
