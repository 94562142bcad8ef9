import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { dist, elements, isFindable, pages, settings, textOf } from '../support/pages.ts';

const origin = new URL(settings.address).origin;

/** What the `loc` elements of a sitemap or of an index of sitemaps name. */
function places(address: string): string[] {
  const xml = parseDocument(readFileSync(join(dist, new URL(address).pathname), 'utf8'), { xmlMode: true });
  return elements(xml, 'loc').map(textOf);
}

test('the sitemap names every page that may be found, and no other', () => {
  const found = places(`${origin}/sitemap-index.xml`).flatMap(places);
  expect(found.sort()).toEqual(
    pages
      .filter(isFindable)
      .map((page) => origin + page.address)
      .sort(),
  );
});

test('only pages for missing pages, for searching and for one reader’s plan are kept out of search engines', () => {
  const hidden = pages.filter((page) => !isFindable(page)).map((page) => page.address);
  expect(
    hidden.filter((address) => !['/404.html', '/search/'].includes(address) && !address.endsWith('/plan/')),
  ).toEqual([]);
  expect(hidden).toContain('/404.html');
});
