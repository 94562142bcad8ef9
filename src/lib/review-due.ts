import { monthsAfter } from './today.ts';

/**
 * True where a fact that was seen on a date, a month or only a year is older than its review period. A
 * month or year counts from its first day, so that doubt leads to a look rather than to trust.
 *
 * @param seen - `2026-09-25`, `2026-09` or `2026`
 * @param months - how long a fact may go without a review
 * @param day - ISO date of the day
 */
export function reviewDue(seen: string, months: number, day: string): boolean {
  const [year, month = '01', date = '01'] = seen.split('-');
  return monthsAfter(`${year}-${month}-${date}`, months) < day;
}
