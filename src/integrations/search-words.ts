import { brotliCompressSync, constants } from 'node:zlib';
import { usStates } from '../lib/us-states.ts';
import type { Site } from '../model/types.ts';
import { tokensOf } from '../search/normalize.ts';
import type { SearchWords } from '../search/search-words.ts';
import { packWords } from '../search/vocabulary.ts';

/** The most bytes, compressed, that the words of a site may take: a reader loads them when search is opened. */
const mostBytes = 10_000;

/** Bytes as they travel, or a few more: the best compression takes thirty times as long to find them. */
const weight = (words: SearchWords): number =>
  brotliCompressSync(JSON.stringify(words), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** Words that a slip can be distinguished from: short ones are near to too many others, digits to none. */
const isFit = (word: string): boolean => /^\p{L}{3,24}$/u.test(word);

/** All that states are called: by name and by postal abbreviation, and how the capital is distinguished from the state. */
const states = Object.fromEntries([
  ...usStates.flatMap(({ name, abbreviation }) => [
    [name.toLowerCase(), name],
    [abbreviation.toLowerCase(), name],
  ]),
  ...['washington dc', 'd.c.'].map((name) => [name, 'District of Columbia']),
]) as Record<string, string>;

/** Gathers the words of a site while its pages are indexed. */
export class SiteWords {
  readonly #titles = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #joined = new Set<string>();
  readonly #kinds = new Set<string>();
  #records = 0;

  /** @param texts - of one thing that can be found, those that name it and those that it says */
  add(kind: string, texts: { naming: readonly string[]; saying: string }): void {
    this.#records += 1;
    this.#kinds.add(kind);
    const said = [...texts.naming, texts.saying].flatMap(tokensOf);
    for (const { text, parts } of said) if (parts.length > 0) this.#joined.add(text);
    for (const text of texts.naming)
      for (const token of tokensOf(text))
        for (const word of [token.text, ...token.parts]) this.#titles.add(word);
    for (const word of new Set(said.flatMap(({ text, parts }) => (parts.length > 0 ? parts : [text]))))
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** What the query layer loads; of the words of texts as many of the most frequent as there is room for. */
  words({ search, guides }: Pick<Site, 'search' | 'guides'>): SearchWords {
    const titles = [...this.#titles].filter(isFit);
    const others = [...this.#counts]
      .filter(([word, count]) => isFit(word) && word.length > 3 && count > 1 && !this.#titles.has(word))
      .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
      .map(([word]) => word);
    const of = (count: number): SearchWords => ({
      records: this.#records,
      kinds: [...this.#kinds].sort(),
      guides: guides.map(({ title }) => title),
      ...search,
      states,
      titleWords: packWords(titles),
      joined: packWords([...this.#joined].filter((word) => /^\p{L}/u.test(word) && word.length < 25)),
      textWords: packWords(others.slice(0, count)),
    });
    let count = others.length;
    for (let bytes; count > 0 && (bytes = weight(of(count))) > mostBytes;)
      count = Math.floor(count * Math.min(0.98, mostBytes / bytes));
    return of(count);
  }
}
