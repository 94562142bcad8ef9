import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elements, type Page, textOf } from '../../support/pages.ts';
import { dataOn, isHidden, pagesOf } from '../../support/pages-of.ts';
import { ProjectCopy } from '../../support/project-copy.ts';

/**
 * One small change in a file of every kind, each committed on a day of its own and each with a word that is
 * nowhere else: the pages that show a word are the pages made from its file, and they alone take its date.
 */
const guide = 'content/career-guides/medical-coder';
const changes: { file: string; day: string; word: string; find: RegExp; replace: (found: string, word: string) => string }[] = [
  { file: 'content/glossary/median.yaml', find: /definition: >-\n {2}|definition: ["']?/, replace: (it, word) => `${it}${word} ` },
  { file: `${guide}/sections/work-environment.mdx`, find: /\n---\n\n/, replace: (it, word) => `${it}${word} ` },
  { file: `${guide}/faqs/is-it-stressful.mdx`, find: /\n---\n\n/, replace: (it, word) => `${it}${word} ` },
  { file: `${guide}/specialties/inpatient-coder.mdx`, find: /\n---\n\n/, replace: (it, word) => `${it}${word} ` },
  { file: `${guide}/specialties/outpatient-coder.mdx`, find: /setting: /, replace: (it, word) => `${it}${word} ` },
  { file: `${guide}/certifications/cpma.yaml`, find: /for: /, replace: (it, word) => `${it}${word} ` },
  { file: `${guide}/certifications/cpc.yaml`, find: /for: /, replace: (it, word) => `${it}${word} ` },
  { file: `${guide}/chooser.yaml`, find: /answer: (?:>-\n\s+)?/, replace: (it, word) => `${it}${word} ` },
  { file: `${guide}/ladder.yaml`, find: /caption: /, replace: (it, word) => `${it}${word} ` },
  { file: `${guide}/tables/job-sites.yaml`, find: /caption: /, replace: (it, word) => `${it}${word} ` },
  { file: `${guide}/pay/industries.csv`, find: /Hospitals/, replace: (it, word) => `${it} ${word}` },
  { file: `${guide}/pay/states-previous.yaml`, find: /period: /, replace: (it, word) => `${it}${word} ` },
  { file: 'content/sources/onet-29.yaml', find: /short: /, replace: (it, word) => `${it}${word} ` },
  { file: 'content/sources/bea-rpp-2024.yaml', find: /short: /, replace: (it, word) => `${it}${word} ` },
  { file: 'content/pages/accessibility.mdx', find: /\n---\n\n/, replace: (it, word) => `${it}${word} ` },
].map((change, index) => ({ ...change, day: `2026-11-${String(index + 3).padStart(2, '0')}`, word: `Zqx${'abcdefghijklmnopqrstuvw'[index]!}` }));

const copy = new ProjectCopy();
let pages: readonly Page[] = [];
let output = '';

function commit(day: string): void {
  const run = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@a.example', '-c', 'commit.gpgsign=false', ...args], {
      cwd: copy.root,
      stdio: 'ignore',
      env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
    });
  run('add', 'content');
  run('commit', '-m', day);
}

beforeAll(() => {
  execFileSync('git', ['init', '-q'], { cwd: copy.root });
  commit('2026-11-02');
  for (const { file, day, word, find, replace } of changes) {
    const text = readFileSync(copy.path(file), 'utf8');
    const changed = text.replace(find, (found) => replace(found, word));
    expect(changed, file).not.toBe(text);
    writeFileSync(copy.path(file), changed);
    commit(day);
  }
  // The words that mark a change are in no dictionary.
  output = copy.build().output;
  pages = pagesOf(copy.path('dist'));
});
afterAll(() => copy[Symbol.dispose]());

const dates = (): Map<string, string> =>
  new Map([...readFileSync(join(copy.root, 'dist/sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<T]+)/g)].map((match) => [new URL(match[1]!).pathname, match[2]!]));
/** What a page shows of its own; the header and the footer are the same on all. */
const shown = (page: Page): string => textOf(elements(page.document, 'main')[0]!);
/** The list of sources names the parts that cite each; that does not make it of their files. */
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
      return { page: page.address, told: told.get(page.address), expected: newest?.day ?? '2026-11-02', because: newest?.file };
    })
    .filter((it) => it.told !== it.expected);
  expect(wrong).toEqual([]);
});

test('articles tell the same dates', () => {
  const told = dates();
  const articles = pages.flatMap((page) => dataOn(page).filter((node) => node['@type'] === 'Article').map((node) => [page.address, node['dateModified']]));
  expect(articles.length).toBeGreaterThan(55);
  for (const [address, date] of articles) expect([address, date]).toEqual([address, told.get(String(address))]);
});
