import { tokensOf } from './normalize.ts';
import {
  citiesOf,
  lettersOf,
  named,
  placeFile,
  type PlaceSort,
  type PlaceTexts,
  type SearchPlaces,
} from './place-data.ts';
import { type KnownPlace, namesOf, saidOf, strengthsOf } from './place-naming.ts';
import type { FoundIdea } from './ranking.ts';
import { remembering } from './remembering.ts';
import type { Filters, Fragment } from './search-index.ts';
import type { WordBook } from './word-book.ts';

/** The pages of states and cities, found by their names. */
export class PlaceList {
  readonly #data: SearchPlaces;
  readonly #load: (file: string) => Promise<PlaceTexts>;
  readonly #base: string;
  readonly #known: readonly KnownPlace[];
  readonly #words: ReadonlySet<string>;
  /** Names of two cities or more, as one word that is made of them. */
  readonly #joined: ReadonlyMap<string, readonly string[]>;
  readonly #byId = new Map<string, { known: KnownPlace; guide: number }>();

  /**
   * @param load - gives a file of `placeFile`
   * @param base - what addresses start with
   */
  constructor(data: SearchPlaces, book: WordBook, load: (file: string) => Promise<PlaceTexts>, base: string) {
    this.#data = data;
    this.#load = remembering(load);
    this.#base = base.replace(/\/$/, '');
    this.#known = data.sorts.flatMap((sort, at) =>
      sort.places.map((place, number): KnownPlace => {
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

  #at(id: string): { known: KnownPlace; guide: number } {
    const at = this.#byId.get(id);
    if (!at) throw new Error(`Search knows no place “${id}”.`);
    return at;
  }
}
