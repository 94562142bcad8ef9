import { z } from 'zod';
import { sitePath, textOrCount } from './fields.ts';

/** content/search-questions.yaml: what readers ask, and the pages that answer; the check asks search each of them. */
export const searchQuestionsSchema = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        question: textOrCount.describe('What a reader types, in the reader’s own words, slips included.'),
        pages: z
          .array(sitePath.describe('A page, or the part of one under its anchor.'))
          .min(1)
          .describe(
            'Where the answer is, like /career-guides/medical-coder/faq/#do-i-need-a-degree. One of them is enough.',
          ),
      }),
    )
    .min(1)
    .describe('One entry per question, in any order.'),
});
