import { z } from 'zod';
import { bareNumber, plainNumber } from '../lib/plain-number.ts';
import { stateAbbreviations, usStates } from '../lib/us-states.ts';
import { socCode, sourceId } from './fields.ts';
import { count, oewsPeriod, people, perHour, perYear } from './oews.ts';

/** Columns that several tables of pay or prices have. */

export const number = z.string().transform((text, context) => {
  if (plainNumber.test(text.trim())) return Number(text);
  context.addIssue({
    code: 'custom',
    message: plainNumber.test(bareNumber(text))
      ? `is not a plain number. Write ${bareNumber(text)}.`
      : 'is not a number. Write digits, with a period before decimals.',
  });
  return z.NEVER;
});
export const state = z
  .enum(stateAbbreviations as [string, ...string[]], {
    error: ({ input }) => {
      const typed = String(input).toLowerCase();
      const meant = usStates.find(({ name, abbreviation }) =>
        [name, abbreviation].some((it) => it.toLowerCase() === typed),
      );
      return `is not the postal abbreviation of a state. ${meant ? `Write ${meant.abbreviation}.` : 'There are rows of the 50 states and DC, and of nothing else.'}`;
    },
  })
  .describe('Postal abbreviation, like CA.');
export const soc = socCode.describe('SOC code.');
export const period = z
  .string()
  .regex(oewsPeriod, 'is not an OEWS period. It looks like May 2025.')
  .describe('OEWS reference month.');

/** Postal abbreviations in the title of a metropolitan area: `MO` and `KS` of `Kansas City, MO-KS`. */
export const statesIn = (title: string): string[] => (title.split(', ').at(-1) ?? '').split('-');

export const metroCode = z
  .string()
  .regex(/^\d{5}$/, 'is not the code of a metropolitan area, which has five digits.')
  .describe('Code of the metropolitan statistical area (CBSA), of five digits.');

/** How many people, how usual their job is in a place, and what they earn an hour on average. */
export const jobs = {
  employment: people,
  jobs_per_1000: count,
  location_quotient: count,
  hourly_mean: perHour,
};

export const annual = {
  annual_mean: perYear,
  annual_p10: perYear,
  annual_p25: perYear,
  annual_median: perYear,
  annual_p75: perYear,
  annual_p90: perYear,
};

export const sourceOfRow = z
  .union([z.literal('').transform(() => undefined), sourceId])
  .optional()
  .describe('File name of the source of this row, where it is another than that of the YAML beside it.');

/** Columns that a table has where BLS publishes wages an hour only, as for actors. */
export const hourlyIfAlone = {
  hourly_p10: perHour.optional(),
  hourly_p25: perHour.optional(),
  hourly_p75: perHour.optional(),
  hourly_p90: perHour.optional(),
};
