/**
 * Hours of a full-time year, by which BLS turns hourly into annual wages (40 a week, 52 weeks).
 * Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, technical notes.
 */
export const fullTimeHoursPerWeek = 40;

/** What training costs a person and what it may bring. Money in dollars, pay in dollars a year before taxes. */
export interface Training {
  cost: number;
  /** From the start of training to the first pay in the new job. */
  months: number;
  presentPay: number;
  /** Pay of the new job for a full-time year. */
  expectedPay: number;
  /** Hours a week in the new job. */
  hours: number;
  /** Whether the present pay stops during the training. */
  stopsWorking: boolean;
}

export interface Payback {
  /** Pay of the new job for the hours worked, dollars a year. */
  newPay: number;
  /** New pay less present pay, dollars a year; negative where the new job pays less. */
  gain: number;
  /** Cost and pay given up, dollars. */
  outlay: number;
  /** Months from the first pay in the new job until the gain has covered the outlay; null where it never does. */
  monthsAfterStart: number | null;
  /** The same from the start of training. */
  monthsInAll: number | null;
}

/**
 * When training has paid for itself: outlay ÷ (gain ÷ 12), where the outlay is the cost and the pay given up
 * and the gain is the new pay less the present one. Simple payback without interest, taxes or raises; the
 * formula is printed beside every result.
 *
 * @throws RangeError when a number is negative or not finite
 */
export function payback({ cost, months, presentPay, expectedPay, hours, stopsWorking }: Training): Payback {
  for (const number of [cost, months, presentPay, expectedPay, hours]) {
    if (!(number >= 0 && Number.isFinite(number)))
      throw new RangeError(`Numbers of a payback are 0 or more, but one is ${number}.`);
  }
  const newPay = (expectedPay * hours) / fullTimeHoursPerWeek;
  const gain = newPay - presentPay;
  const outlay = cost + (stopsWorking ? (presentPay / 12) * months : 0);
  const monthsAfterStart = gain > 0 ? (outlay * 12) / gain : null;
  return {
    newPay,
    gain,
    outlay,
    monthsAfterStart,
    monthsInAll: monthsAfterStart === null ? null : months + monthsAfterStart,
  };
}

/** Longest time in months that is still given as a number: about a working life. */
export const longest = 12 * 40;

/** A number of months for a reader, rounded up: `3 months`, `2 years 1 month`, `never`, `more than 40 years`. */
export function monthsInWords(months: number | null): string {
  if (months === null) return 'never';
  if (months > longest) return 'more than 40 years';
  const whole = Math.ceil(months);
  const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;
  if (whole < 24) return count(whole, 'month');
  const rest = whole % 12;
  return count(Math.floor(whole / 12), 'year') + (rest > 0 ? ` ${count(rest, 'month')}` : '');
}
