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
export const named = (pattern: string, place: string): string => pattern.replace('*', () => place);

/** The cities of an area, or the state itself: `Kansas City` of “Kansas City, MO-KS”. */
export const citiesOf = (place: string): string[] => (place.split(', ')[0] ?? '').split('-');

/** The names of all states and cities. */
export const placeNames = ({ sorts }: SearchPlaces): string[] =>
  sorts.flatMap(({ places }) => places.flatMap(citiesOf));

/** The letters of the states that an area is in. */
export const lettersOf = (place: string): string[] => place.split(', ')[1]?.split('-') ?? [];
