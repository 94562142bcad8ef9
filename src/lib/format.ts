import { noFigure } from './no-figure.ts';
import { type Estimate, type Rank, roundAdjusted, type WageUnit } from './pay.ts';
import type { Unit } from './units.ts';

/** A published statistic, or a range of which both ends are known. */
export type Amount = Estimate | { low: number; high: number };

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
const cents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

function formatNumber(value: number, unit: Unit): string {
  switch (unit) {
    case 'usd':
    case 'usd-per-year':
      return Number.isInteger(value) ? dollars.format(value) : cents.format(value);
    case 'usd-per-hour':
      return cents.format(value);
    case 'percent':
      return `${value < 0 ? '−' : ''}${plain.format(Math.abs(value))}%`;
    case 'people':
    case 'jobs-per-year':
      return whole.format(value);
    case 'months':
    case 'years':
    case 'hours':
      return `${plain.format(value)} ${value === 1 ? unit.slice(0, -1) : unit}`;
    case 'count':
    case 'index':
    case 'ratio':
      return plain.format(value);
  }
}

/** What is shown for a wage at a cap that nothing tells. */
const atTheTop = 'at the top of what BLS reports';

/** A figure as a reader sees it: `$51,140`, `8%`, `about 14,000`, `4 to 15 months`, `$239,200 or more`. */
export function formatAmount(amount: Amount, unit: Unit, qualifier?: string): string {
  const words = qualifier ? `${qualifier} ` : '';
  if (amount === null) return noFigure;
  if (typeof amount === 'number') return words + formatNumber(amount, unit);
  if ('atLeast' in amount)
    return amount.atLeast === null ? atTheTop : `${words}${formatNumber(amount.atLeast, unit)} or more`;
  const span = ['months', 'years', 'hours'].includes(unit);
  const low = span ? plain.format(amount.low) : formatNumber(amount.low, unit);
  return amount.low === amount.high
    ? words + formatNumber(amount.low, unit)
    : `${words}${low} to ${formatNumber(amount.high, unit)}`;
}

/** Two figures as the ends of a range: `$39,560 to $65,300`; said once where one of them is missing, as what qualifies both is. */
export function formatEnds(
  from: Amount,
  to: Amount,
  unit: Unit,
  qualifier?: string,
  qualifierOfUpper?: string,
): string {
  if (from === null || to === null) return noFigure;
  const ends = [
    formatAmount(from, unit, qualifier),
    formatAmount(to, unit, qualifierOfUpper === qualifier ? undefined : qualifierOfUpper),
  ];
  return ends[0] === ends[1] ? (ends[0] ?? '') : ends.join(' to ');
}

/** A change in percent, written alike in text and tables: `7.8%`, `−1.9%`. */
export const percentChange = (value: number): string => formatNumber(value, 'percent');

/** What the unit adds in words, for places where the number alone could be misread: “a year”. */
export function unitWords(unit: Unit): string {
  if (unit === 'usd-per-year' || unit === 'jobs-per-year') return 'a year';
  return unit === 'usd-per-hour' ? 'an hour' : '';
}

/** An amount with what its unit adds: `$51,140 a year`; an amount that is no number stays as it is. */
export const amountPer = (amount: Amount, unit: Unit): string => {
  const text = formatAmount(amount, unit);
  return /\d/.test(text) ? [text, unitWords(unit)].filter(Boolean).join(' ') : text;
};

/** An amount in a column of another unit: what differs from it is said, “$48,500 a year” among wages an hour. */
export const amountIn = (column: Unit, amount: Amount, unit: Unit): string =>
  unit === column ? formatAmount(amount, unit) : amountPer(amount, unit);

/** Dollars a year or a plain count, as a table cell shows it. */
export const formatDollars = (value: Amount): string => formatAmount(value, 'usd-per-year');
export const formatCount = (value: Amount): string => formatAmount(value, 'people');

/** A wage adjusted for the cost of living, no more exactly than the price levels allow; a dash where there is none. */
export const formatAdjusted = (wage: number | null, unit: WageUnit): string =>
  wage === null ? '–' : formatAmount(roundAdjusted(wage, unit), unit);

/** A share from 0 to 1 as a percentage with one decimal: `28.5%`. */
export function formatShare(value: number | null): string {
  return value === null ? noFigure : `${(value * 100).toFixed(1)}%`;
}

/** Names of the months, January first. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-11-22` as `November 22, 2026`; also takes a month (`2026-11`) or a year. */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  const monthName = month && months[Number(month) - 1];
  if (!monthName) return year ?? '';
  return day ? `${monthName} ${Number(day)}, ${year}` : `${monthName} ${year}`;
}

// Made once: making one takes longer than a hundred uses of it.
const ordinalRules = new Intl.PluralRules('en-US', { type: 'ordinal' });

/** A rank in a table, with an equals sign before it where places share it, so that digits stay in line; a dash where there is none. */
export const formatRank = (rank: Rank | null): string =>
  rank ? `${rank.tied ? '=' : ''}${rank.place}` : '–';

/** A regional price parity as pages have it, beside the nation's 100. */
export const formatPriceLevel = (parity: number | null): string =>
  parity === null ? '–' : (Math.round(parity * 10) / 10).toFixed(1);

/** 1st, 2nd, 3rd, 4th … */
export function ordinal(place: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
  return `${place}${suffix[ordinalRules.select(place)]}`;
}
