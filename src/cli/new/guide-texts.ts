import { stringify } from 'yaml';
import { toFillName, toFillText } from '../../lib/to-fill.ts';
import type { Order } from './kinds.ts';
import { sectionText } from './texts.ts';

interface StartSection {
  id: string;
  title: (plural: string) => string;
  short: string;
  /** What each of its paragraphs has to say. */
  says: readonly string[];
}

/** The chapters that a new guide starts with. An editor renames, reorders and adds to them as the career asks. */
const chapters: readonly { id: string; title: string; sections: readonly StartSection[] }[] = [
  {
    id: 'the-job',
    title: 'The job',
    sections: [
      {
        id: 'what-the-work-is',
        title: (them) => `What do ${them} do?`,
        short: 'What the work is',
        says: ['What the work is, for whom, and why it matters.', 'One worked example in plain words.'],
      },
      {
        id: 'work-environment',
        title: () => 'Work environment',
        short: 'Work environment',
        says: ['Where people work, with whom, and at what hours.'],
      },
      {
        id: 'is-it-for-you',
        title: () => 'Is it for you?',
        short: 'Is it for you?',
        says: ['What one may like and what one may not like, tied to the sections above.'],
      },
    ],
  },
  {
    id: 'becoming-one',
    title: 'Becoming one',
    sections: [
      {
        id: 'how-to-start',
        title: (them) => `How ${them} start`,
        short: 'How to start',
        says: ['The steps in order, each with its time, its cost and what you hold at its end.'],
      },
      {
        id: 'getting-hired',
        title: () => 'Getting hired the first time',
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
        title: (them) => `How much do ${them} make?`,
        short: 'Pay',
        says: ['The median with its period and scope, the middle half, and what moves pay.'],
      },
    ],
  },
  {
    id: 'the-market',
    title: 'The market',
    sections: [
      {
        id: 'outlook',
        title: () => 'Outlook',
        short: 'Outlook',
        says: ['The present projection with its period, and what drives it.'],
      },
    ],
  },
];

/** What the plural of a career most likely is. */
export function pluralOf(title: string): string {
  const lower = title.replaceAll(/\b(?!\p{Lu}{2,}\b)\p{L}+/gu, (word) => word.toLowerCase());
  if (/(?:s|x|z|sh|tch|oach)$/.test(lower)) return `${lower}es`;
  return /[^aeiou]y$/.test(lower) ? lower.replace(/y$/, 'ies') : `${lower}s`;
}

/** guide.yaml of a new guide and its first sections, by their paths inside the guide's folder. */
export function guideTexts({ title, values }: Order, today: string): Map<string, string> {
  const line = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();
  const fill = (what: string): string => line(toFillText(what));
  const plural = values.plural ?? pluralOf(title);
  const soc = values.soc ?? '';
  const guide = `# What the guide is, and the order of everything in it. Replace what says TO FILL, and delete the comments that do.
# While \`draft: true\` stands here, the built site leaves the guide out; the same goes for each file of it.
draft: true
title: ${line(title)}
plural: ${line(plural)}
soc: ${soc}
soc-title: ${line(values['soc-title'] ?? toFillText(`title of occupation ${soc}, as BLS writes it`))}
scope: ${fill('one sentence on how that occupation differs from the career; it stands wherever its figures stand')}
scope-short: ${fill('the same in a few words, for captions')}
summary: ${fill('what it is and whether it is worth it, in two or three sentences under the title')}
description: ${fill('one sentence of 70 to 160 characters, which search results show under the title')}
# ${toFillText('the day you read it against its sources')}
reviewed: ${today}
at-a-glance:
  # These three come from the pay tables: \`npm run import:wages\` fills them.
  - label: Median pay
    figure: pay.us.median
    note: half earn less, half earn more
  - label: Middle half earns
    figure: pay.us.p25
    to: pay.us.p75
    note: the 25th to the 75th percentile
  - label: People employed
    figure: pay.us.employment
  - label: Typical entry education
    text: ${fill('what most people have when they start')}
    source: ${toFillName}
chapters:
${chapters.map(({ id, title: heading, sections }) => `  - id: ${id}\n    title: ${heading}\n    sections:\n${sections.map((section) => `      - ${section.id}`).join('\n')}`).join('\n')}
specialties: []
faqs: []
certifications: []
`;
  const sections = chapters.flatMap((chapter) =>
    chapter.sections.map((section): [string, string] => {
      const order: Order = {
        kind: 'section',
        title: section.title(plural),
        values: { short: section.short },
      };
      return [`sections/${section.id}.mdx`, sectionText(order, today, section.says.map(toFillText))];
    }),
  );
  return new Map([['guide.yaml', guide], ...sections]);
}
