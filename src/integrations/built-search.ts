import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { indexOf, type Pagefind, type SearchIndex } from '../search/search-index.ts';
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
  const { stamp, ...known } = JSON.parse(readFileSync(words, 'utf8')) as SearchWords & { stamp: string };
  return {
    stamp,
    points: JSON.parse(
      readFileSync(join(dist, 'pagefind', 'starting-points.json'), 'utf8'),
    ) as StartingPoints,
    book: new WordBook(known),
    index: indexOf(pagefind),
  };
}
