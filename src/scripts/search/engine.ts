import { type Found, type FindOptions, find } from '../../search/find.ts';
import { indexOf, type Pagefind, type SearchIndex } from '../../search/search-index.ts';
import { placeNames, type PlaceTexts, type SearchPlaces } from '../../search/place-data.ts';
import { PlaceList } from '../../search/place-list.ts';
import type { SearchWords } from '../../search/search-words.ts';
import type { StartingPoints } from '../../search/starting-points.ts';
import { WordBook } from '../../search/word-book.ts';
import { href } from '../../lib/href.ts';
import { element } from './element.ts';

/** What the addresses of this site start with, and where it has the files of search. */
const base = import.meta.env.BASE_URL;
const bundle = href('/pagefind/');

/** What a reader sees where there is no answer. */
export class NoSearch extends Error {}

type OpenPagefind = (options: { basePath: string; baseUrl: string; noWorker: boolean }) => Pagefind;

/** Pagefind, by the script that hands it over. */
function loadPagefind(): Promise<OpenPagefind> {
  const known = () => (globalThis as { openPagefind?: OpenPagefind }).openPagefind;
  return new Promise((resolve, reject) => {
    const now = known();
    if (now) return resolve(now);
    const script = element('script', { type: 'module', src: `${bundle}open-pagefind.js` });
    script.onload = () => {
      const loaded = known();
      if (loaded) resolve(loaded);
      else script.onerror?.('');
    };
    script.onerror = () => {
      script.remove();
      reject(new NoSearch(whyNot()));
    };
    document.head.append(script);
  });
}

const offline = 'You are offline, and search needs a connection.';

/** Why search cannot be had now. */
const whyNot = (): string =>
  import.meta.env.DEV
    ? 'Search needs a built site. Stop the preview and run npm start.'
    : navigator.onLine
      ? 'Search could not be loaded.'
      : offline;

/**
 * A file of search, as it is published now.
 *
 * @throws NoSearch where it cannot be had
 */
async function load<Content>(address: string): Promise<Content> {
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
  // What comes in its place, the page of a host that says it has a problem, is no answer either.
  const content = response?.ok
    ? await response.json().then(
        (it: Content) => it,
        () => undefined,
      )
    : undefined;
  if (content === undefined) throw new NoSearch(whyNot());
  return content;
}

/** Answers questions from the index of the site. */
export class SearchEngine {
  #ready: Promise<{ book: WordBook; index: SearchIndex }> | undefined;
  #points: Promise<StartingPoints> | undefined;
  /** Questions to which the index that is loaded has no better answer. */
  #believed = new Set<string>();

  /** Where to go without searching. */
  startingPoints(): Promise<StartingPoints> {
    this.#points ??= load<StartingPoints>(`${bundle}starting-points.json`).catch((error: unknown) => {
      this.#points = undefined;
      throw error;
    });
    return this.#points;
  }

  /**
   * The kinds of all that can be found.
   *
   * @throws NoSearch where they cannot be had
   */
  async kinds(): Promise<string[]> {
    const { book, index } = await this.load();
    return [...book.kinds, ...index.places.kinds].sort();
  }

  /**
   * Loads what is needed to answer, once.
   *
   * @throws NoSearch where it cannot be had
   */
  load(): Promise<{ book: WordBook; index: SearchIndex }> {
    this.#ready ??= this.#load().catch(() => {
      this.#ready = undefined;
      throw new NoSearch(whyNot());
    });
    return this.#ready;
  }

  async #load(): Promise<{ book: WordBook; index: SearchIndex }> {
    const [open, words, places] = await Promise.all([
      loadPagefind(),
      load<SearchWords>(`${bundle}words.json`),
      load<SearchPlaces>(`${bundle}places.json`),
    ]);
    const pagefind = open({ basePath: bundle, baseUrl: base, noWorker: true });
    // Pagefind says only when it is first asked that it could not be loaded.
    await pagefind.filters();
    const book = new WordBook(words, placeNames(places));
    const list = new PlaceList(places, book, (file) => load<PlaceTexts>(`${bundle}${file}`), base);
    return { book, index: indexOf(pagefind, list) };
  }

  /**
   * Answers a question. Pagefind takes a part of its index that could not be had, offline or since the site was
   * published anew, for one that holds nothing, and never asks for it again: an answer that may come of that is looked
   * up once more in an index that is loaded anew.
   *
   * @throws NoSearch where there is no answer to be had
   */
  async ask(question: string, options: FindOptions): Promise<Found> {
    const first = await this.#answer(question, options);
    if (first && (this.#believed.has(question) || isSound(first, (await this.load()).book))) return first;
    if (!navigator.onLine) throw new NoSearch(whyNot());
    this.#ready = undefined;
    const second = await this.#answer(question, options);
    if (!second) throw new NoSearch(whyNot());
    this.#believed.add(question);
    return second;
  }

  async #answer(question: string, options: FindOptions): Promise<Found | undefined> {
    const { book, index } = await this.load();
    return find(question, book, index, options).catch(() => undefined);
  }
}

/** Whether every word that the site has was found as it is: one that was not lies in a part that could not be had. */
const isSound = ({ results, ideas }: Found, book: WordBook): boolean =>
  results.length > 0 &&
  ideas.every(
    (idea) => (idea.strengths.size > 0 && idea.takenFor.length === 0) || !book.isSpelled(idea.asked),
  );
