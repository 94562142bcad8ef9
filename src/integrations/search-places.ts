import type { SearchRecord } from '../model/page-kinds/site-page.ts';
import type { Guide, Site } from '../model/types.ts';
import { placeFile, type PlaceSort, type PlaceTexts, type SearchPlaces } from '../search/place-data.ts';

interface Gathered extends Omit<PlaceSort, 'places' | 'lacking'> {
  /** By the path of the guide. */
  places: Map<string, Set<string>>;
}

/** Gathers the pages of single states and cities while pages are indexed. */
export class SitePlaces {
  readonly #sorts = new Map<string, Gathered>();
  /** What is shown of places, by file. */
  readonly #texts = new Map<string, PlaceTexts>();

  /**
   * @param url - with the anchor
   * @param content - what is said of it
   */
  add(
    { kind, title, keywords }: SearchRecord,
    place: string,
    guide: Guide,
    url: string,
    content: string,
  ): void {
    const sort = {
      kind,
      title: title.replace(place, '*'),
      keywords: keywords.join(' '),
    };
    const key = JSON.stringify(sort);
    const known: Gathered = this.#sorts.get(key) ?? { ...sort, places: new Map() };
    this.#sorts.set(key, known);
    known.places.set(guide.path, (known.places.get(guide.path) ?? new Set()).add(place));
    const file = placeFile(guide.path, place);
    this.#texts.set(file, { ...this.#texts.get(file), [title]: { url, content } });
  }

  /** What the query layer loads when search is opened. */
  places(site: Site): SearchPlaces {
    const sorts = [...this.#sorts.values()];
    const guides = site.guides.filter(({ path }) => sorts.some(({ places }) => places.has(path)));
    return {
      guides: guides.map(({ title, path }) => ({ title, path })),
      sorts: sorts.map(({ places: byGuide, ...sort }) => {
        const places = [...new Set([...byGuide.values()].flatMap((those) => [...those]))].sort();
        const lacking = guides.flatMap(({ path }, at) => {
          const own = byGuide.get(path);
          return own
            ? [[at, places.flatMap((place, number) => (own.has(place) ? [] : [number]))] as const]
            : [];
        });
        return { ...sort, places, lacking: Object.fromEntries(lacking) };
      }),
    };
  }

  /** The files that hold what is shown of places. */
  files(): [name: string, texts: PlaceTexts][] {
    return [...this.#texts];
  }
}
