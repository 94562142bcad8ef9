import { keyOf, tokensOf } from './normalize.ts';
import type { FoundIdea } from './ranking.ts';
import type { Fragment } from './search-index.ts';
import { fitOf } from './titles.ts';
import type { WordBook } from './word-book.ts';

/** The kinds of pages of which there is one for each state, and for each city. */
const ofStates = 'Pay by state';
const ofCities = 'Pay by city';

/** Kinds that answer come before kinds that list. */
const kindWeights: Readonly<Record<string, number>> = { Page: 0.85, Term: 0.97, [ofStates]: 0.9 };

/** How much more the guide that is being read counts, and how much more a title that says what was asked. */
export const ownGuide = 1.8;
const fittingTitle = 1;
const exactTitle = 0.5;
/** And one that says it in the same words. */
const wordForWord = 0.25;
/** And one that says one of two things set against each other. */
const oneSide = 0.25;
/** And one that says both of them. */
const bothSides = 0.5;

/** How much less counts what has the title of something before it; of another guide, only once one is chosen. */
const sameTitle = 0.75;

/** Whether a question names the first city of an area: Kansas City of “Pay in Kansas City, MO-KS”. */
function isNamed(title: string, ideas: readonly FoundIdea[]): boolean {
  const [, city = ''] = / in ([^,-]+)/.exec(title) ?? [];
  const asked = new Set(ideas.flatMap((idea) => tokensOf(idea.asked).map(({ text }) => text)));
  // New York and Washington are states first.
  if (!city || ideas.some(({ state }) => state === city)) return false;
  return tokensOf(city).every(({ text }) => asked.has(text));
}

/** What the title of a result is held against. */
export interface Terms {
  asked: string;
  ideas: readonly FoundIdea[];
  /** Those of them that are asked, and do not only choose a guide. */
  topics: readonly FoundIdea[];
  /** The guides that were chosen. */
  guides: readonly string[];
  book: WordBook;
  /** Whether things are set against each other. */
  areSides: boolean;
}

/**
 * How good an answer is, now that its title is known.
 *
 * @param score - how well it holds what was asked
 * @param top - the best of these scores: what is one of two sides, or both, holds as much as it has to
 */
export function scoreOf({ url, meta }: Fragment, score: number, top: number, terms: Terms): number {
  const { asked, ideas, topics, guides, book, areSides } = terms;
  const { title, kind, heading, keywords = '', guide } = meta;
  const titles = heading ? [title, heading] : [title];
  const fit = fitOf(titles, topics, book, guide);
  // What sets both against each other may say so in its keywords alone.
  const isOfBoth = areSides && (fit.holdsAll || fitOf([keywords], topics, book).holdsAll);
  const isSide = areSides && ideas.some((idea) => fitOf(titles, [idea], book, guide).isExact);
  const isSaid = titles.some((it) => keyOf(it) === keyOf(asked));
  const isState =
    kind === ofStates && !url.includes('#') && ideas.some((it) => title.endsWith(it.state ?? '?'));
  const isExact = fit.isExact || isState || (kind === ofCities && isNamed(title, ideas)) || isOfBoth;
  const isOther = guides.length > 0 && guide !== undefined && !guides.includes(guide);
  const held = isSide || isOfBoth ? Math.max(score, isOther ? top / ownGuide : top) : score;
  const better =
    fittingTitle * fit.covered +
    (isExact ? exactTitle : isSide ? oneSide : 0) +
    (isOfBoth ? bothSides : 0) +
    (isSaid ? wordForWord : 0);
  // A page that sets both sides against each other is an answer, not a list.
  return held * (1 + better) * (isSaid || isOfBoth ? 1 : (kindWeights[kind] ?? 1));
}

/**
 * Results with the best first; of two that are alike the one of the guide that the site names first, and in a guide
 * the page before those below it.
 *
 * @param isChosen - whether a guide was chosen
 * @param order - titles of all guides
 */
export function inOrder<Answer extends Fragment & { score: number }>(
  results: readonly Answer[],
  isChosen: boolean,
  order: readonly string[],
): Answer[] {
  const placeOf = ({ meta }: Answer): number => order.indexOf(meta.guide ?? '');
  const titled = new Map<string, string | undefined>();
  return [...results]
    .sort((a, b) => b.score - a.score || placeOf(a) - placeOf(b) || a.url.length - b.url.length)
    .map((result) => {
      const { title, guide } = result.meta;
      const isAgain = titled.has(title) && (isChosen || titled.get(title) === guide);
      if (!isAgain) titled.set(title, guide);
      return isAgain ? { ...result, score: result.score * sameTitle } : result;
    })
    .sort((a, b) => b.score - a.score);
}
