import { z } from 'zod';
import { draft, slug, sourceId } from './fields.ts';

/** content/glossary/<id>.yaml: one term of the trade. */
export const termSchema = z.strictObject({
  term: z.string().min(1).describe('The term as written in a sentence.'),
  abbreviation: z.string().min(1).optional().describe('Its abbreviation, when it has one.'),
  definition: z.string().min(1).describe('What it means, in one to three plain sentences.'),
  'in-guides': z
    .record(slug, z.string().min(1))
    .optional()
    .describe(
      'What it means in a guide that uses it in another sense, or what only that guide needs: by the folder of the guide.',
    ),
  see: z.array(slug).optional().describe('File names of related terms.'),
  source: sourceId.optional(),
  draft,
});
