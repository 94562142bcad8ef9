import { z } from 'zod';

/** What the reader of MDX found in a body; the model resolves names and numbers sources from it. */
export const proseSchema = z.strictObject({
  /** Components in the order in which they stand. */
  uses: z.array(
    z.strictObject({
      component: z.string(),
      attributes: z.record(z.string(), z.string()),
      line: z.number(),
      column: z.number(),
    }),
  ),
  headings: z.array(
    z.strictObject({ depth: z.number(), text: z.string(), slug: z.string(), line: z.number() }),
  ),
  links: z.array(z.strictObject({ url: z.string(), line: z.number(), column: z.number() })),
  words: z.number(),
});

export type Prose = z.output<typeof proseSchema>;
export type ComponentUse = Prose['uses'][number];
