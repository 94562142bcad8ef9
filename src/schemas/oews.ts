import { z } from 'zod';
import { bareNumber, plainNumber } from '../lib/plain-number.ts';
import type { Estimate } from '../lib/pay.ts';

/**
 * OEWS caps wages in its tables: `#` stands for a wage at or above a number of dollars an hour or a year, which BLS
 * sets anew now and then. By year of the May that a file is of; a year that is not here is not known.
 * Source: the sheet of field descriptions in the files of May 2021 to May 2025. `*` and `**` stand for a wage or an
 * employment estimate that is not available.
 */
const caps: Readonly<Record<string, { hour: number; year: number }>> = {
  2021: { hour: 100, year: 208_000 },
  2022: { hour: 115, year: 239_200 },
  2023: { hour: 115, year: 239_200 },
  2024: { hour: 115, year: 239_200 },
  2025: { hour: 115, year: 239_200 },
};

/** What `#` means in a column of the file of a month like May 2025, in dollars; null where it is not known. */
export const capOf = (column: string, period: string): number | null =>
  caps[period.slice(-4)]?.[column.startsWith('hourly_') ? 'hour' : 'year'] ?? null;

export const notPublished: ReadonlySet<string> = new Set(['', '*', '**']);

/** Kinds of area that OEWS has rows for, and a pay table can be of. */
export type OewsAreaKind = 'national' | 'state' | 'metropolitan' | 'nonmetropolitan';

/** How OEWS names the month that its figures are of. */
export const oewsPeriod = /^May \d{4}$/;

const estimate = (mayBeCapped: boolean, whole = false) =>
  z.string().transform((text, context): Estimate => {
    const cell = text.trim();
    if (notPublished.has(cell)) return null;
    if (cell === '#' && mayBeCapped) return { atLeast: null };
    const isNumber = plainNumber.test(cell) && !cell.startsWith('-');
    if (isNumber && (!whole || Number.isInteger(Number(cell)))) return Number(cell);
    context.addIssue({
      code: 'custom',
      message:
        cell.startsWith('-') && plainNumber.test(cell)
          ? 'is below zero. Compare it with the source.'
          : isNumber
            ? 'is not a whole number, and people and jobs are counted in whole ones.'
            : bareNumber(cell) !== cell && plainNumber.test(bareNumber(cell))
              ? `is not a plain number. Write ${bareNumber(cell)}.`
              : 'is not a number. Write a plain number, or leave the cell empty where BLS publishes none.',
    });
    return z.NEVER;
  });

export const count = estimate(false).describe('A count or ratio; empty where BLS does not publish it.');
export const people = estimate(false, true).describe(
  'How many people or jobs; empty where BLS does not publish it.',
);
export const perYear = estimate(true).describe(
  'Dollars a year; empty where not published, # where BLS gives only its cap.',
);
export const perHour = estimate(true).describe(
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
