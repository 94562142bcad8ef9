import { z } from 'zod';
import { phrasePattern } from '../lib/phrases.ts';

const phrase = z.string().regex(/\w/, 'holds no letter. Write the words as they would appear in a sentence.');

/** content/wording.yaml: the words of the house, by which `npm run check` gives advice. */
export const wordingSchema = z.strictObject({
  words: z
    .array(
      z
        .strictObject({
          not: z
            .array(phrase)
            .min(1)
            .describe('Words that wander in and do not belong here, as they would appear in a sentence.'),
          write: phrase
            .optional()
            .describe('What to write instead. Left out where the sentence says the same without them.'),
          unless: z
            .array(phrase)
            .optional()
            .describe('Longer phrases in which they are right, like [told apart] for `told`.'),
        })
        .superRefine(({ not, unless = [] }, context) => {
          const words = phrasePattern(not);
          for (const [index, longer] of unless.entries())
            if (longer.replaceAll(words, '') === longer)
              context.addIssue({
                code: 'custom',
                path: ['unless', index],
                message:
                  'holds none of the words of its `not`, so it excepts nothing. Write one of them in it.',
              });
        }),
    )
    .default([])
    .describe('Words to avoid, each with the better one.'),
  organizations: z
    .array(
      z.strictObject({
        name: phrase.describe('The organization, as sentences name it.'),
        'described-as': phrase.describe(
          'The one phrase that says what it is, after its name and a comma; at most once on a page.',
        ),
      }),
    )
    .default([])
    .describe('Organizations that a text has to explain.'),
  hedges: z
    .array(phrase)
    .default([])
    .describe('Phrases that say we do not know. One of them in a section is enough.'),
});
