import { phrasePattern, rangesOf } from '../../lib/phrases.ts';
import type { Problem } from '../../lib/problems.ts';
import { writtenEntries, shownTexts } from '../written-texts.ts';
import type { Rule } from './rule.ts';

/** Words that content/wording.yaml replaces: advice, with the better word. */
export const wording: Rule = ({ entries }) => {
  const rows = entries.wording.flatMap(({ data }) => data.words);
  const meant = new Map(rows.flatMap((row) => row.not.map((words) => [normal(words), row] as const)));
  const pattern = phrasePattern(rows.flatMap((row) => row.not));
  const right = new Map(rows.map((row) => [row, phrasePattern(row.unless ?? [])]));
  return writtenEntries(entries).flatMap((entry) =>
    shownTexts(entry).flatMap(({ file, text, at }) =>
      [...text.matchAll(pattern)].flatMap((match): Problem[] => {
        const row = meant.get(normal(match[0]));
        if (!row || isInside(match, rangesOf(text, right.get(row) ?? /(?!)/g))) return [];
        return [
          {
            file,
            ...at(match.index),
            rule: 'wording',
            advice: true,
            message: `“${match[0]}” is on the list of words to avoid in content/wording.yaml.`,
            instead: row.write ? `Write “${row.write}”.` : 'Leave it out.',
          },
        ];
      }),
    ),
  );
};

const normal = (words: string): string =>
  words.trim().toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');

const isInside = (
  match: RegExpExecArray,
  ranges: readonly (readonly [from: number, to: number])[],
): boolean => ranges.some(([from, to]) => from <= match.index && match.index + match[0].length <= to);
