import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sitesOf } from '../../../src/model/sites.ts';
import { filesOfPages } from '../../../src/model/last-modified.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { elements, type Page, textOf } from '../../support/pages.ts';
import { dataOn, isHidden, pagesOf } from '../../support/pages-of.ts';
import { ProjectCopy } from '../../support/project-copy.ts';

/**
 * One change in a file of every kind, each committed on a day of its own and each with a word that is nowhere
 * else, in all that the file gives to pages: those that show the word are made from the file, and they alone
 * take its day.
 */
const guide = 'content/career-guides/lantern-keeper';
const body = /\n---\n\n/;
const changes = (
  [
    ['content/glossary/median.yaml', /definition: (?:>-\n\s+|["'])?/],
    [`${guide}/sections/work-environment.mdx`, body],
    [`${guide}/faqs/is-it-stressful.mdx`, body],
    [`${guide}/specialties/harbor-lanterns.mdx`, /where: /],
    [`${guide}/certifications/mbk.yaml`, /(?:abbreviation|name): ["']?/g],
    [`${guide}/chooser.yaml`, /answer:\n {2}- /],
    [`${guide}/ladder.yaml`, /caption: /],
    [`${guide}/tables/towers.yaml`, /caption: /],
    [`${guide}/pay/related-projections.yaml`, /period: /],
    ['content/sources/hours-method.yaml', /(?:short|publisher): ["']?/g],
    ['content/sources/price-levels-2024.yaml', /(?:short|publisher): ["']?/g],
    ['content/pages/accessibility.mdx', body],
  ] as const
).map(([file, find], index) => ({
  file,
  find,
  day: `2026-11-${String(index + 3).padStart(2, '0')}`,
  word: `Zqx${'abcdefghijkl'[index]!}`,
}));

const copy = new ProjectCopy();
let pages: readonly Page[] = [];
let output = '';

function commit(day: string): void {
  const run = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@a.example', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: copy.root,
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
      },
    );
  run('add', 'content');
  run('commit', '-m', day);
}

beforeAll(() => {
  execFileSync('git', ['init', '-q'], { cwd: copy.root });
  commit('2026-11-02');
  for (const { file, day, word, find } of changes) {
    const text = readFileSync(copy.path(file), 'utf8');
    const changed = text.replace(find, (found) => `${found}${word} `);
    expect(changed, file).not.toBe(text);
    writeFileSync(copy.path(file), changed);
    commit(day);
  }
  const built = copy.build();
  if (built.status !== 0) throw new Error(built.output);
  output = built.output;
  pages = pagesOf(copy.path('dist'));
});
afterAll(() => copy[Symbol.dispose]());

const dates = (): Map<string, string> =>
  new Map(
    [
      ...readFileSync(join(copy.root, 'dist/sitemap-0.xml'), 'utf8').matchAll(
        /<loc>([^<]+)<\/loc><lastmod>([^<T]+)/g,
      ),
    ].map((match) => [new URL(match[1]!).pathname, match[2]!]),
  );
/**
 * What a page shows of its own. The header and the footer are the same on all, and the page of sources names
 * the parts that cite each: it is a list of them, not made of their files.
 */
const shown = (page: Page): string =>
  page.address === '/sources/'
    ? elements(page.document, 'p')
        .map(textOf)
        .filter((text) => !/^Cited (?:by|in) /.test(text))
        .join(' ')
    : textOf(elements(page.document, 'main')[0]!);
const made = (page: Page, word: string): boolean => shown(page).includes(word);

test('every changed file shows on some page, and on fewer than all', () => {
  expect(output).not.toMatch(/shallow/);
  for (const { file, word } of changes) {
    const count = pages.filter((page) => made(page, word)).length;
    expect([file, count > 0 && count < pages.length]).toEqual([file, true]);
  }
});

test('a changed file changes the date of the pages made from it and of no other', () => {
  const told = dates();
  const wrong = pages
    .filter((page) => !isHidden(page))
    .map((page) => {
      const newest = changes.filter(({ word }) => made(page, word)).at(-1);
      return {
        page: page.address,
        told: told.get(page.address),
        expected: newest?.day ?? '2026-11-02',
        because: newest?.file,
      };
    })
    .filter((it) => it.told !== it.expected);
  expect(wrong).toEqual([]);
});

test('a page is made from exactly the changed files whose words it shows', () => {
  const files = filesOfPages(sitesOf(readContent(copy.root).entries).published);
  const wrong = pages
    .filter((page) => !isHidden(page))
    .flatMap((page) =>
      changes
        .filter(({ file, word }) => made(page, word) !== (files.get(page.address) ?? []).includes(file))
        .map(({ file, word }) => `${page.address} ${made(page, word) ? 'shows' : 'does not show'} ${file}`),
    );
  expect(wrong).toEqual([]);
});

test('articles tell the same dates', () => {
  const told = dates();
  const articles = pages.flatMap((page) =>
    dataOn(page)
      .filter((node) => node['@type'] === 'Article')
      .map((node) => [page.address, node['dateModified']]),
  );
  expect(articles.length).toBeGreaterThan(100);
  for (const [address, date] of articles)
    expect([address, date]).toEqual([address, told.get(String(address))]);
});
