import { z } from 'zod';
import { draft, formerly, keywords, reviewed, text } from './fields.ts';

/** content/career-guides/<guide>/sections/<id>.mdx: one section of the guide page; file name = anchor. */
export const sectionSchema = z.strictObject({
  title: text.max(80).describe('Heading of the section.'),
  short: text.max(28).describe('Label in the contents list, at most 28 characters.'),
  reviewed,
  keywords,
  formerly,
  draft,
});
