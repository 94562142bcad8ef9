import { z } from 'zod';
import { slug, sourceId } from './fields.ts';

/** content/career-guides/<guide>/routes.yaml: ways into the career, with what each costs and takes. */
export const routesSchema = z.strictObject({
  routes: z
    .array(
      z.strictObject({
        id: slug,
        title: z.string().min(1).describe('Name of the route.'),
        for: z.string().min(1).describe('Whom it suits.'),
        months: z
          .union([
            z.literal('unknown'),
            z.strictObject({ low: z.number().nonnegative(), high: z.number().nonnegative(), source: sourceId }),
          ])
          .describe('Months from start to end as `low` and `high` with a `source`, or unknown.'),
        parts: z
          .array(
            z.strictObject({
              label: z.string().min(1).describe('What is paid for.'),
              cost: z.string().min(1).describe('Name of a figure, or unknown when there is no reliable one.'),
              times: z.number().positive().optional().describe('How many times it is paid.'),
              note: z.string().min(1).optional(),
              source: sourceId.optional(),
            }),
          )
          .min(1),
        result: z.string().min(1).describe('What you hold at the end.'),
        note: z.string().min(1).optional(),
      }),
    )
    .min(1),
});
