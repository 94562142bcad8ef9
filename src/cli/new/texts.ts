import { stringify } from 'yaml';
import { toFillAddress, toFillName, toFillText } from '../../lib/to-fill.ts';
import type { Order } from './kinds.ts';

/** The text of each kind of new file. Whatever an editor has yet to write says so: see `lib/to-fill.ts`. */

/** A YAML value on one line. */
const value = (text: string): string =>
  stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' }).trimEnd();
const fill = (what: string): string => value(toFillText(what));
/** A field whose value has a fixed form, under a comment that the check finds as it finds a text to fill. */
const choose = (field: string, what: string): string => `# ${toFillText(what)}\n${field}`;
const head =
  '# Replace what says TO FILL, and delete the comments that do. Then delete this line and the next.\ndraft: true';
const searchText = fill('one sentence of 70 to 160 characters, which search results show under the title');

const reviewed = (today: string): string =>
  choose(`reviewed: ${today}`, 'the day you read it against its sources');

const mdx = (fields: string, paragraphs: readonly string[]): string =>
  `---\n${head}\n${fields}\n---\n\n${paragraphs.join('\n\n')}\n`;

const openWithAnswer = toFillText('Open with the answer in one or two sentences.');
const explain = toFillText(
  'Then explain, in sentences of at most 25 words. Quote figures by name with `<Value of="…" />` and name a source with `<Cite source="…" />`.',
);

export function sectionText(
  { title, values }: Order,
  today: string,
  paragraphs: readonly string[] = [openWithAnswer, explain],
): string {
  const short = values.short ?? (title.length <= 28 ? title : toFillText('label, short'));
  return mdx(
    `title: ${value(title)}\nshort: ${value(short)}\n${reviewed(today)}\n# keywords: [words readers search for, that the text does not use]`,
    paragraphs,
  );
}

export function specialtyText({ title }: Order, today: string): string {
  const fields = [
    `title: ${value(title)}`,
    `summary: ${searchText}`,
    `setting: ${fill('where the work is done')}`,
    `works-from: ${fill('what record is worked from')}`,
    `code-sets: [${fill('code sets or tools used')}]`,
    choose('credentials: []', 'file names in certifications/ of the credentials that fit, or leave it empty'),
    `experience: ${fill('what experience employers usually ask')}`,
    reviewed(today),
  ];
  return mdx(fields.join('\n'), [
    openWithAnswer,
    explain,
    toFillText('What is hard in it, and what it leads to and comes from.'),
  ]);
}

export function faqText({ title }: Order, today: string): string {
  return mdx(
    `question: ${value(title)}\n${reviewed(today)}\n# keywords: [words readers search for, that the text does not use]`,
    [toFillText('Answer in the first sentence, then explain, in 40 to 120 words.')],
  );
}

export function pageText({ title }: Order, today: string): string {
  return mdx(`title: ${value(title)}\ndescription: ${searchText}\n${reviewed(today)}`, [openWithAnswer]);
}

export function certificationText({ title, values }: Order): string {
  return `${head}
abbreviation: ${value(title)}
name: ${value(values.name ?? toFillText('full name of the credential'))}
body: ${value(values.body ?? toFillText('organization that grants it'))}
for: ${fill('whom it is for, in a short phrase')}
${choose('settings: [any]', 'where it counts: names from `settings` of guide.yaml, or any')}
${choose('level: entry', 'entry, middle or advanced')}
eligibility: ${fill('what one must have to sit the exam')}
# exam:
#   questions: 100 multiple choice
#   hours: 4
#   open-book: "yes"
${choose('fees: []', 'one entry for each fee; content/README.md shows how, or leave it empty')}
renewal: ${fill('what keeps it valid')}
status: ${fill('whether it is current, as far as known')}
${choose('confirmed: "no"', 'full, partial or no: how much of this a source confirms')}
sources: [${values.source ?? toFillName}]
`;
}

export function tableText({ title, values }: Order): string {
  return `${head}
caption: ${value(title)}
columns: [${fill('first heading')}, ${fill('second heading')}]
rows:
  - cells: [${fill('first cell')}, ${fill('second cell')}]
source: ${values.source ?? toFillName}
# period: As found in November 2026
# note: What to be careful of.
`;
}

export function sourceText({ title, values }: Order, today: string): string {
  return `${head}
title: ${value(title)}
publisher: ${value(values.publisher ?? toFillText('who published it'))}
short: ${title.length <= 40 ? value(title) : fill('label for figures')}
url: ${values.url ?? toFillAddress}
# published: 2026-08
${choose(`seen: ${today}`, 'the day its content was read')}
${choose('reached: original', 'original, stored-copy or quoted; the last two need the line below')}
# through: where the copy or the quotation was read
${values.kind ? `kind: ${values.kind}` : choose('kind: trade', 'government, professional-body, trade, press, vendor or research')}
# terms: public domain
# note: How far it was checked, and what to be careful of.
`;
}

export function termText({ title, values }: Order): string {
  return `${head}
term: ${value(title)}
${values.abbreviation ? `abbreviation: ${value(values.abbreviation)}` : '# abbreviation: ABC'}
definition: ${fill('what it means, in one to three plain sentences')}
# see: [file names of related terms]
${values.source ? `source: ${values.source}` : '# source: file name of a source'}
`;
}
