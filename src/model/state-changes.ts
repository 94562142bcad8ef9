import { formatAmount, formatCount } from '../lib/format.ts';
import { change, type Estimate } from '../lib/pay.ts';
import type { Pay, StatePay } from './pay-types.ts';
import { percent } from './place-words.ts';

const moveWords = (share: number): string => (share > 0 ? 'rose' : 'fell');

/** How pay and jobs in a state have changed since the period before, beside the nation; '' where a median lacks. */
export function changeSince(place: StatePay, pay: Pay): string {
  const before = place.previous;
  const period = pay.tables['states-previous']?.period;
  const from = before?.wages.median ?? null;
  const to = place.wages.median;
  if (!before || !period || typeof from !== 'number' || typeof to !== 'number') return '';
  const moved = change(from, to);
  if (moved === null) return '';
  const first =
    moved === 0
      ? `The median is the same as in ${period}: ${formatAmount(from, pay.unit)}.`
      : `The median ${moveWords(moved)} ${formatAmount(Math.abs(to - from), pay.unit)} (${percent(moved)}) from ${formatAmount(from, pay.unit)} in ${period}.`;
  return [
    first,
    nationSince(moved, change(medianIn(pay, period), medianIn(pay, place.origin.period))),
    jobsSince(before.employment, place.employment),
  ]
    .filter(Boolean)
    .join(' ');
}

const medianIn = (pay: Pay, period: string): Estimate =>
  pay.series.find((year) => year.period === period)?.wages.median ?? null;

function nationSince(moved: number, nation: number | null): string {
  if (nation === null) return '';
  const size = percent(nation);
  if (nation === 0) return 'Nationwide, it didn’t change.';
  if (moved === 0 || moved < 0 !== nation < 0) return `Nationwide, it ${moveWords(nation)} ${size}.`;
  if (percent(moved) === size) return `Nationwide, it ${moveWords(nation)} by the same share.`;
  const smaller = Math.abs(moved) > Math.abs(nation);
  return `Nationwide, the ${nation > 0 ? 'rise' : 'drop'} was ${smaller ? 'smaller' : 'larger'} (${size}).`;
}

function jobsSince(from: Estimate, to: Estimate): string {
  const people = change(from, to);
  if (people === null) return '';
  return people === 0
    ? 'The number of jobs didn’t change.'
    : `The number of jobs ${moveWords(people)} ${percent(people)}, from ${formatCount(from)} to ${formatCount(to)}.`;
}
