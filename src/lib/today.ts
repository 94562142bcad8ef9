/**
 * The day of the build as an ISO date, from the one place that may know it: `SOURCE_DATE_EPOCH`
 * (seconds, reproducible-builds.org) where it is set, else the clock. Only reviews that fall due look at it.
 */
export function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const now = epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return now.toISOString().slice(0, 10);
}

/** The ISO date a number of months after another; the last day of a shorter month stands for a missing one. */
export function monthsAfter(isoDate: string, months: number): string {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
