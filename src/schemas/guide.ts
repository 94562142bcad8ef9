import { z } from 'zod';
import { description, draft, reviewed, slug, socCode, sourceId, text } from './fields.ts';

/** Facts by which guides are compared; a guide's words for them are rows of its facts box. */
export const comparedFacts = ['entry-education', 'time-to-train', 'license'] as const;

/** Longest text that fits captions. */
export const longestScope = 80;

/** content/career-guides/<guide>/guide.yaml: what the guide is, and the order of everything in it. */
export const guideSchema = z.strictObject({
  // With 35 characters, “… salary in the District of Columbia” just fits the 70 that search engines show of a title.
  title: text
    .max(35)
    .describe(
      'Name of the career, like “Medical Coder”. Of a longer one take the words that people search for: at most 35 characters fit the titles of its pages.',
    ),
  plural: text
    .max(40)
    .describe('Its plural inside a sentence, like “medical coders”. At most 40 characters fit descriptions.'),
  soc: socCode.describe(
    'Code of the occupation in the Standard Occupational Classification; wages are found by it.',
  ),
  'soc-title': text.describe('Title of that occupation, as BLS writes it.'),
  scope: text.describe(
    'One sentence on how the occupation differs from the career: shown beside its figures.',
  ),
  'scope-short': text
    .max(longestScope)
    .describe(
      'Whom its figures count, in a few words that can follow “all”: “Medical Records Specialists (SOC 29-2072)”.',
    ),
  summary: text.describe(
    'The answer to “what is it and is it worth it”, in two or three sentences under the title.',
  ),
  description,
  reviewed,
  'at-a-glance': z
    .array(
      z.strictObject({
        label: text.describe('What the row is about, like “Median pay”.'),
        figure: text.optional().describe('Name of a figure, like pay.us.median.'),
        to: text.optional().describe('Name of the upper figure, where the row is a range.'),
        text: text.optional().describe('Words, where the answer is not a figure.'),
        note: text.optional().describe('A few words that limit or explain it.'),
        source: sourceId.optional().describe('Source of the words; a figure brings its own.'),
        fact: z
          .enum(comparedFacts)
          .optional()
          .describe('Which of the facts it answers by which guides are compared with one another.'),
      }),
    )
    .min(1)
    .refine((rows) => comparedFacts.every((fact) => rows.filter((row) => row.fact === fact).length < 2), {
      error: 'answers one `fact` in two rows. Keep it at the row that answers it best.',
    })
    .describe('Rows of the facts box, in order. Each has either `figure` or `text`.'),
  chapters: z
    .array(
      z.strictObject({
        id: slug.describe('Anchor of the chapter.'),
        title: text.describe('Heading of the chapter.'),
        sections: z.array(slug).min(1).describe('File names in sections/, in reading order.'),
      }),
    )
    .min(1)
    .describe('The chapters of the guide page and the sections in each.'),
  specialties: z.array(slug).describe('File names in specialties/, in reading order.'),
  'specialty-facts': z
    .record(slug, text)
    .optional()
    .describe(
      'The facts that its specialties are compared by, each name with its label, in order. `credentials` is the place of the credentials that a specialty names.',
    ),
  'specialties-title': text
    .optional()
    .describe('Heading of the comparison of specialties, like “Types of medical coders”.'),
  'specialties-description': description.optional(),
  'salary-tables': z
    .array(slug)
    .optional()
    .describe('File names in tables/ that the pay page shows under industries, apart from BLS figures.'),
  faqs: z
    .array(
      z.strictObject({
        title: text.describe('Heading of the group.'),
        questions: z.array(slug).min(1).describe('File names in faqs/, in reading order.'),
      }),
    )
    .describe('Groups of questions.'),
  certifications: z.array(slug).describe('File names in certifications/, in reading order.'),
  'certifications-title': text
    .max(28)
    .optional()
    .describe('What they are called, in the plural, like “Licenses”; “Certifications” unless given.'),
  settings: z
    .record(slug, text)
    .optional()
    .describe(
      'The settings that credentials name, each with its label, in the order in which readers choose from them.',
    ),
  draft,
});
