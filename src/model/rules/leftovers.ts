import type { Problem } from '../../lib/problems.ts';
import { isDraft, shownTexts, writtenEntries, type WrittenText } from '../written-texts.ts';
import { guideOf } from '../entries.ts';
import type { Rule } from './rule.ts';

/** What a reader would see of Markdown that came to nothing, with what to do about it. That in fields is a rule of its own. */
const marks: readonly { pattern: RegExp; message: string; instead: string }[] = [
  {
    pattern: /\]\(|\)\[|\]\s+\((?=\/|#|https?:)/gu,
    message: 'is a piece of a link that is written wrong',
    instead: 'Write [the words](/the/address/), with no space in the address and none between the brackets.',
  },
  {
    pattern: /^#{1,6}(?=\p{L})/gmu,
    message: 'starts no heading',
    instead: 'Put a space after it.',
  },
  {
    pattern: /\*\*|(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}])/gu,
    message: 'makes nothing bold',
    instead: 'Write **the words** with no space inside the marks, and as many marks after them as before.',
  },
  {
    pattern: /^(?:[•·▪●◦‣]|[-*](?=\p{Lu}))/gmu,
    message: 'starts no point of a list',
    instead: 'Start each point on a line of its own with a hyphen and a space.',
  },
];

/** What a writer leaves to come back to. */
const notes: typeof marks = [
  {
    pattern: /\b(?:TODO|TBD|FIXME|XXX|TKTK|[Ll]orem ipsum)\b/gu,
    message: 'is a note to a writer',
    instead: 'Write what belongs there, or mark the file `draft: true`.',
  },
];

/** No reader meets Markdown as it was typed, or a note that was left in a text. */
export const leftoversOfWriting: Rule = ({ entries }) => {
  const drafts = new Set(entries.guides.filter(isDraft).map(({ id }) => id));
  return writtenEntries(entries).flatMap((entry) => {
    const advice = isDraft(entry) || drafts.has(guideOf(entry));
    const found = (texts: readonly Pick<WrittenText, 'text' | 'at'>[], patterns: typeof marks): Problem[] =>
      texts.flatMap(({ text, at }) =>
        patterns.flatMap(({ pattern, message, instead }) =>
          [...text.matchAll(pattern)].map((match): Problem => ({
            file: entry.file,
            ...at(match.index),
            rule: 'leftovers',
            message: `“${match[0]}” ${message}.`,
            instead,
            ...(advice && { advice }),
          })),
        ),
      );
    return [...found(entry.texts ?? [], marks), ...found(shownTexts(entry), notes)];
  });
};
