import { z } from 'zod';
import { draft, httpsAddress, looseDate, text } from './fields.ts';

export const sourceKinds = [
  'government',
  'professional-body',
  'trade',
  'press',
  'school',
  'vendor',
  'research',
] as const;

/** content/sources/<id>.yaml: one publication that pages cite. */
export const sourceSchema = z
  .strictObject({
    title: text.describe('Title of the publication.'),
    publisher: text.describe('Who published it.'),
    short: text.max(40).describe('A label of at most 40 characters, shown beside figures.'),
    url: httpsAddress.describe('Its address, https.'),
    published: looseDate
      .optional()
      .describe('When it was published: 2026, 2026-08 or 2026-08-27. Leave out if unknown.'),
    seen: looseDate.describe('When its content was read, as far as known.'),
    reached: z
      .enum(['original', 'stored-copy', 'quoted'])
      .describe(
        'How it was read: `original` page, `stored-copy` of it, or only as `quoted` by somebody else.',
      ),
    through: text.optional().describe('Where the copy or the quotation was read, when not the original.'),
    kind: z.enum(sourceKinds).describe('What sort of publisher it is.'),
    terms: text.optional().describe('Terms of use, like “public domain” or “CC BY 4.0”.'),
    note: text.optional().describe('How far it was checked, and what to be careful of.'),
    draft,
  })
  .refine((source) => source.reached === 'original' || source.through !== undefined, {
    error: 'is missing. A source that is not "original" says where it was read.',
    path: ['through'],
  });
