import { z } from 'zod';
import type { Estimate } from '../lib/pay.ts';
import { stateAbbreviations } from '../lib/us-states.ts';
import { slug, sourceId } from './fields.ts';

/**
 * OEWS caps wages in its tables: `#` stands for a wage at or above $239,200 a year or $115.00 an hour
 * (BLS, OEWS tables, field descriptions). `*` and `**` stand for a wage or an employment estimate that
 * is not available.
 */
const capPerYear = 239_200;
const capPerHour = 115;

const notPublished = new Set(['', '*', '**']);

const estimate = (cap: number | undefined) =>
  z.string().transform((text, context): Estimate => {
    const cell = text.trim();
    if (notPublished.has(cell)) return null;
    if (cell === '#' && cap !== undefined) return { atLeast: cap };
    if (/^\d+(\.\d+)?$/.test(cell)) return Number(cell);
    context.addIssue({
      code: 'custom',
      message: /^[\d,.$ ]+$/.test(cell)
        ? `"${cell}" is not a plain number. Write ${cell.replaceAll(/[$, ]/g, '')}, without sign or comma.`
        : `"${cell}" is not a number. Write a plain number, or leave the cell empty where BLS publishes none.`,
    });
    return z.NEVER;
  });

const count = estimate(undefined).describe('A count or ratio; empty where BLS does not publish it.');
const perYear = estimate(capPerYear).describe(
  'Dollars a year; empty where not published, # where BLS gives only its cap.',
);
const perHour = estimate(capPerHour).describe(
  'Dollars an hour; empty where not published, # where BLS gives only its cap.',
);
const number = z.string().transform((text, context) => {
  if (/^-?\d+(\.\d+)?$/.test(text.trim())) return Number(text);
  context.addIssue({
    code: 'custom',
    message:
      text === '' ? 'the cell is empty.' : `"${text}" is not a plain number. Write it without sign or comma.`,
  });
  return z.NEVER;
});
const state = z.enum(stateAbbreviations as [string, ...string[]]).describe('Postal abbreviation, like CA.');
const soc = z
  .string()
  .regex(/^\d{2}-\d{4}$/, 'is not a SOC code. It looks like 29-2072.')
  .describe('SOC code.');
const period = z
  .string()
  .regex(/^May \d{4}$/, 'is not an OEWS period. It looks like May 2025.')
  .describe('OEWS reference month.');

const annual = {
  annual_p10: perYear,
  annual_p25: perYear,
  annual_median: perYear,
  annual_p75: perYear,
  annual_p90: perYear,
};

const stateRow = z.strictObject({
  state,
  employment: count,
  jobs_per_1000: count,
  location_quotient: count,
  hourly_mean: perHour,
  hourly_median: perHour,
  annual_mean: perYear,
  ...annual,
});

/** Every table of a guide's pay/ folder: its columns, in the order in which they are written. */
export const payRows = {
  states: stateRow,
  'states-previous': stateRow,
  national: z.strictObject({
    period,
    employment: count,
    hourly_mean: perHour,
    hourly_p10: perHour,
    hourly_p25: perHour,
    hourly_median: perHour,
    hourly_p75: perHour,
    hourly_p90: perHour,
    annual_mean: perYear,
    ...annual,
  }),
  industries: z.strictObject({
    id: slug.describe('Name used by figures, like hospitals.'),
    industry: z.string().min(1).describe('Title of the industry.'),
    naics: z
      .string()
      .regex(/^\d{2,6}$/, 'is not a NAICS code of two to six digits.')
      .describe('NAICS code.'),
    employment: count,
    annual_median: perYear,
  }),
  'nonmetro-areas': z.strictObject({
    area_code: z
      .string()
      .regex(/^\d{7}$/, 'is not an OEWS area code of seven digits.')
      .describe('OEWS area code.'),
    area: z.string().min(1).describe('Name of the nonmetropolitan area.'),
    state,
    employment: count,
    jobs_per_1000: count,
    location_quotient: count,
    hourly_mean: perHour,
    annual_mean: perYear,
    ...annual,
  }),
  'related-occupations': z.strictObject({
    soc,
    title: z.string().min(1).describe('Title as BLS writes it.'),
    employment: count,
    hourly_median: perHour,
    annual_median: perYear,
    annual_mean: perYear,
    annual_p10: perYear,
    annual_p90: perYear,
  }),
  'related-projections': z.strictObject({ soc, change_percent: number, openings_per_year: count }),
  'related-occupations-by-state': z.strictObject({
    soc,
    state,
    employment: count,
    annual_median: perYear,
    annual_mean: perYear,
  }),
} as const;

export type PayTableName = keyof typeof payRows;
export const payTableNames = Object.keys(payRows) as PayTableName[];
export type PayRow<Name extends PayTableName> = z.output<(typeof payRows)[Name]>;

/** pay/<table>.yaml, beside each pay/<table>.csv: where the figures come from. */
export const payAboutSchema = z.strictObject({
  title: z.string().min(1).describe('What the table holds.'),
  source: sourceId,
  period: z.string().min(1).describe('The time the figures are of, like May 2025.'),
  scope: z.string().min(1).describe('Whom and where they cover.'),
  notes: z.array(z.string().min(1)).optional().describe('What a reader must know to use them.'),
});

/** content/price-parities.csv: BEA regional price parities, all items, United States = 100. */
export const priceParityRow = z.strictObject({
  state,
  price_parity: number
    .refine((value) => value > 0, { error: 'a price level must be above 0.' })
    .describe('Regional price parity, United States = 100.'),
});
