import { markOf } from './marks.ts';
import type { PlaceList } from './place-list.ts';
import { remembering } from './remembering.ts';
import { readable } from './shorthand.ts';

/** How a word is found in something. */
export interface Hit {
  /** Where it was found, besides the text. */
  fields: readonly string[];
  /** Pagefind's score, from 0 to 1 as a part of the highest for the same word. */
  score: number;
}

/** Where a word is found, by the ids of what it is found in. */
export type Hits = ReadonlyMap<string, Hit>;

/** What is shown of something found. */
export interface Fragment {
  url: string;
  content: string;
  meta: {
    title: string;
    kind: string;
    guide?: string;
    /** What the page calls itself, where that is not its title. */
    heading?: string;
    /** What readers call it besides, one after the other. */
    keywords?: string;
  };
}

/** What a reader chose to see alone, by the names `kind` and `guide`. */
export type Filters = Readonly<Record<string, string>>;

/** What the query layer asks of an index. */
export interface SearchIndex {
  /** What holds this word or another form of it. */
  word(word: string): Promise<Hits>;
  /** What all of these filters let through, like all of one guide. */
  among(filters: Filters): Promise<ReadonlySet<string>>;
  /** What is shown of something found. */
  fragment(id: string): Promise<Fragment>;
  /** Pages that are found by the name of a place alone. */
  places: PlaceList;
}

interface PagefindResult {
  id: string;
  score: number;
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

/** What is used of Pagefind 1.5. */
export interface Pagefind {
  search(term: string): Promise<{ results: PagefindResult[] } | null>;
  filters(): Promise<unknown>;
}

/** Pagefind's index by words, and the pages of places beside it. */
export function indexOf(pagefind: Pagefind, places: PlaceList): SearchIndex {
  const fragments = new Map<string, PagefindResult>();
  const results = async (term: string): Promise<PagefindResult[]> => {
    const found = (await pagefind.search(term))?.results ?? [];
    for (const result of found) if (!fragments.has(result.id)) fragments.set(result.id, result);
    return found;
  };
  // In quotes Pagefind looks for the word in any of its forms, but for no word that only starts so; it then tells neither
  // how well it fits nor all fields.
  const ids = remembering(
    async (words) => new Set((await results(`"${words}"`)).map((result) => result.id)) as ReadonlySet<string>,
  );
  return {
    word: remembering(async (word) => {
      const exact = await ids(word);
      if (exact.size === 0) return new Map();
      const found = (await results(word)).filter(({ id }) => exact.has(id));
      const most = Math.max(...found.map(({ score }) => score));
      return new Map(
        found.map(({ id, score, matchedMetaFields = [] }) => [
          id,
          { fields: matchedMetaFields, score: score / most },
        ]),
      );
    }),
    async among(filters) {
      const sets = await Promise.all(
        Object.entries(filters).map(([filter, value]) => ids(markOf(filter, value))),
      );
      return sets.reduce((all, set) => all.intersection(set) as ReadonlySet<string>);
    },
    fragment: remembering(async (id) => {
      if (places.has(id)) return places.fragment(id);
      const { url, content, meta } = await fragments.get(id)!.data();
      const plain = Object.entries(meta).map(([name, value]) => [name, readable(value)] as const);
      return {
        url,
        meta: Object.fromEntries(plain) as unknown as Fragment['meta'],
        content: readable(content),
      };
    }),
    places,
  };
}
