import { z } from 'zod';
import { draft, looseDate, ownIds, qualifiers, slug, sourceId, text, textOrCount } from './fields.ts';

/** content/career-guides/<guide>/certifications/<id>.yaml: one credential. */
export const certificationSchema = z.strictObject({
  abbreviation: text.describe(
    'Letters after the name, like CPC; of a license or another credential without letters, its short name.',
  ),
  name: text.describe('Full name of the credential.'),
  body: text.describe('Organization that grants it.'),
  for: text.describe('Whom it is for, in a short phrase.'),
  settings: z.array(slug).min(1).describe('Where it counts: names from `settings` of guide.yaml, or any.'),
  level: z.enum(['entry', 'middle', 'advanced']).describe('How early in a career it is taken.'),
  eligibility: text.describe('What one must have to get it, or to sit its exam.'),
  exam: z
    .strictObject({
      questions: textOrCount.optional().describe('Number and kind of questions.'),
      hours: z.number().positive().optional().describe('Time allowed, in hours.'),
      'open-book': z
        .enum(['yes', 'no', 'part'])
        .optional()
        .describe('Whether books may be used. Leave out where nobody would bring any.'),
    })
    .optional()
    .describe('The exam, as far as confirmed.'),
  fees: z
    .array(
      z.strictObject({
        id: slug.describe('Name of the fee; prose quotes it as certification.<id>.<fee>.'),
        label: text.describe('What is paid for.'),
        usd: z.number().nonnegative().describe('Dollars, without dollar sign or comma.'),
        qualifier: z.enum(qualifiers).optional(),
        payer: z.enum(['anyone', 'member', 'nonmember', 'student']).describe('Who pays this fee.'),
        seen: looseDate.describe('When the fee was seen.'),
        source: sourceId,
      }),
    )
    .superRefine(ownIds)
    .describe('Fees with the date each was seen; an empty list when none is confirmed.'),
  renewal: text.describe('What keeps it valid.'),
  status: text.describe('Whether it is current, as far as known.'),
  confirmed: z.enum(['full', 'partial', 'no']).describe('How much of this is confirmed by a source.'),
  unconfirmed: z.array(text).optional().describe('Names of the facts that were not found.'),
  sources: z.array(sourceId).min(1).describe('File names of the sources.'),
  note: text.optional().describe('What a reader should know besides.'),
  draft,
});
