import { readingGrade, sentencesOf } from '../../lib/readability.ts';
import type { Problem } from '../../lib/problems.ts';
import type { Entries } from '../../read/collections.ts';
import type { Entry } from '../../read/entry.ts';
import { bodyTexts, writtenEntries } from '../written-texts.ts';
import type { Rule } from './rule.ts';

/** Grade of a text that an adult with a high-school diploma reads with ease. */
const highest = 9;

/** Words below which the formula says little. */
const fewest = 50;

/** Every text reads at grade 9 or below, terms of the trade excepted; the hardest sentence is shown. */
export const readingGradeOfTexts: Rule = ({ entries }) => {
  const trade = tradeWords(entries);
  return writtenEntries(entries).flatMap((entry) => {
    const problem = hardText(entry, trade);
    return problem ? [problem] : [];
  });
};

function hardText(entry: Entry<unknown>, trade: ReadonlySet<string>): Problem | undefined {
  const sentences = bodyTexts(entry).flatMap(({ text, at }) =>
    sentencesOf(text).map((sentence) => ({ ...sentence, at })),
  );
  const { grade, words } = readingGrade(
    sentences.map((sentence) => sentence.text),
    trade,
  );
  if (words < fewest || grade < highest + 0.05) return undefined;
  const gradeOf = (text: string): number => readingGrade([text], trade).grade;
  const [hardest] = sentences.toSorted((a, b) => gradeOf(b.text) - gradeOf(a.text));
  return {
    file: entry.file,
    ...hardest?.at(hardest.from),
    rule: 'reading-grade',
    message: `This text reads at grade ${grade.toFixed(1)}; ${highest} is the highest allowed. Its hardest sentence: “${hardest?.text ?? ''}”`,
    instead:
      'Use shorter sentences and shorter words. Terms that the glossary explains do not count against it.',
  };
}

/** Words that readers are taught here: those of the glossary's terms, in one and in several. */
function tradeWords(entries: Entries): ReadonlySet<string> {
  const words = entries.glossary
    .flatMap(({ data }) =>
      `${data.term} ${data.abbreviation ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}'’&-]+/u),
    )
    .filter((word) => word.length > 3);
  return new Set(words.flatMap((word) => [word, `${word}s`]));
}
