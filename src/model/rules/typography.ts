import { months } from '../../lib/format.ts';
import type { Problem } from '../../lib/problems.ts';
import { typographic } from '../../lib/typographic.ts';
import type { Prose } from '../../schemas/prose.ts';
import { writtenEntries, shownTexts } from '../written-texts.ts';
import type { Rule } from './rule.ts';

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

/** Dates and punctuation as American readers know them: advice. */
export const typography: Rule = ({ entries }) =>
  writtenEntries(entries).flatMap((entry) => [
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
  ]);

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
