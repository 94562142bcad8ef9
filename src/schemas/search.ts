import { z } from 'zod';
import { text, textOrCount } from './fields.ts';

/**
 * content/search.yaml, for all guides, and content/career-guides/<guide>/search.yaml, for one: how readers say what
 * the pages say. Capitals, hyphens and endings like “-s” make no difference.
 */
export const searchSchema = z.strictObject({
  nothing: z
    .array(textOrCount)
    .default([])
    .describe('Words that carry nothing, like “the” or “please”: search leaves them out of a question.'),
  same: z
    .array(z.array(textOrCount).min(2, 'needs at least two words: one alone is the same as nothing.'))
    .default([])
    .describe(
      'Groups of words or phrases that mean the same, like [salary, pay, wage]: each finds the others.',
    ),
  asked: z
    .record(text, z.array(textOrCount).min(1))
    .default({})
    .describe(
      'What readers write, and the words of the pages for it, like `wfh: [work from home]`: the first finds the others, and not the other way round.',
    ),
});
