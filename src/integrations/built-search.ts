import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { indexOf, type Pagefind, type SearchIndex } from '../search/search-index.ts';
import { placeNames, type PlaceTexts, type SearchPlaces } from '../search/place-data.ts';
import { PlaceList } from '../search/place-list.ts';
import type { SearchWords } from '../search/search-words.ts';
import type { StartingPoints } from '../search/starting-points.ts';
import { WordBook } from '../search/word-book.ts';

/** The search of a built site, as a browser has it. */
export interface BuiltSearch {
  /** Of which content it is, as `searchStamp` has it. */
  stamp: string;
  /** Its guides. */
  points: StartingPoints;
  book: WordBook;
  index: SearchIndex;
}

interface PagefindModule extends Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
}

/** Lets what asks for a file by its address have it, as a server would; Node's own fetch knows no files. */
function fetchFiles(): void {
  const ask = globalThis.fetch;
  globalThis.fetch = async (address, options) => {
    const url = new URL(address instanceof Request ? address.url : address);
    if (url.protocol !== 'file:') return ask(address, options);
    url.search = '';
    return new Response(readFileSync(fileURLToPath(url)));
  };
}
let fetchesFiles = false;

/**
 * Opens the search of a built site without a browser. Addresses of results are those of the site without its base.
 *
 * @param dist - folder of the built site
 * @throws Error where it has no search
 */
export async function openBuiltSearch(dist: string): Promise<BuiltSearch> {
  const words = join(dist, 'pagefind', 'words.json');
  const runtime = join(dist, 'pagefind', 'pagefind.js');
  if (!existsSync(words) || !existsSync(runtime))
    throw new Error('dist/ holds no search. Run npm run build first.');
  if (!fetchesFiles) fetchFiles();
  fetchesFiles = true;
  const pagefind = (await import(pathToFileURL(runtime).href)) as PagefindModule;
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  const read = <Content>(file: string): Content =>
    JSON.parse(readFileSync(join(dist, 'pagefind', file), 'utf8')) as Content;
  const { stamp, ...known } = read<SearchWords & { stamp: string }>('words.json');
  const places = read<SearchPlaces>('places.json');
  const book = new WordBook(known, placeNames(places));
  const list = new PlaceList(places, book, (file) => Promise.resolve(read<PlaceTexts>(file)), '/');
  return {
    stamp,
    points: read<StartingPoints>('starting-points.json'),
    book,
    index: indexOf(pagefind, list),
  };
}
