import { z } from 'zod';
import { draft, slug, sourceId, text } from './fields.ts';

/** content/glossary/<id>.yaml: one term of the trade. */
export const termSchema = z.strictObject({
  term: text.describe('The term as written in a sentence.'),
  abbreviation: text.optional().describe('Its abbreviation, when it has one.'),
  definition: text.describe('What it means, in one to three plain sentences.'),
  'in-guides': z
    .record(slug, text)
    .optional()
    .describe(
      'What it means in a guide that uses it in another sense, or what only that guide needs: by the folder of the guide.',
    ),
  see: z.array(slug).optional().describe('File names of related terms.'),
  source: sourceId.optional(),
  draft,
});
