import { stemOf, tokensOf } from './normalize.ts';
import type { Idea } from './question.ts';
import { best, type FoundIdea, holding, inName } from './ranking.ts';
import type { Hits, SearchIndex } from './search-index.ts';
import { completionsOf, meantBy } from './spelling.ts';
import type { Saying, WordBook } from './word-book.ts';

type LookedUp = Omit<FoundIdea, 'guides'>;

/** An idea with all that holds it in any of its words, or of those that it was read as. */
async function ofWords(idea: Idea, isLast: boolean, book: WordBook, index: SearchIndex): Promise<LookedUp> {
  const held = async ({ words, nearness }: Saying) =>
    holding(await Promise.all(words.map((word): Promise<Hits> => index.word(word))), nearness);
  const all = await Promise.all(idea.sayings.map(held));
  const strengths = best(all);
  const names = (words: readonly string[]) => words.some((word) => index.places.isNamedBy(word));
  const isHeld = strengths.size > 0 || idea.sayings.some(({ words }) => names(words));
  const isThere = (all[0]?.size ?? 0) > 0 || names(idea.sayings[0]?.words ?? []);
  const isSpelled = book.isSpelled(idea.asked) || idea.asked.length < 5;
  if (isHeld && (idea.isKnown || (isThere && isSpelled)))
    return { ...idea, strengths, takenFor: [], ways: idea.sayings };
  // Not on the site: it is not finished yet, or not spelled so.
  const begun =
    isLast && !isHeld && !book.isSpelled(idea.asked) ? completionsOf(idea.asked, book.vocabulary) : [];
  const meant =
    begun.length > 0 ? begun.map((word) => ({ word, slips: 0 })) : meantBy(idea.asked, book.vocabulary);
  const others = await Promise.all(
    meant.map(async ({ word, slips }) => {
      const nearness = 0.9 ** (slips + 1);
      const ways = [{ words: [word], nearness: 1 }, ...(book.meaningOf([word])?.sayings ?? [])].map(
        (way): Saying => ({ words: way.words, nearness: way.nearness * nearness }),
      );
      return { word, ways, strengths: best(await Promise.all(ways.map(held))) };
    }),
  );
  const there = others.filter(({ word, strengths: own }) => own.size > 0 || names([word]));
  const states = new Set(meant.map(({ word }) => book.meaningOf([word])?.state));
  return {
    ...idea,
    state: states.size === 1 ? [...states][0] : undefined,
    strengths: best([strengths, ...others.map((it) => it.strengths)]),
    takenFor: there.map(({ word }) => word),
    ways: [...idea.sayings, ...others.flatMap(({ ways }) => ways)],
  };
}

/** From this nearness on a way of saying names a guide. */
const namesFrom = 0.7;

/** An idea with the guides that it names, and all that belongs to those whose name has its words. */
async function withGuides(idea: LookedUp, book: WordBook, index: SearchIndex): Promise<FoundIdea> {
  const found = await Promise.all(
    book.guides.map(async (title) => {
      const stems = tokensOf(title).map(({ text }) => stemOf(text));
      const ways = idea.ways.filter(({ words }) => words.every((word) => stems.includes(stemOf(word))));
      if (ways.length === 0) return { strengths: new Map<string, number>(), names: [] };
      const nearness = Math.max(...ways.map((way) => way.nearness));
      const ids = await index.among({ guide: title });
      const isNamed = ways.some((way) => way.nearness >= namesFrom && way.words.length === stems.length);
      return {
        strengths: new Map([...ids].map((id) => [id, inName * nearness] as const)),
        names: isNamed ? [title] : [],
      };
    }),
  );
  return {
    ...idea,
    strengths: best([idea.strengths, ...found.map(({ strengths }) => strengths)]),
    guides: found.flatMap(({ names }) => names),
  };
}

/**
 * An idea with everything that holds it, but for pages of places.
 *
 * @param isLast - whether the reader may still be typing it
 */
export async function lookUp(
  idea: Idea,
  isLast: boolean,
  book: WordBook,
  index: SearchIndex,
): Promise<FoundIdea> {
  return withGuides(await ofWords(idea, isLast, book, index), book, index);
}
