import { z } from 'zod';
import { isoDate, sitePath, text } from './fields.ts';

/** content/changes.yaml: dated notes of what changed, newest first; they become the feed. */
export const changesSchema = z.strictObject({
  changes: z.array(
    z.strictObject({
      date: isoDate.describe('The day the change was published.'),
      title: text.max(120).describe('What changed, as a headline.'),
      note: text.describe('One to three sentences on what changed and why.'),
      page: sitePath.describe('The page that changed most.'),
    }),
  ),
});
