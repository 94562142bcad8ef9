import { z } from 'zod';
import { description, draft, formerly, keywords, reviewed, slug, text } from './fields.ts';

/** content/career-guides/<guide>/specialties/<id>.mdx: a page of its own; file name = address. */
export const specialtySchema = z.strictObject({
  title: text.max(60).describe('Name of the specialty.'),
  summary: description,
  facts: z
    .record(slug, text)
    .optional()
    .describe(
      'What tells it apart, each under a name from `specialty-facts` of guide.yaml. Leave out what does not apply.',
    ),
  credentials: z
    .array(slug)
    .optional()
    .describe('File names in certifications/ of the credentials that fit.'),
  reviewed,
  keywords,
  formerly: formerly.describe(
    "Earlier anchors of its headings, like [work-hours]: links that lead to one of them still find the page's text.",
  ),
  draft,
});
