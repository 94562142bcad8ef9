import { formatAmount, formatEnds } from '../lib/format.ts';
import type { Pay } from './pay-types.ts';
import type { GlanceRow } from './types.ts';

/** What a row of the facts box says, as a reader sees it; undefined where it is not filled in. */
export function glanceWords({
  figure,
  to,
  text,
}: Pick<GlanceRow, 'figure' | 'to' | 'text'>): string | undefined {
  if (!figure) return text;
  const { amount, unit, qualifier } = figure;
  return to
    ? formatEnds(amount, to.amount, unit, qualifier, to.qualifier)
    : formatAmount(amount, unit, qualifier);
}

/** Whether anything of the nation's pay is there to be drawn. */
export const hasRange = ({ national }: Pay): boolean =>
  Object.entries(national.wages).some(([point, it]) => point !== 'mean' && it !== null);

/** The rows that are left to say beside a drawing of the nation's pay: those whose figures it does not label. */
export const rowsBeside = (rows: readonly GlanceRow[], pay: Pay | undefined): readonly GlanceRow[] =>
  pay && hasRange(pay)
    ? rows.filter(
        ({ figure, to }) =>
          !figure || [figure, to].some((it) => it && !/^pay\.us\.(?:median|p\d+)$/.test(it.name)),
      )
    : rows;
