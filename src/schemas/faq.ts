import { z } from 'zod';
import { draft, formerly, keywords, reviewed } from './fields.ts';

/** content/career-guides/<guide>/faqs/<id>.mdx: one question; file name = anchor, text = the answer. */
export const faqSchema = z.strictObject({
  question: z
    .string()
    .endsWith('?', 'must end with a question mark.')
    .describe('The question as a reader asks it.'),
  reviewed,
  keywords,
  formerly,
  draft,
});
