import { z } from 'zod';
import { description, draft, keywords, reviewed } from './fields.ts';

/** content/pages/<id>.mdx: about, accessibility, privacy. */
export const pageSchema = z.strictObject({
  title: z.string().min(1).max(60).describe('Heading of the page.'),
  description,
  reviewed,
  keywords,
  draft,
});
