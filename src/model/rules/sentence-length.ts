import { sentencesOf, wordsOf } from '../../lib/readability.ts';
import type { Problem } from '../../lib/problems.ts';
import { bodyTexts, fieldTexts, writtenEntries } from '../written-texts.ts';
import type { Rule } from './rule.ts';

/** Most words of a sentence that a reader takes in at once. */
const most = 25;

/** No sentence has more than 25 words; the sentence is shown. */
export const sentenceLength: Rule = ({ entries }) =>
  writtenEntries(entries).flatMap((entry) =>
    [...fieldTexts(entry), ...bodyTexts(entry)].flatMap(({ file, text, at }) =>
      sentencesOf(text).flatMap((sentence): Problem[] => {
        const { length } = wordsOf(sentence.text);
        if (length <= most) return [];
        return [
          {
            file,
            ...at(sentence.from),
            rule: 'sentence-length',
            message: `This sentence has ${length} words: “${sentence.text}”`,
            instead: `Write two sentences of at most ${most} words each.`,
          },
        ];
      }),
    ),
  );
