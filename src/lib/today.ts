/** The moment of the build: `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org) where it is set, else the clock. */
function now(): { moment: Date; isFixed: boolean } {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const isFixed = epoch !== undefined && /^\d+$/.test(epoch);
  return { moment: isFixed ? new Date(Number(epoch) * 1000) : new Date(), isFixed };
}

/**
 * The day of the build as an ISO date, from the one place that may know it: the calendar of this machine, which
 * its user looks at too; that of UTC for a fixed moment. Only reviews that fall due look at it.
 */
export function today(): string {
  const { moment, isFixed } = now();
  const local = new Date(moment.getTime() - (isFixed ? 0 : moment.getTimezoneOffset()) * 60_000);
  return local.toISOString().slice(0, 10);
}

/**
 * The latest ISO date that is today somewhere on Earth (UTC+14): an editor east of the machine that checks writes
 * a day that has not come there yet.
 */
export const latestToday = (): string =>
  new Date(now().moment.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

/** The ISO date a number of months after another; the last day of a shorter month stands for a missing one. */
export function monthsAfter(isoDate: string, months: number): string {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
