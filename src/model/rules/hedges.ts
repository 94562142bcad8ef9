import { phrasePattern } from '../../lib/phrases.ts';
import type { Problem } from '../../lib/problems.ts';
import type { Entry } from '../../read/entry.ts';
import { bodyTexts } from '../written-texts.ts';
import type { Rule } from './rule.ts';

/** One phrase of not knowing is enough for a section of the guide, a question, or a part under a heading: advice. */
export const hedges: Rule = ({ entries }) => {
  const pattern = phrasePattern(entries.wording.flatMap(({ data }) => data.hedges));
  const wholes = [...entries.sections, ...entries.faqs].map((entry) => [entry, bodyTexts(entry)] as const);
  const parts = [...entries.specialties, ...entries.pages].flatMap((entry) =>
    underHeadings(entry).map((texts) => [entry, texts] as const),
  );
  return [...wholes, ...parts].flatMap(([{ file }, texts]) =>
    texts
      .flatMap(({ text, at }) =>
        [...text.matchAll(pattern)].map((match) => ({ words: match[0], at: at(match.index) })),
      )
      .slice(1)
      .map(({ words, at }): Problem => ({
        file,
        ...at,
        rule: 'hedges',
        advice: true,
        message: `“${words}” is not the first time here that we say we do not know.`,
        instead: 'Say it once in a section, and then what a reader can do or where the answer is.',
      })),
  );
};

/** The texts of a page, part by part: a heading starts a new one. */
function underHeadings(entry: Entry<unknown>): NonNullable<Entry<unknown>['texts']>[number][][] {
  const parts: NonNullable<Entry<unknown>['texts']>[number][][] = [[]];
  for (const block of entry.texts ?? []) {
    if (block.kind === 'heading') parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}
