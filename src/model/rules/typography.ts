import { months } from '../../lib/format.ts';
import type { Problem } from '../../lib/problems.ts';
import { typographic } from '../../lib/typographic.ts';
import type { Prose } from '../../schemas/prose.ts';
import { writtenEntries, shownTexts } from '../written-texts.ts';
import type { Entry } from '../../read/entry.ts';
import { atField, type Rule } from './rule.ts';

/** What is written in a form that American readers take for a slip, what it is, and the form they know. */
const slips: readonly { pattern: RegExp; message: string; instead: (found: RegExpExecArray) => string }[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])([12]?\\d|3[01])(?:st|nd|rd|th)?(?: of)? (${months.join('|')})(?:,? (\\d{4}))?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    message: 'is a date in British order',
    instead: ([, day, month, year]) => `Write “${month} ${day}${year ? `, ${year}` : ''}”.`,
  },
  {
    pattern: /(?<!\.)\.\.(?!\.)/gu,
    message: 'is two periods in a row',
    instead: () => 'Write one.',
  },
  {
    pattern: /(?<=[\p{L}\p{N}\])”"]) +[,.;:!?](?![\p{L}\p{N}.])/gu,
    message: 'has a space before the punctuation',
    instead: ([found]) => `Write “${found.trim()}” with no space before it.`,
  },
  {
    // Two digits up to 12 may be a month.
    pattern: /(?<![\p{L}\p{N}/-])((?:19|20)\d\d)-((?:19|20)\d\d|1[3-9]|[2-9]\d)(?![\p{L}\p{N}/-])/gu,
    message: 'is a span of years with a hyphen',
    instead: ([, from, to]) => `Write “${from}–${to}”.`,
  },
];

/** Dates, punctuation and capitals as American readers know them: advice. */
export const typography: Rule = ({ entries }) => [
  ...entries.guides.flatMap(namesOfCareer),
  ...writtenEntries(entries).flatMap((entry) => [
    ...shownTexts(entry).flatMap(({ file, text, at }) =>
      slips.flatMap(({ pattern, message, instead }) =>
        [...text.matchAll(pattern)].map((match): Problem => ({
          file,
          ...at(match.index),
          rule: 'typography',
          advice: true,
          message: `“${match[0]}” ${message}.`,
          instead: instead(match),
        })),
      ),
    ),
    ...straightMarks(entry.file, (entry.data as { prose?: Prose }).prose?.uses ?? []),
  ]),
];

/** The title of a guide is a heading, and its plural is in the middle of sentences. */
function namesOfCareer(entry: Entry<{ title: string; plural: string }>): Problem[] {
  const { title, plural } = entry.data;
  const advise = (field: string, message: string, instead: string): Problem =>
    atField(entry, [field], { rule: 'typography', advice: true, message, instead });
  return [
    /^\p{Ll}/u.test(title)
      ? [
          advise(
            'title',
            `“${title}” starts with a small letter.`,
            'Write it as a heading, like “Medical Coder”.',
          ),
        ]
      : [],
    /^\p{Lu}\p{Ll}/u.test(plural)
      ? [
          advise(
            'plural',
            `“${plural}” starts with a capital.`,
            'Write it as inside a sentence, like “medical coders”, unless it is a name.',
          ),
        ]
      : [],
  ].flat();
}

/** Apostrophes in the values of components: texts and fields get those of print by themselves, these do not. */
const straightMarks = (file: string, uses: Prose['uses']): Problem[] =>
  uses.flatMap(({ attributes, line, column }) =>
    Object.values(attributes)
      .filter((value) => value.includes("'"))
      .map((value): Problem => ({
        file,
        line,
        column,
        rule: 'typography',
        advice: true,
        message: `“${value}” has a straight apostrophe.`,
        instead: `Write “${typographic(value)}”.`,
      })),
  );
