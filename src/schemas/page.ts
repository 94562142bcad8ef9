import { z } from 'zod';
import { description, draft, keywords, reviewed, text } from './fields.ts';

/** content/pages/<id>.mdx: about, accessibility, privacy. */
export const pageSchema = z.strictObject({
  title: text.max(60).describe('Heading of the page.'),
  description,
  reviewed,
  keywords,
  draft,
});
