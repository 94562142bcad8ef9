import { z } from 'zod';
import { sourceId, text } from './fields.ts';

/** The YAML beside the CSV of a table of pay or prices: where the figures come from. */
export const payAboutSchema = z.strictObject({
  title: text.describe('What the table holds.'),
  source: sourceId,
  period: text.describe('The time the figures are of, like May 2025.'),
  scope: text.describe('Whom and where they cover.'),
  notes: z.array(text).optional().describe('What a reader must know to use them.'),
});
