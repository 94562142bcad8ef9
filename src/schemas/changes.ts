import { z } from 'zod';
import { isoDate } from './fields.ts';

/** content/changes.yaml: dated notes of what changed, newest first; they become the feed. */
export const changesSchema = z.strictObject({
  changes: z.array(
    z.strictObject({
      date: isoDate.describe('The day the change was published.'),
      title: z.string().min(1).max(120).describe('What changed, as a headline.'),
      note: z.string().min(1).describe('One to three sentences on what changed and why.'),
      page: z
        .string()
        .startsWith('/', 'is not a path on this site. It starts with a slash.')
        .describe('The page that changed most.'),
    }),
  ),
});
