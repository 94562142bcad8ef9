import { toFillName, toFillText } from '../../lib/to-fill.ts';
import type { Order } from './kinds.ts';
import { newText } from './texts.ts';

interface StartSection {
  id: string;
  title: string;
  short: string;
  /** What each of its paragraphs has to say. */
  says: readonly string[];
}

/** The chapters that a new guide starts with, `them` being its plural. An editor renames, reorders and adds to them. */
const chaptersOf = (them: string): { id: string; title: string; sections: StartSection[] }[] => [
  {
    id: 'the-job',
    title: 'The job',
    sections: [
      {
        id: 'what-the-work-is',
        title: `What do ${them} do?`,
        short: 'What the work is',
        says: ['What the work is, for whom, and why it matters.', 'One worked example in plain words.'],
      },
      {
        id: 'work-environment',
        title: 'Work environment',
        short: 'Work environment',
        says: ['Where people work, with whom, and at what hours.'],
      },
      {
        id: 'is-it-for-you',
        title: 'Is it for you?',
        short: 'Is it for you?',
        says: ['What one may like and what one may not like, tied to the sections above.'],
      },
    ],
  },
  {
    id: 'getting-started',
    title: 'Getting started',
    sections: [
      {
        id: 'how-to-start',
        title: `How ${them} start`,
        short: 'How to start',
        says: ['The steps in order, each with its time, its cost and what one ends up with.'],
      },
      {
        id: 'getting-hired',
        title: 'Getting hired the first time',
        short: 'Getting hired',
        says: ['How hard the first job is to get, and what helps.'],
      },
    ],
  },
  {
    id: 'earning',
    title: 'Pay',
    sections: [
      {
        id: 'how-much-it-pays',
        title: `How much do ${them} make?`,
        short: 'Pay',
        says: ['The median with its period and scope, the middle half, and what moves pay.'],
      },
    ],
  },
  {
    id: 'jobs-and-outlook',
    title: 'Jobs and outlook',
    sections: [
      {
        id: 'outlook',
        title: 'Outlook',
        short: 'Outlook',
        says: ['The present projection with its period, and what drives it.'],
      },
    ],
  },
];

/** The first three come from the pay tables, which `npm run import:wages` fills. */
const atAGlance = [
  { label: 'Median pay', figure: 'pay.us.median', note: 'half earn less, half earn more' },
  {
    label: 'Middle half earns',
    figure: 'pay.us.p25',
    to: 'pay.us.p75',
    note: 'the 25th to the 75th percentile',
  },
  { label: 'People employed', figure: 'pay.us.employment' },
  {
    label: 'Typical entry education',
    fact: 'entry-education',
    text: toFillText('what most people have when they start'),
    source: toFillName,
  },
];

/** What the plural of a career most likely is. */
export function pluralOf(title: string): string {
  const lower = title.replaceAll(/\b(?!\p{Lu}{2,}\b)\p{L}+/gu, (word) => word.toLowerCase());
  if (/(?:s|x|z|sh|tch|oach)$/.test(lower)) return `${lower}es`;
  return /[^aeiou]y$/.test(lower) ? lower.replace(/y$/, 'ies') : `${lower}s`;
}

/** guide.yaml of a new guide and its first sections, by their paths inside the guide's folder. */
export function guideTexts(order: Order, today: string): Map<string, string> {
  const plural = order.values.plural ?? pluralOf(order.title);
  const chapters = chaptersOf(plural);
  const guide = newText({ ...order, values: { ...order.values, plural } }, today, {
    given: {
      'at-a-glance': atAGlance,
      chapters: chapters.map(({ id, title, sections }) => ({
        id,
        title,
        sections: sections.map((it) => it.id),
      })),
      specialties: [],
      'specialty-facts': {
        where: 'Where',
        'works-from': 'Works from',
        credentials: 'Credentials',
        experience: 'Usual experience',
      },
      faqs: [],
      certifications: [],
    },
  });
  const sections = chapters.flatMap((chapter) =>
    chapter.sections.map(({ id, title, short, says }): [string, string] => [
      `sections/${id}.mdx`,
      newText({ kind: 'section', title, values: { short } }, today, { says }),
    ]),
  );
  return new Map([['guide.yaml', guide], ...sections]);
}
