import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sitesOf } from '../../../src/model/sites.ts';
import { filesOfPages } from '../../../src/model/last-modified.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { elements, type Page, textOf } from '../../support/pages.ts';
import { dataOn, isHidden } from '../../support/pages-of.ts';
import { changes, firstDay } from './history.ts';
import { base, elsewhere } from './site.ts';

const dates = (): Map<string, string> =>
  new Map(
    [
      ...readFileSync(join(elsewhere.built, 'sitemap-0.xml'), 'utf8').matchAll(
        /<loc>([^<]+)<\/loc><lastmod>([^<T]+)/g,
      ),
    ].map((match) => [new URL(match[1]!).pathname.slice(base.length), match[2]!]),
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
const texts = new Map<Page, string>();
function made(page: Page, word: string): boolean {
  const text = texts.get(page) ?? shown(page);
  texts.set(page, text);
  return text.includes(word);
}

/** What holds for the dates of pages, and which files each is made from. */
export function hasDates(): void {
  test('every changed file shows on some page, and on fewer than all', () => {
    expect(elsewhere.output).not.toMatch(/shallow/);
    for (const { file, word } of changes) {
      const count = elsewhere.pages.filter((page) => made(page, word)).length;
      expect([file, count > 0 && count < elsewhere.pages.length]).toEqual([file, true]);
    }
  });

  test('a changed file changes the date of the pages made from it and of no other', () => {
    const told = dates();
    const wrong = elsewhere.pages
      .filter((page) => !isHidden(page))
      .map((page) => {
        const newest = changes.filter(({ word }) => made(page, word)).at(-1);
        return {
          page: page.address,
          told: told.get(page.address),
          expected: newest?.day ?? firstDay,
          because: newest?.file,
        };
      })
      .filter((it) => it.told !== it.expected);
    expect(wrong).toEqual([]);
  });

  test('a page is made from exactly the changed files whose words it shows', () => {
    const files = filesOfPages(sitesOf(readContent(elsewhere.copy.root).entries).published);
    const wrong = elsewhere.pages
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
    const articles = elsewhere.pages.flatMap((page) =>
      dataOn(page)
        .filter((node) => node['@type'] === 'Article')
        .map((node) => [page.address, node['dateModified']]),
    );
    expect(articles.length).toBeGreaterThan(100);
    for (const [address, date] of articles)
      expect([address, date]).toEqual([address, told.get(String(address))]);
  });
}
