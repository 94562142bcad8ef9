import { inOrder, ownGuide, scoreOf, type Terms } from './answers.ts';
import { lookUp } from './look-up.ts';
import { type Candidate, type FoundIdea, scored } from './ranking.ts';
import { type Idea, questionOf } from './question.ts';
import type { Filters, Fragment, SearchIndex } from './search-index.ts';
import { tokensOf } from './normalize.ts';
import { nearestTo } from './spelling.ts';
import type { PlaceList } from './place-list.ts';
import type { WordBook } from './word-book.ts';

/** Something found, as it is shown. */
export interface Result extends Fragment {
  id: string;
  score: number;
  /** What was asked and it holds. */
  holds: readonly string[];
}

export interface Found {
  results: readonly Result[];
  /** How many things hold all that was asked. */
  total: number;
  /** Whether any does. */
  isAll: boolean;
  /** How many more there are that hold any of it, besides those loaded. */
  more: number;
  /** What was looked up. */
  ideas: readonly FoundIdea[];
  /** Where nothing was found, the words of the site that are nearest to what was asked. */
  near: readonly string[];
  /** How many pages of single states and cities were left out, because none was named. */
  places: number;
}

export interface FindOptions {
  /** Title of the guide that is being read. */
  guide?: string | undefined;
  /** What a reader chose to see alone. */
  filters?: Filters;
  /** How many results to load. */
  most?: number;
}

/** More are loaded than are shown, since their titles decide their order. */
const spare = 3;

/** The most pages of single places in one guide that a question brings up; one that brings up more asks for no single place. */
const mostPlaces = 5;

/**
 * Candidates without the flood of places that hold alike what was asked. Where a state is named, its own pages stay, and
 * a city's that holds all that was asked.
 */
function withoutFlood(
  candidates: readonly Candidate[],
  ideas: readonly FoundIdea[],
  pages: PlaceList,
): { kept: readonly Candidate[]; left: number } {
  const places = candidates.filter(({ id }) => pages.has(id));
  const most = Math.max(0, ...places.map(({ held }) => held));
  const named = ideas.filter(({ state }) => state);
  const ofState = places.filter(({ id }) =>
    named.some(({ strengths }) => strengths.get(id) === Math.max(...strengths.values())),
  );
  const fullest = places.filter(({ held }) => held === most);
  const isFlood = fullest.length > mostPlaces * pages.guides;
  if (isFlood && ofState.length === 0 && places.length === candidates.length)
    return { kept: candidates, left: 0 };
  const kept = new Set([...ofState, ...(isFlood ? [] : fullest)]);
  return {
    kept: candidates.filter((it) => !pages.has(it.id) || kept.has(it)),
    left: places.length - kept.size,
  };
}

/** What holds each idea best by itself. */
const sidesOf = (ideas: readonly FoundIdea[], candidates: readonly Candidate[]): Candidate[] =>
  ideas.flatMap(({ strengths }) =>
    candidates
      .filter(({ id }) => strengths.has(id))
      .sort((a, b) => (strengths.get(b.id) ?? 0) - (strengths.get(a.id) ?? 0))
      .slice(0, 3),
  );

/** How many candidates are read for the phrases between quotes, which the index does not keep word for word. */
const mostRead = 40;

/** Of the first candidates those that hold phrases as they are. */
async function withPhrases(
  candidates: readonly Candidate[],
  phrases: readonly (readonly string[])[],
  index: SearchIndex,
): Promise<Candidate[]> {
  const read = await Promise.all(
    candidates.slice(0, mostRead).map(async (candidate) => {
      const { content, meta } = await index.fragment(candidate.id);
      const words = ` ${tokensOf(`${meta.title} | ${meta.heading ?? ''} | ${content}`)
        .map(({ text }) => text)
        .join(' ')} `;
      return phrases.every((phrase) => words.includes(` ${phrase.join(' ')} `)) ? [candidate] : [];
    }),
  );
  return read.flat();
}

/** Answers a question from an index: what holds all of it, or else what holds most of what tells things apart. */
export async function find(
  asked: string,
  book: WordBook,
  index: SearchIndex,
  { guide, filters = {}, most = 10 }: FindOptions = {},
): Promise<Found> {
  const question = questionOf(asked, book);
  const phrases = question.quoted.map((phrase) => tokensOf(phrase).map(({ text }) => text));
  const quoted = phrases.map((words): Idea => ({
    asked: words.join(' '),
    sayings: [{ words: book.carrying(words), nearness: 1 }],
    isKnown: true,
  }));
  const all = [...quoted, ...question.ideas];
  const lookedUp = await Promise.all(all.map((idea, at) => lookUp(idea, at === all.length - 1, book, index)));
  const { places } = index;
  const areAsked = places.kinds.includes(filters['kind'] ?? '');
  const held = places.held(lookedUp, areAsked);
  const ideas = lookedUp.map((idea, at): FoundIdea => ({
    ...idea,
    strengths: new Map([...idea.strengths, ...(held[at] ?? [])]),
  }));
  /** Who names a guide and asks something else chooses the guide, and asks the rest of it. */
  const topics = question.isComparison
    ? ideas
    : ideas.filter((idea) => idea.guides.length === 0 && idea.strengths.size > 0);
  const isTopic = (idea: FoundIdea) => topics.length === 0 || topics.includes(idea);
  const chosen = ideas.filter((idea) => !isTopic(idea)).flatMap(({ guides }) => guides);
  const guides = chosen.length > 0 ? chosen : guide === undefined ? [] : [guide];
  const through = Object.keys(filters).length > 0 ? await index.among(filters) : undefined;
  const own = await Promise.all(guides.map((it) => index.among({ guide: it })));
  const passes = (id: string, ids: ReadonlySet<string> | undefined, wanted: Filters) =>
    places.has(id) ? places.passes(id, wanted) : ids?.has(id) !== false;
  const isOwn = (id: string) => guides.some((it, at) => passes(id, own[at], { guide: it }));
  const candidates = scored(ideas, book.records, isTopic)
    .filter(({ id }) => passes(id, through, filters))
    .filter(({ id }) => ideas.slice(0, quoted.length).every(({ strengths }) => strengths.has(id)))
    .map((it) => (isOwn(it.id) ? { ...it, score: it.score * ownGuide } : it));
  const { kept: weighed, left } = areAsked
    ? { kept: candidates, left: 0 }
    : withoutFlood(candidates, ideas, places);
  const isOfAll =
    !candidates.some(({ id }) => places.has(id)) && ideas.some((idea) => places.saysOfAll(idea));
  const sorted = [...weighed].sort((a, b) => b.score - a.score);
  const shown = phrases.length > 0 ? await withPhrases(sorted, phrases, index) : sorted;
  const whole = shown.filter(({ held }) => held === ideas.length);
  const first = shown.slice(0, most + spare);
  // Who asks for nothing but a guide asks for its page, of which nothing but the title says more than others.
  const alone = topics.length === 0 ? ideas.flatMap((idea) => idea.guides) : [];
  const pagesAlone = await Promise.all(alone.map((it) => index.among({ kind: 'Page', guide: it })));
  const pages = shown.filter(({ id }) => pagesAlone.some((ids) => ids.has(id)));
  const sides = question.isComparison && ideas.length > 1 ? sidesOf(ideas, shown) : [];
  const terms: Terms = {
    asked,
    ideas,
    topics: ideas.filter(isTopic),
    guides,
    book,
    areSides: sides.length > 0,
  };
  const top = shown[0]?.score ?? 0;
  const loaded = await Promise.all(
    [...new Set([...first, ...pages, ...sides])].map(async ({ id, score }): Promise<Result> => {
      const fragment = await index.fragment(id);
      const holds = ideas.filter((idea) => idea.strengths.has(id)).map((idea) => idea.asked);
      return { ...fragment, id, holds, score: scoreOf(fragment, score, top, terms) };
    }),
  );
  const results = inOrder(loaded, guides.length > 0, book.guides).slice(0, most);
  return {
    results,
    total: whole.length,
    isAll: whole.length > 0,
    more: shown.length - results.length,
    ideas,
    near: results.length > 0 ? [] : ideas.flatMap(({ asked }) => nearestTo(asked, book.titleWords)),
    places: isOfAll ? places.ids(filters).length : left,
  };
}
