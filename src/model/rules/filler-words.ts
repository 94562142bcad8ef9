import type { Problem } from '../../lib/problems.ts';
import { bodyTexts, fieldTexts, finishedEntries } from '../written-texts.ts';
import type { Rule } from './rule.ts';

/** Words that fill or praise, and what to write; nothing where the sentence says the same without them. */
const fillers: Record<string, string | undefined> = {
  'a wide range of': 'many',
  'a variety of': 'many',
  actually: undefined,
  'at the end of the day': undefined,
  basically: undefined,
  booming: 'the growth, with its source',
  'crucial role': 'what it does',
  'cutting-edge': 'new',
  delve: 'look',
  'due to the fact that': 'because',
  'ever-changing': 'what changes',
  'ever-evolving': 'what changes',
  exciting: undefined,
  exploding: 'the growth, with its source',
  'fast-paced': 'how much there is to do',
  'game-changer': undefined,
  'game changer': undefined,
  'in order to': 'to',
  'in today’s world': undefined,
  "in today's world": undefined,
  'it is important to note that': undefined,
  'it should be noted that': undefined,
  leverage: 'use',
  lucrative: 'the pay',
  'needless to say': undefined,
  'plays a vital role': 'what it does',
  realm: 'field',
  robust: 'what makes it strong',
  seamless: undefined,
  simply: undefined,
  thriving: 'the figure',
  'unlock your': undefined,
  utilize: 'use',
  utilizes: 'uses',
  utilizing: 'using',
  vibrant: undefined,
  'world-class': undefined,
};

const pattern = new RegExp(
  `(?<![\\w-])(?:${Object.keys(fillers)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\w-])`,
  'gi',
);

/** Words that say nothing or praise: advice. */
export const fillerWords: Rule = ({ entries }) =>
  finishedEntries(entries).flatMap((entry) =>
    [...fieldTexts(entry), ...bodyTexts(entry)].flatMap(({ file, text, at }) =>
      [...text.matchAll(pattern)].map((match): Problem => {
        const better = fillers[match[0].toLowerCase()];
        return {
          file,
          ...at(match.index),
          rule: 'filler-words',
          advice: true,
          message: `“${match[0]}” adds nothing here.`,
          instead: better ? `Write ${better} instead.` : 'Leave it out.',
        };
      }),
    ),
  );
