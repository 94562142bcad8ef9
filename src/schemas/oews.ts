import { z } from 'zod';
import { plainNumber } from '../lib/plain-number.ts';
import type { Estimate } from '../lib/pay.ts';

/**
 * OEWS caps wages in its tables: `#` stands for a wage at or above $239,200 a year or $115.00 an hour
 * (BLS, OEWS tables, field descriptions). `*` and `**` stand for a wage or an employment estimate that
 * is not available.
 */
const capPerYear = 239_200;
const capPerHour = 115;

export const notPublished: ReadonlySet<string> = new Set(['', '*', '**']);

/** How OEWS names the month that its figures are of. */
export const oewsPeriod = /^May \d{4}$/;

const estimate = (cap: number | undefined) =>
  z.string().transform((text, context): Estimate => {
    const cell = text.trim();
    if (notPublished.has(cell)) return null;
    if (cell === '#' && cap !== undefined) return { atLeast: cap };
    if (plainNumber.test(cell) && !cell.startsWith('-')) return Number(cell);
    context.addIssue({
      code: 'custom',
      message: /^[\d,.$ ]+$/.test(cell)
        ? `"${cell}" is not a plain number. Write ${cell.replaceAll(/[$, ]/g, '')}, without dollar sign or comma.`
        : `"${cell}" is not a number. Write a plain number, or leave the cell empty where BLS publishes none.`,
    });
    return z.NEVER;
  });

export const count = estimate(undefined).describe('A count or ratio; empty where BLS does not publish it.');
export const perYear = estimate(capPerYear).describe(
  'Dollars a year; empty where not published, # where BLS gives only its cap.',
);
export const perHour = estimate(capPerHour).describe(
  'Dollars an hour; empty where not published, # where BLS gives only its cap.',
);

/** The figures of OEWS: each column of the pay tables, and BLS's name for it (OEWS workbooks, field descriptions). */
export const oewsColumns = {
  employment: 'TOT_EMP',
  jobs_per_1000: 'JOBS_1000',
  location_quotient: 'LOC_QUOTIENT',
  hourly_mean: 'H_MEAN',
  hourly_p10: 'H_PCT10',
  hourly_p25: 'H_PCT25',
  hourly_median: 'H_MEDIAN',
  hourly_p75: 'H_PCT75',
  hourly_p90: 'H_PCT90',
  annual_mean: 'A_MEAN',
  annual_p10: 'A_PCT10',
  annual_p25: 'A_PCT25',
  annual_median: 'A_MEDIAN',
  annual_p75: 'A_PCT75',
  annual_p90: 'A_PCT90',
} as const;
export type OewsColumn = keyof typeof oewsColumns;

/** Columns of which each holds no less than those before it. */
export const risingColumns: readonly (readonly OewsColumn[])[] = [
  ['hourly_p10', 'hourly_p25', 'hourly_median', 'hourly_p75', 'hourly_p90'],
  ['annual_p10', 'annual_p25', 'annual_median', 'annual_p75', 'annual_p90'],
];
