import { stemOf, tokensOf } from './normalize.ts';
import type { Saying, WordBook } from './word-book.ts';
import type { Filters, Fragment } from './search-index.ts';
import { remembering } from './remembering.ts';
import { type FoundIdea, inKeywords, inName, inTitle } from './ranking.ts';

/** Pages alike but for their place, whose name is where a `*` is. */
export interface PlaceSort {
  kind: string;
  title: string;
  keywords: string;
  places: readonly string[];
  /** By the number of each guide that has such pages: the numbers of the places that it lacks. */
  lacking: Readonly<Record<string, readonly number[]>>;
}

/**
 * The pages that each guide has for states and cities, made at build: `pagefind/places.json`. They are hundreds, alike
 * but for a name, and would be most of the index; a list of the names is less than a tenth of it.
 */
export interface SearchPlaces {
  guides: readonly { title: string; path: string }[];
  sorts: readonly PlaceSort[];
}

/** What is shown of pages of places besides their titles, by these. */
export type PlaceTexts = Readonly<Record<string, { url: string; content: string }>>;

/** The file under `pagefind/` that has what is shown of a place: one for each state of a guide, and one for its cities. */
export function placeFile(guidePath: string, place: string): string {
  const state = /, ([A-Z]{2})/.exec(place)?.[1] ?? place;
  return `places${guidePath}${state.toLowerCase().replace(/[^a-z]+/g, '-')}.json`;
}

/** The name of a place where a `*` is. */
const named = (pattern: string, place: string): string => pattern.replace('*', () => place);

/** The cities of an area, or the state itself: `Kansas City` of “Kansas City, MO-KS”. */
const citiesOf = (place: string): string[] => (place.split(', ')[0] ?? '').split('-');

/** The names of all states and cities. */
export const placeNames = ({ sorts }: SearchPlaces): string[] =>
  sorts.flatMap(({ places }) => places.flatMap(citiesOf));

/** The letters of the states that an area is in. */
const lettersOf = (place: string): string[] => place.split(', ')[1]?.split('-') ?? [];

/** What is written for a name from this nearness on names it; words of a like meaning do not. */
const namesFrom = 0.9;

interface Known {
  id: (guide: number) => string;
  sort: PlaceSort;
  place: string;
  /** Words of each of its cities. */
  cities: readonly (readonly string[])[];
  /** Names of the states that it is in. */
  states: readonly string[];
  guides: readonly number[];
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(tokensOf(text).flatMap(({ text: word, parts }) => [word, ...parts].map(stemOf)));

/** The pages of states and cities, found by their names. */
export class PlaceList {
  readonly #data: SearchPlaces;
  readonly #load: (file: string) => Promise<PlaceTexts>;
  readonly #base: string;
  readonly #known: readonly Known[];
  readonly #words: ReadonlySet<string>;
  /** Names of two cities or more, as one word that is made of them. */
  readonly #joined: ReadonlyMap<string, readonly string[]>;
  readonly #byId = new Map<string, { known: Known; guide: number }>();

  /**
   * @param load - gives a file of `placeFile`
   * @param base - what addresses start with
   */
  constructor(data: SearchPlaces, book: WordBook, load: (file: string) => Promise<PlaceTexts>, base: string) {
    this.#data = data;
    this.#load = remembering(load);
    this.#base = base.replace(/\/$/, '');
    this.#known = data.sorts.flatMap((sort, at) =>
      sort.places.map((place, number): Known => {
        const id = (guide: number) => `${guide}.${at}.${number}`;
        return {
          id,
          sort,
          place,
          cities: citiesOf(place).map((city) => book.carrying(tokensOf(city).map(({ text }) => text))),
          states: lettersOf(place).flatMap((letters) => book.meaningOf([letters.toLowerCase()])?.state ?? []),
          guides: Object.entries(sort.lacking).flatMap(([guide, lacking]) =>
            lacking.includes(number) ? [] : [Number(guide)],
          ),
        };
      }),
    );
    this.#joined = new Map(
      this.#known
        .flatMap(({ place }) => tokensOf(place.split(', ')[0] ?? ''))
        .filter(({ parts }) => parts.length > 0)
        .map(({ text, parts }) => [text, parts]),
    );
    this.#words = new Set([...this.#known.flatMap(({ cities }) => cities.flat()), ...this.#joined.keys()]);
    for (const known of this.#known)
      for (const guide of known.guides) this.#byId.set(known.id(guide), { known, guide });
  }

  /** How many guides have pages of places. */
  get guides(): number {
    return this.#data.guides.length;
  }

  /** The ids of all pages that filters let through. */
  ids(filters: Filters): string[] {
    return [...this.#byId.keys()].filter((id) => this.passes(id, filters));
  }

  get kinds(): string[] {
    return [...new Set(this.#data.sorts.map(({ kind }) => kind))];
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Whether filters let a page through. */
  passes(id: string, filters: Filters): boolean {
    const { known, guide } = this.#at(id);
    const own: Record<string, string | undefined> = {
      kind: known.sort.kind,
      guide: this.#data.guides[guide]?.title,
    };
    return Object.entries(filters).every(([name, value]) => own[name] === value);
  }

  /** Whether a word is one of the name of a place. */
  isNamedBy(word: string): boolean {
    return this.#words.has(word);
  }

  /** How well each of these ideas is held by each page whose place they name, by its id. */
  held(ideas: readonly FoundIdea[], isAll: boolean): Map<string, number>[] {
    const names = ideas.map((idea) => namesOf(idea, this.#joined));
    const asked = new Set(names.flat().flatMap(({ words }) => words));
    const held = ideas.map(() => new Map<string, number>());
    const general = new Map<string, number>();
    const generally = (idea: FoundIdea, at: number, sort: PlaceSort, guide: number): number => {
      const key = `${at} ${guide} ${this.#data.sorts.indexOf(sort)}`;
      const known = general.get(key) ?? saidOf(idea, sort, this.#data.guides[guide]?.title ?? '');
      general.set(key, known);
      return known;
    };
    for (const known of this.#known) {
      const own = strengthsOf(known, ideas, names, asked);
      if (!isAll && own.every((strength) => strength === 0)) continue;
      for (const guide of known.guides)
        for (const [at, idea] of ideas.entries()) {
          const strength = Math.max(own[at] ?? 0, generally(idea, at, known.sort, guide));
          if (strength > 0) held[at]?.set(known.id(guide), strength);
        }
    }
    return held;
  }

  /** Whether titles of places say this, whatever the place. */
  saysOfAll(idea: FoundIdea): boolean {
    return this.#data.sorts.some((sort) => saidOf(idea, { ...sort, keywords: '' }, '') > 0);
  }

  /** What is shown of a page. */
  async fragment(id: string): Promise<Fragment> {
    const { known, guide } = this.#at(id);
    const { sort, place } = known;
    const { title: ofGuide, path } = this.#data.guides[guide] ?? { title: '', path: '' };
    const title = named(sort.title, place);
    const text = (await this.#load(placeFile(path, place)))[title];
    if (!text) throw new Error(`Search has nothing to show of “${title}” at ${path}.`);
    return {
      url: `${this.#base}${text.url}`,
      content: text.content,
      meta: { title, kind: sort.kind, guide: ofGuide, keywords: sort.keywords },
    };
  }

  #at(id: string): { known: Known; guide: number } {
    const at = this.#byId.get(id);
    if (!at) throw new Error(`Search knows no place “${id}”.`);
    return at;
  }
}

/** The ways of saying an idea that may name a place; a name that is joined by a hyphen is said in its parts. */
const namesOf = ({ ways, takenFor }: FoundIdea, joined: ReadonlyMap<string, readonly string[]>): Saying[] =>
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
function strengthsOf(
  { place, sort, cities, states }: Known,
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
function saidOf({ ways }: FoundIdea, { title, keywords }: PlaceSort, guide: string): number {
  const places = [
    [stemsOf(title), inTitle],
    [stemsOf(keywords), inKeywords],
    [stemsOf(guide), inName],
  ] as const;
  const ofWord = (word: string) => places.find(([stems]) => stems.has(stemOf(word)))?.[1] ?? 0;
  const ofWay = ({ words, nearness }: Saying) => Math.min(...words.map(ofWord)) * nearness;
  return Math.max(0, ...ways.map(ofWay));
}
