import { z } from 'zod';
import { draft, httpsAddress, sourceId, text } from './fields.ts';

/** Text, or a whole number: of one with decimals YAML would drop the last zero (1.10). */
const cell = z.union([z.string(), z.number().int().nonnegative().transform(String)], {
  error: 'is not text. Put double quotes around it, like "1.10".',
});

/** content/career-guides/<guide>/tables/<id>.yaml: a table that a section shows with <DataTable of="id" />. */
export const tableSchema = z.strictObject({
  caption: text.describe('What the table shows.'),
  columns: z.array(text).min(2).describe('Headings of the columns.'),
  rows: z
    .array(
      z.strictObject({
        cells: z.array(cell).min(2).describe('One cell per column, plain text.'),
        link: httpsAddress.optional().describe('Where the first cell leads.'),
        source: sourceId.optional().describe('Source of this row, when the table has no single one.'),
        bars: z
          .array(
            z
              .strictObject({ value: z.number().nonnegative(), of: z.number().positive() })
              .refine(({ value, of }) => value <= of, { error: 'has a value above the end of its scale.' }),
          )
          .optional()
          .describe('Draws the second cell as bars, each on a scale of its own from 0 to `of`.'),
      }),
    )
    .min(1),
  source: sourceId.optional().describe('Source of the whole table.'),
  period: text.optional().describe('The time it is of.'),
  note: text.optional().describe('What to be careful of, shown under the table.'),
  draft,
});
