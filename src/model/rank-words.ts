import { ordinal } from '../lib/format.ts';
import type { Rank } from '../lib/pay.ts';

/** Said once on a page, of the first count that D.C. is in. */
export const countingDc = ' (counting D.C.)';

/**
 * How many there are to rank: every state and D.C., or those with a figure.
 *
 * @param figure - what is ranked: `median`
 * @param withDc - whether to say that D.C. is one of them, which a page says once
 */
export const among = (of: number, figure: string, withDc: boolean): string =>
  of === 51
    ? 'the 50 states and D.C.'
    : `the ${of} states${withDc ? countingDc : ''} with a published ${figure}`;

const nth = ['', 'second-', 'third-', 'fourth-', 'fifth-', 'sixth-'];

/** “fourth-highest” near the top, “lowest” near the end, whichever is nearer; undefined in between and for ties. */
export function fromAnEnd({ place, of, tied }: Rank, highest: string, lowest: string): string | undefined {
  if (tied) return undefined;
  const [top, bottom] = [nth[place - 1], nth[of - place]];
  const isUpper = place - 1 <= of - place;
  const [nearer, end] = isUpper ? [top, highest] : [bottom, lowest];
  return nearer !== undefined ? nearer + end : undefined;
}

/** “28th” or “tied for 28th”. */
export const placed = ({ place, tied }: Rank): string => `${tied ? 'tied for ' : ''}${ordinal(place)}`;

/** “ranks 28th” or “is tied for 28th”. */
export const ranks = ({ place, tied }: Rank): string => `${tied ? 'is tied for' : 'ranks'} ${ordinal(place)}`;

/** “has the fourth-highest median of the 50 states and D.C.”, “ranks 28th among …”, “is tied for 28th among …”. */
export function ranked(rank: Rank, all: string): string {
  const end = fromAnEnd(rank, 'highest', 'lowest');
  if (rank.of === 1) return 'has the only published median';
  if (end) return `has the ${end} median of ${all}`;
  return `${ranks(rank)} among ${all}`;
}

/** From one rank to another among as many: “still ranks 28th”, “moves up from 28th to a tie for 20th”. */
export function rankMoved(from: Rank, to: Rank): string {
  if (to.of === 1) return 'has the only published median';
  if (from.place === to.place) {
    const end = fromAnEnd(to, 'highest', 'lowest');
    if (end) return `still has the ${end} median`;
    return `${to.tied ? 'is still tied for' : 'still ranks'} ${ordinal(to.place)}`;
  }
  const [before, after] = [from, to].map(({ place, tied }) => `${tied ? 'a tie for ' : ''}${ordinal(place)}`);
  return `moves ${from.place > to.place ? 'up' : 'down'} from ${before} to ${after}`;
}
