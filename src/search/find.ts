import { type Candidate, type FoundIdea, best, holding, inName, ranked } from './ranking.ts';
import { type Idea, questionOf } from './question.ts';
import type { Filters, Fragment, Hits, SearchIndex } from './search-index.ts';
import { keyOf, stemOf, tokensOf } from './normalize.ts';
import { completionsOf, meantBy, nearestTo } from './spelling.ts';
import type { PlaceList } from './places.ts';
import { fitOf } from './titles.ts';
import type { Saying, WordBook } from './word-book.ts';

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

/** The kinds of pages of which there is one for each state, and for each city. */
const ofStates = 'Pay by state';
const ofCities = 'Pay by city';

/** Kinds that answer come before kinds that list. */
const kindWeights: Readonly<Record<string, number>> = { Page: 0.85, Term: 0.97, [ofStates]: 0.9 };

/** How much more the guide that is being read counts, and how much more a title that says what was asked. */
const ownGuide = 1.8;
const fittingTitle = 0.5;
const exactTitle = 0.5;
/** And one that says it in the same words. */
const wordForWord = 0.25;
/** And one that says one of two things set against each other. */
const oneSide = 0.25;

/** More are loaded than are shown, since their titles decide their order. */
const spare = 3;

async function lookUp(idea: Idea, isLast: boolean, book: WordBook, index: SearchIndex): Promise<FoundIdea> {
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

/** An idea with all that belongs to a guide whose name has its words. */
async function withGuides(idea: FoundIdea, book: WordBook, index: SearchIndex): Promise<FoundIdea> {
  const named = await Promise.all(
    book.guides.map(async (guide) => {
      const stems = new Set(tokensOf(guide).map(({ text }) => stemOf(text)));
      const nearness = idea.ways
        .filter(({ words }) => words.every((word) => stems.has(stemOf(word))))
        .map((way) => way.nearness);
      if (nearness.length === 0) return new Map<string, number>();
      const ids = await index.among({ guide });
      return new Map([...ids].map((id) => [id, inName * Math.max(...nearness)] as const));
    }),
  );
  return { ...idea, strengths: best([idea.strengths, ...named]) };
}

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

/** Whether a question names the first city of an area: Kansas City of “Pay in Kansas City, MO-KS”. */
function isNamed(title: string, ideas: readonly FoundIdea[]): boolean {
  const [, city = ''] = / in ([^,-]+)/.exec(title) ?? [];
  const asked = new Set(ideas.flatMap((idea) => tokensOf(idea.asked).map(({ text }) => text)));
  // New York and Washington are states first.
  if (!city || ideas.some(({ state }) => state === city)) return false;
  return tokensOf(city).every(({ text }) => asked.has(text));
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
  const ofWords = await Promise.all(
    all.map(async (idea, at) =>
      withGuides(await lookUp(idea, at === all.length - 1, book, index), book, index),
    ),
  );
  const { places } = index;
  const areAsked = places.kinds.includes(filters['kind'] ?? '');
  const held = places.held(ofWords, areAsked);
  const ideas = ofWords.map((idea, at): FoundIdea => ({
    ...idea,
    strengths: new Map([...idea.strengths, ...(held[at] ?? [])]),
  }));
  const through = Object.keys(filters).length > 0 ? await index.among(filters) : undefined;
  const own = guide === undefined ? undefined : await index.among({ guide });
  const passes = (id: string, ids: ReadonlySet<string> | undefined, wanted: Filters) =>
    places.has(id) ? places.passes(id, wanted) : ids?.has(id) !== false;
  const candidates = ranked(ideas, book.records)
    .filter(({ id }) => passes(id, through, filters))
    .filter(({ id }) => ideas.slice(0, quoted.length).every(({ strengths }) => strengths.has(id)))
    .map((it) =>
      guide !== undefined && passes(it.id, own, { guide }) ? { ...it, score: it.score * ownGuide } : it,
    );
  const { kept: weighed, left } = areAsked
    ? { kept: candidates, left: 0 }
    : withoutFlood(candidates, ideas, places);
  const isOfAll =
    !candidates.some(({ id }) => places.has(id)) && ideas.some((idea) => places.saysOfAll(idea));
  const sorted = [...weighed].sort((a, b) => b.score - a.score);
  const shown = phrases.length > 0 ? await withPhrases(sorted, phrases, index) : sorted;
  const whole = shown.filter(({ held }) => held === ideas.length);
  const first = shown.slice(0, most + spare);
  const sides = question.isComparison && ideas.length > 1 ? sidesOf(ideas, shown) : [];
  const loaded = await Promise.all(
    [...new Set([...first, ...sides])].map(async ({ id, score }): Promise<Result> => {
      const fragment = await index.fragment(id);
      const { title, kind, heading, keywords } = fragment.meta;
      const titles = heading ? [title, heading] : [title];
      const fit = fitOf(titles, ideas, book);
      // What sets both against each other may say so in its keywords alone.
      const isOfBoth = sides.length > 0 && (fit.holdsAll || fitOf([keywords ?? ''], ideas, book).holdsAll);
      const isSaid = titles.some((it) => keyOf(it) === keyOf(asked));
      const isSide = sides.length > 0 && ideas.some((idea) => fitOf(titles, [idea], book).isExact);
      const isState =
        kind === ofStates &&
        !fragment.url.includes('#') &&
        ideas.some((it) => title.endsWith(it.state ?? '?'));
      const isExact = fit.isExact || isState || (kind === ofCities && isNamed(title, ideas)) || isOfBoth;
      const plain = isSide ? Math.max(score, shown[0]?.score ?? 0) : score;
      const better =
        fittingTitle * fit.covered +
        (isExact ? exactTitle : isSide ? oneSide : 0) +
        (isSaid ? wordForWord : 0);
      const holds = ideas.filter((idea) => idea.strengths.has(id)).map((idea) => idea.asked);
      return { ...fragment, id, holds, score: plain * (1 + better) * (kindWeights[kind] ?? 1) };
    }),
  );
  // Of two that fit alike the page comes before those below it.
  const results = loaded.sort((a, b) => b.score - a.score || a.url.length - b.url.length).slice(0, most);
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
