import { z } from 'zod';
import { description, draft, formerly, keywords, reviewed, slug } from './fields.ts';

/** content/career-guides/<guide>/specialties/<id>.mdx: a page of its own; file name = address. */
export const specialtySchema = z.strictObject({
  title: z.string().min(1).max(60).describe('Name of the specialty.'),
  summary: description,
  setting: z.string().min(1).describe('Where the work is done.'),
  'works-from': z.string().min(1).describe('What record is worked from.'),
  'code-sets': z.array(z.string().min(1)).min(1).describe('Code sets or tools used, in order of use.'),
  credentials: z.array(slug).describe('File names in certifications/ of the credentials that fit.'),
  experience: z.string().min(1).describe('What experience employers usually ask, in a short phrase.'),
  reviewed,
  keywords,
  formerly: formerly.describe(
    "Earlier anchors of its headings, like [work-hours]: links that lead to one of them still find the page's text.",
  ),
  draft,
});
