import { z } from 'zod';
import { description, figureName, ownIds, points, slug, sourceId, text } from './fields.ts';

const route = z.strictObject({
  id: slug,
  title: text.describe('Name of the route.'),
  for: text.describe('Whom it suits.'),
  months: z
    .union([
      z.literal('unknown'),
      z
        .strictObject({ low: z.number().nonnegative(), high: z.number().nonnegative(), source: sourceId })
        .refine(({ low, high }) => low <= high, {
          error: 'is below `low`. The two may have changed places.',
          path: ['high'],
        }),
    ])
    .describe('Months from start to end as `low` and `high` with a `source`, or unknown.'),
  parts: z
    .array(
      z.strictObject({
        label: text.describe('What is paid for.'),
        cost: figureName.describe(
          'Name of a figure, `unknown` when there is no reliable one, or `none` when it is free.',
        ),
        times: z.number().positive().optional().describe('How many times it is paid.'),
        optional: z
          .literal(true)
          .optional()
          .describe(
            'Write `optional: true` for what not everybody pays: the least the route costs is without it.',
          ),
        note: text.optional(),
        source: sourceId.optional(),
      }),
    )
    .min(1),
  result: text.describe('What you end up with.'),
  'ends-provisional': z
    .literal(true)
    .optional()
    .describe(
      'Write `ends-provisional: true` where it ends in the provisional credential of `full-credential`.',
    ),
  note: text.optional(),
});

const stage = z.strictObject({
  title: text.describe('Short name of the credential, like “CPC-A”.'),
  note: text.describe('What it says about its holder, in a few words.'),
});

const fullCredential = z.strictObject({
  title: text.describe('Heading of the drawing.'),
  from: stage.describe('The provisional credential a beginner holds at first.'),
  to: stage.describe('The full credential.'),
  ways: z
    .array(
      z.strictObject({
        title: text.describe('Name of the way, like “Work alone”.'),
        needs: z.array(text).min(1).describe('All that it takes, in order.'),
        months: z
          .union([z.literal('unknown'), z.number().positive()])
          .describe('Months of work that it asks for, or unknown.'),
        note: text.optional().describe('What to know before choosing it.'),
      }),
    )
    .min(1),
  source: sourceId,
});

const payback = z.strictObject({
  cost: figureName.describe('Name of the figure that the calculator starts with as the cost.'),
  'hours-source': sourceId.describe('Source of the number of hours that make a full-time year.'),
  route: slug.describe('The route whose longest time it starts with; its months must be known.'),
  examples: z
    .array(
      z.strictObject({
        present: figureName.describe('Name of the figure that stands for present pay, dollars a year.'),
        cost: figureName.describe('Name of the figure that stands for the cost.'),
        route: slug.describe('The route whose longest time is counted.'),
      }),
    )
    .min(1)
    .describe('Worked examples that are printed.'),
  doubts: z.array(text).min(1).describe('What the sum leaves out, one sentence each.'),
});

/** content/career-guides/<guide>/routes.yaml: ways into the career, with what each costs and takes. */
export const routesSchema = z.strictObject({
  answer: points.describe(
    'The short answer on cost and time, a list of one to four points at the top of their page. No figures: the page adds them.',
  ),
  description: description.describe('One sentence of 70 to 160 characters for search results.'),
  routes: z.array(route).min(1).superRefine(ownIds),
  'full-credential': fullCredential
    .optional()
    .describe('How a provisional credential becomes the full one, where there is such a step.'),
  payback: payback.optional().describe('What the payback calculator starts with.'),
});
