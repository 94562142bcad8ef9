import { z } from 'zod';
import { sourceId } from './fields.ts';

/** The YAML beside the CSV of a table of pay or prices: where the figures come from. */
export const payAboutSchema = z.strictObject({
  title: z.string().min(1).describe('What the table holds.'),
  source: sourceId,
  period: z.string().min(1).describe('The time the figures are of, like May 2025.'),
  scope: z.string().min(1).describe('Whom and where they cover.'),
  notes: z.array(z.string().min(1)).optional().describe('What a reader must know to use them.'),
});
