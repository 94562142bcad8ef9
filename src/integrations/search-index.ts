import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DomUtils } from 'htmlparser2';
import * as pagefind from 'pagefind';
import { asAddress } from '../lib/as-address.ts';
import type { SearchRecord, SitePage } from '../model/page-kinds/site-page.ts';
import type { Guide, Site } from '../model/types.ts';
import { markOf } from '../search/marks.ts';
import { tokensOf } from '../search/normalize.ts';
import { shortened, written } from '../search/shorthand.ts';
import type { Document } from './built-pages.ts';
import { type Part, prune, textOf } from './search-text.ts';
import { SitePlaces } from './search-places.ts';
import { searchStamp } from './search-questions.ts';
import { SiteWords } from './search-words.ts';
import { inSmallParts } from './small-parts.ts';
import { startingPoints } from './starting-points.ts';

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;
/** The heading of a page, which may say in other words what its record is called. */
const headingOf = (page: Document): string =>
  DomUtils.getElementsByTagName('h1', page.children)
    .map(DomUtils.innerText)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What a page says of itself for search results. */
const descriptionOf = (page: Document): string =>
  DomUtils.findOne((it) => it.name === 'meta' && it.attribs['name'] === 'description', page.children)
    ?.attribs['content'] ?? '';

/** A text without the heading that says what its record is called. */
const withoutTitle = (text: string, title: string): string =>
  text.toLowerCase().startsWith(title.toLowerCase())
    ? text.slice(title.length).replace(/^[\s.:?!]+/, '')
    : text;

/** The part of a page under an anchor: the element that has it, or the whole page. */
function partOf(page: Document, anchor: string | undefined): Part | null {
  const find = (test: (name: string, attributes: Record<string, string>) => boolean) =>
    DomUtils.findOne((it) => test(it.name, it.attribs), page.children);
  if (anchor === undefined) return find((name) => name === 'main');
  return find((_, attributes) => attributes['id'] === anchor);
}

/** Pagefind answers with errors instead of throwing; each answer is looked at. */
function sound<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0)
    throw new Error(`The search index could not be made: ${answer.errors.join('; ')}`);
  return answer;
}

/** A result that leads nowhere would be worse than none, and one left out would not be missed. */
const missing = (path: string, { anchor, title }: SearchRecord): Error =>
  new Error(
    `The search index could not be made: “${title}” is not at ${path}${anchor ? `#${anchor}` : ''} of the built site.`,
  );

/** Pagefind's own windows and what runs them, and its rules for words of unknown languages: ours ask the index itself. */
const unused = /-ui\.|-highlight\.|-worker\.|^wasm\.unknown/;

/**
 * Hands Pagefind to whoever adds this script to a page. An `import()` in our own scripts would have the bundler add a
 * helper to every page.
 */
const openPagefind =
  "import { createInstance } from './pagefind.js';\nglobalThis.openPagefind = createInstance;\n";

/** Words by which everything of its kind and of its guide is found. */
const marksOf = ({ kind, guide }: SearchRecord): string =>
  [markOf('kind', kind), ...(guide ? [markOf('guide', guide)] : [])].join(' ');

/** How many records Pagefind is given before its answers are waited for. */
const mostAtOnce = 100;

/** Makes the search index of a built site, page by page. */
export class SearchIndex {
  readonly #index: Index;
  readonly #words = new SiteWords();
  readonly #places = new SitePlaces();
  readonly #guides: ReadonlyMap<string, Guide>;
  /** Pagefind works on what it was given while the next pages are read here. */
  #answers: Promise<{ errors: string[] }>[] = [];

  /** Words that carry nothing. */
  readonly #idle: ReadonlySet<string>;

  private constructor(index: Index, { search, guides }: Site) {
    this.#index = index;
    this.#guides = new Map(guides.map((guide) => [guide.title, guide]));
    this.#idle = new Set(search.nothing.flatMap(tokensOf).map(({ text }) => text));
  }

  static async begin(site: Site): Promise<SearchIndex> {
    const { index } = sound(await pagefind.createIndex());
    if (!index) throw new Error('The search index could not be made.');
    return new SearchIndex(index, site);
  }

  /**
   * Adds what search finds on a page; of its tree is left what is to be found.
   *
   * @throws Error where a record has no part of the page, and where Pagefind answers with errors
   */
  async add({ path, records }: SitePage, document: Document): Promise<void> {
    if (this.#answers.length >= mostAtOnce) await this.#settle();
    if (records.length === 0) return;
    const heading = headingOf(document);
    const description = descriptionOf(document);
    const parts = records.map((record) => {
      const part = partOf(document, record.anchor);
      if (!part) throw missing(path, record);
      return [record, part] as const;
    });
    for (const [record, part] of parts) {
      prune(part);
      const { title, kind, guide, anchor, place } = record;
      const url = anchor === undefined ? path : `${path}#${anchor}`;
      const said = record.summary ?? (record.byTitle ? description : withoutTitle(textOf(part), title));
      const ofGuide = this.#guides.get(guide ?? '');
      if (place !== undefined && ofGuide) {
        this.#places.add(record, place, ofGuide, url, said);
        continue;
      }
      const keywords = record.keywords.join(' ');
      const named: Record<string, string> = anchor === undefined && heading !== title ? { heading } : {};
      const naming = [title, keywords, ...Object.values(named)];
      this.#words.add(kind, { naming, saying: said });
      this.#answers.push(
        this.#index.addCustomRecord({
          url,
          language: 'en',
          content: shortened(said, naming, (word) => this.#idle.has(word)),
          meta: {
            title,
            mark: marksOf(record),
            ...named,
            // Shown, and not looked up.
            kind: written(kind),
            ...(guide ? { guide: written(guide) } : {}),
            ...(keywords ? { keywords } : {}),
          },
        }),
      );
    }
  }

  /**
   * Writes the index into the folder `pagefind/` of the site, with the words that the query layer knows.
   *
   * @param site - what editors wrote about words
   */
  async write(folder: string, site: Site): Promise<void> {
    await this.#settle();
    // Not `writeFiles`: Pagefind 1.5.2 answers before what it writes has reached the disk.
    const { files } = sound(await this.#index.getFiles());
    await pagefind.close();
    const used = files
      .map(({ path, content }) => [asAddress(path), content] as const)
      .filter(([name]) => !unused.test(name));
    const own = [
      ...this.#places.files().map(([name, texts]) => [name, JSON.stringify(texts)] as const),
      ['places.json', JSON.stringify(this.#places.places(site))],
      ['words.json', JSON.stringify({ stamp: searchStamp(site), ...this.#words.words(site) })],
      ['open-pagefind.js', openPagefind],
      ['starting-points.json', JSON.stringify(startingPoints(site))],
    ] as const;
    for (const [name, content] of [...inSmallParts(new Map(used)), ...own]) {
      const file = join(folder, 'pagefind', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  async #settle(): Promise<void> {
    for (const answer of await Promise.all(this.#answers)) sound(answer);
    this.#answers = [];
  }
}
