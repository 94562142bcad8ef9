import { z } from 'zod';
import { units } from '../lib/units.ts';
import { qualifiers, slug, sourceId, text } from './fields.ts';

const figure = z
  .strictObject({
    label: text.describe('What the figure is, as a table would say it.'),
    value: z.number().optional().describe('The number, without dollar sign or comma: 8, 66979.'),
    low: z.number().optional().describe('Lower end, where it is a range.'),
    high: z.number().optional().describe('Upper end, where it is a range.'),
    'sum-of': z
      .array(text)
      .min(2)
      .optional()
      .describe('Names of figures to add up, instead of a value. The sum is `about` or `over` as they are.'),
    qualifier: z.enum(qualifiers).optional().describe('`about`, `over` or `under`, when the source says so.'),
    unit: z.enum(units).describe('What the number counts; it decides how it is written.'),
    period: text
      .refine((period) => !/^\d{4}-(?:\d{4}|1[3-9]|[2-9]\d)$/.test(period), {
        error: 'has a hyphen between two years. Write a short dash, as in 2025–35.',
      })
      .describe('The time it is of, like “May 2025” or “2025–35”.'),
    scope: text.describe('Whom and where it covers, like “United States”.'),
    source: sourceId.optional().describe('File name of its source. A sum takes its sources from its parts.'),
    'compared-with': z
      .array(text)
      .min(1)
      .optional()
      .describe('Names of figures to compare it with: a text that quotes it quotes one of them too.'),
    note: text.optional().describe('What to be careful of.'),
  })
  .refine(
    (it) =>
      [it.value, it.low, it['sum-of']].filter((one) => one !== undefined).length === 1 &&
      (it.low === undefined) === (it.high === undefined),
    { error: 'needs exactly one of: `value`, `low` with `high`, or `sum-of`.' },
  )
  .refine((it) => it.low === undefined || it.high === undefined || it.low <= it.high, {
    error: 'is below `low`. The two may have changed places.',
    path: ['high'],
  })
  .refine((it) => it.unit === 'percent' || [it.value, it.low, it.high].every((one) => (one ?? 0) >= 0), {
    error: 'is below zero, and only a percentage can be.',
    path: ['value'],
  })
  .refine(
    (it) =>
      !['people', 'jobs-per-year'].includes(it.unit) ||
      [it.value, it.low, it.high].every((one) => one === undefined || Number.isInteger(one)),
    { error: 'is not a whole number, and people and jobs are counted in whole ones.', path: ['value'] },
  )
  .refine((it) => it['sum-of'] !== undefined || it.source !== undefined, {
    error: 'is missing. Every figure names its source.',
    path: ['source'],
  });

/** content/career-guides/<guide>/figures.yaml: figures that prose may quote by name. */
export const figuresSchema = z.record(slug, figure);
