import { inSentence } from '../../lib/capitalized.ts';
import { toFillName, toFillText } from '../../lib/to-fill.ts';
import { type Filled, nothingFilled } from './filled.ts';
import type { Order } from './kinds.ts';
import { startChapters } from './start-chapters.ts';
import { startQuestions } from './start-questions.ts';
import type { StartText } from './start-text.ts';
import { newText } from './texts.ts';

/** The first three come from the pay tables, which `npm run import:wages` fills, the growth from a file of projections. */
const atAGlance = (hasProjections: boolean) => [
  { label: 'Median pay', figure: 'pay.us.median', note: 'half earn less, half earn more' },
  {
    label: 'Middle half earns',
    figure: 'pay.us.p25',
    to: 'pay.us.p75',
    note: 'the 25th to the 75th percentile',
  },
  { label: 'People employed', figure: 'pay.us.employment', note: 'excluding the self-employed' },
  ...(hasProjections ? [{ label: 'Projected growth', figure: 'growth' }] : []),
  {
    label: 'Typical entry education',
    fact: 'entry-education',
    text: toFillText('what most people have when they start'),
    source: toFillName,
  },
  {
    label: 'Time to train',
    fact: 'time-to-train',
    text: toFillText('from the first class to the first job'),
    source: toFillName,
  },
  {
    label: 'State license',
    fact: 'license',
    text: toFillText('in which states, or that none asks for one'),
    source: toFillName,
  },
];

/** What the plural of a career most likely is. */
export function pluralOf(title: string): string {
  const lower = inSentence(title);
  if (/(?:s|x|z|sh|tch|oach)$/.test(lower)) return `${lower}es`;
  return /[^aeiou]y$/.test(lower) ? lower.replace(/y$/, 'ies') : `${lower}s`;
}

/**
 * guide.yaml of a new guide, its first sections and its first questions, by their paths inside the guide's folder.
 *
 * @param filled - what public files gave it, which its texts then say
 */
export function guideTexts(order: Order, today: string, filled: Filled = nothingFilled): Map<string, string> {
  const them = order.values.plural ?? pluralOf(order.title);
  const names = { one: inSentence(order.title), them };
  const chapters = startChapters(names, filled);
  const faqs = startQuestions(names, filled);
  const ids = (texts: readonly StartText[]): string[] => texts.map(({ id }) => id);
  const guide = newText({ ...order, values: { ...order.values, plural: them } }, today, {
    given: {
      'at-a-glance': atAGlance((order.files?.projections ?? []).length > 0),
      chapters: chapters.map(({ id, title, sections }) => ({ id, title, sections: ids(sections) })),
      specialties: [],
      'specialty-facts': {
        where: 'Where',
        'works-from': 'Works from',
        credentials: 'Credentials',
        experience: 'Usual experience',
      },
      faqs: faqs.map(({ title, questions }) => ({ title, questions: ids(questions) })),
      certifications: [],
    },
  });
  const file =
    (folder: string, kind: 'section' | 'faq') =>
    (text: StartText): [string, string] => {
      const { id, title, short, known, says } = text;
      const values = short === undefined ? {} : { short };
      return [`${folder}/${id}.mdx`, newText({ kind, title, values }, today, { known, says })];
    };
  return new Map([
    ['guide.yaml', guide],
    ...chapters.flatMap(({ sections }) => sections.map(file('sections', 'section'))),
    ...faqs.flatMap(({ questions }) => questions.map(file('faqs', 'faq'))),
  ]);
}
