import { stemOf, tokensOf } from './normalize.ts';
import { lettersOf, named, type PlaceSort } from './place-data.ts';
import { type FoundIdea, inKeywords, inName, inTitle } from './ranking.ts';
import type { Saying } from './word-book.ts';

/** A place as a question may name it. */
export interface KnownPlace {
  /** Of its page in a guide, by the number of that. */
  id: (guide: number) => string;
  sort: PlaceSort;
  place: string;
  /** Words of each of its cities. */
  cities: readonly (readonly string[])[];
  /** Names of the states that it is in. */
  states: readonly string[];
  guides: readonly number[];
}

/** What is written for a name from this nearness on names it; words of a like meaning do not. */
const namesFrom = 0.9;

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(tokensOf(text).flatMap(({ text: word, parts }) => [word, ...parts].map(stemOf)));

/** The ways of saying an idea that may name a place; a name that is joined by a hyphen is said in its parts. */
export const namesOf = (
  { ways, takenFor }: FoundIdea,
  joined: ReadonlyMap<string, readonly string[]>,
): Saying[] =>
  [
    ...ways.filter(({ nearness }) => nearness >= namesFrom),
    ...takenFor.map((word) => ({ words: [word], nearness: namesFrom })),
  ].map(({ words, nearness }) => ({
    words: words.flatMap((word) => joined.get(word) ?? [word]),
    nearness,
  }));

/**
 * How well each idea names a city, if together they say all words of its name. What is said in two words has to be in
 * the title of its place as well: York is not named by “new york”.
 */
function namedBy(city: readonly string[], title: ReadonlySet<string>, names: readonly Saying[][]): number[] {
  const telling = names.map((ways) =>
    ways.filter(
      ({ words }) =>
        words.some((word) => city.includes(word)) && words.every((word) => title.has(stemOf(word))),
    ),
  );
  const said = new Set(telling.flat().flatMap(({ words }) => words));
  return telling.map((ways) =>
    city.every((word) => said.has(word)) ? Math.max(0, ...ways.map(({ nearness }) => nearness)) : 0,
  );
}

/** How well each idea names a place: by one of its cities, or by the state that it is in. */
export function strengthsOf(
  { place, sort, cities, states }: KnownPlace,
  ideas: readonly FoundIdea[],
  names: readonly Saying[][],
  asked: ReadonlySet<string>,
): number[] {
  const byCity = cities
    .filter((city) => city.every((word) => asked.has(word)))
    .map((city) => namedBy(city, stemsOf(named(sort.title, place)), names));
  const letters = lettersOf(place).map((it) => it.toLowerCase());
  return ideas.map(({ state }, at) => {
    // West Virginia has all words of Virginia.
    const isOther = state !== undefined && states.length === 0 && state !== place;
    const byName = isOther ? 0 : Math.max(0, ...byCity.map((strengths) => strengths[at] ?? 0));
    const isByLetters =
      byCity.length > 0 && (names[at] ?? []).some(({ words: [word = ''] }) => letters.includes(word));
    const isByState = state !== undefined && states.includes(state);
    return Math.max(byName * inTitle, isByLetters ? inTitle : 0, isByState ? inKeywords : 0);
  });
}

/** How well pages of a sort hold an idea whatever their place: in their titles, their keywords, the name of their guide. */
export function saidOf({ ways }: FoundIdea, { title, keywords }: PlaceSort, guide: string): number {
  const places = [
    [stemsOf(title), inTitle],
    [stemsOf(keywords), inKeywords],
    [stemsOf(guide), inName],
  ] as const;
  const ofWord = (word: string) => places.find(([stems]) => stems.has(stemOf(word)))?.[1] ?? 0;
  const ofWay = ({ words, nearness }: Saying) => Math.min(...words.map(ofWord)) * nearness;
  return Math.max(0, ...ways.map(ofWay));
}
