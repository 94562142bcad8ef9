import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type BuiltSearch, openBuiltSearch } from '../../src/integrations/built-search.ts';
import {
  answeredShare,
  answersOf,
  firstResults,
  isAnswered,
} from '../../src/integrations/search-questions.ts';
import { find } from '../../src/search/find.ts';
import { tokensOf } from '../../src/search/normalize.ts';
import { kinds, others } from '../support/page-kinds.ts';
import { dist, elements, isFindable, pageAt, pages, root, textOf, withId } from '../support/pages.ts';

let search: BuiltSearch;
beforeAll(async () => {
  search = await openBuiltSearch(dist);
});
const first = async (question: string, most: number): Promise<string[]> => {
  const { results } = await find(question, search.book, search.index, { most });
  return results.slice(0, most).map(({ url }) => url);
};

describe('search', () => {
  // Of the hundreds of cities one in forty; states are few enough.
  test('finds a page by its own heading, among the first three', async () => {
    const states = pages.filter(({ address }) => /\/salary\/(?!metro\/)[^/]+\/$/.test(address));
    const wanted = [...new Set([...[...kinds, ...others].map(pageAt), ...states])].filter(
      (it) => isFindable(it) && it.address !== '/',
    );
    const missed: string[] = [];
    for (const { address, document } of wanted) {
      const found = await first(elements(document, 'h1').map(textOf).join(' '), 3);
      if (!found.some((url) => url.split('#')[0] === address)) missed.push(address);
    }
    expect(missed).toEqual([]);
  });

  const file = join(root, 'content/search-questions.yaml');
  const questions = existsSync(file)
    ? (parse(readFileSync(file, 'utf8')) as { questions: { question: string; pages: string[] }[] }).questions
    : [];

  test('is asked for pages that are there', () => {
    const gone = questions.flatMap(({ question, pages: places }) =>
      places
        .filter((place) => {
          const [address, anchor] = place.split('#');
          const page = pages.find((it) => it.address === address);
          return !page || (anchor !== undefined && !withId(page.document, anchor));
        })
        .map((place) => `“${question}” wants ${place}, which is not on the site any more`),
    );
    expect(gone).toEqual([]);
  });

  test('answers nine in ten of the questions that readers ask, among the first three', async () => {
    const answers = await answersOf(
      search,
      questions.map(({ question, pages }) => ({ question: String(question), pages })),
    );
    const missed = answers.filter((answer) => !isAnswered(answer));
    expect(
      missed.length,
      missed
        .map(({ question, found }) => `“${question}” → ${found.slice(0, firstResults).join(' ')}`)
        .join('\n'),
    ).toBeLessThanOrEqual(answers.length * (1 - answeredShare));
    expect(answers.filter(({ found }) => found.length === 0).map(({ question }) => question)).toEqual([]);
  });
});

/** The ids of all that can be found. */
async function everything(): Promise<Set<string>> {
  const { book, index } = search;
  const ids = await Promise.all(book.kinds.map((kind) => index.among({ kind })));
  return new Set([...ids.flatMap((those) => [...those]), ...index.places.ids({})]);
}

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A word with one letter changed, left out, put in, or in the place of its neighbor. */
function slip(word: string, next: () => number): string {
  const at = Math.floor(next() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  const ways = [
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at),
    () =>
      at + 1 < word.length
        ? word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
        : word,
  ];
  const slipped = ways[Math.floor(next() * ways.length)]?.() ?? word;
  return slipped === word ? slip(word, next) : slipped;
}

test('a slip in a word of a title still finds what the title is of, nine times in ten among the first five', async () => {
  const next = numbersFrom(20_261_125);
  const ids = [...(await everything())];
  // So many tell a share well enough.
  const step = Math.ceil(ids.length / 250);
  const titles = await Promise.all(
    ids
      .filter((_, at) => at % step === 0)
      .map(async (id) => {
        const { url, meta } = await search.index.fragment(id);
        return { url, title: meta.title };
      }),
  );
  const missed: string[] = [];
  let asked = 0;
  for (const { title, url } of titles)
    for (const { text } of tokensOf(title).filter(
      (it) => /^\p{L}{5,}$/u.test(it.text) && it.parts.length === 0,
    ))
      for (let turn = 0; turn < 3; turn += 1) {
        const slipped = slip(text, next);
        const question = tokensOf(title)
          .map((it) => (it.text === text ? slipped : it.text))
          .join(' ');
        asked += 1;
        if (!(await first(question, 5)).includes(url)) missed.push(`${question} (${title})`);
      }
  expect(asked).toBeGreaterThan(100);
  expect(missed.length / asked, missed.slice(0, 30).join('\n')).toBeLessThanOrEqual(0.1);
});
