import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, findings, type Page, pageAt, pages } from '../support/pages.ts';
import { guideAddress, salaryAddress } from '../support/pay-figures.ts';
import { compress, decodedFrom, weightOf } from '../support/weight.ts';

/** One initial window of TCP: what arrives before a server waits for the first answer. */
const oneWindow = 14_600;
const weights = new Map(pages.map((page) => [page, weightOf(page)]));

/** Pages that hold more by their nature. All others fit in one window. */
const largerPages: Record<string, number> = {
  [guideAddress]: 24_000,
  [salaryAddress]: 29_200,
  '/sources/': 24_000,
  '/glossary/': 24_000,
};

/** Pages with something to work with before they are touched: sorting, choosing, reckoning. */
const busyPages = [salaryAddress, `${guideAddress}certifications/`, `${guideAddress}cost-and-time/`];
/** Whoever opens the page of search wants search at once, so what it loads is not held against its first view. */
const isSearch = (page: Page): boolean => page.address === '/search/';

function over(
  part: 'markup' | 'styles' | 'scripts' | 'firstView' | 'requests',
  limitOf: (page: Page) => number,
): string[] {
  return findings((page) => {
    const weight = weights.get(page)?.[part] ?? NaN;
    return weight <= limitOf(page) ? [] : [`${weight} of at most ${limitOf(page)}`];
  });
}

describe('every page stays within its budget of compressed bytes', () => {
  test('page and styles', () =>
    expect(over('markup', ({ address }) => largerPages[address] ?? oneWindow)).toEqual([]));
  test('styles', () => expect(over('styles', () => 6_000)).toEqual([]));
  test('scripts before the reader touches anything', () =>
    expect(
      over('scripts', (page) =>
        isSearch(page) ? Infinity : busyPages.includes(page.address) ? 6_000 : 2_500,
      ),
    ).toEqual([]));
  test('everything on first view, the font included', () =>
    expect(over('firstView', (page) => (isSearch(page) ? Infinity : 50_000))).toEqual([]));
  test('requests on first view', () =>
    expect(over('requests', (page) => (isSearch(page) ? Infinity : 6))).toEqual([]));
});

test('the first window of the guide holds all styles and the whole box at a glance', () => {
  const page = pageAt(guideAddress);
  const arrived = decodedFrom(compress(page.html), oneWindow);
  const boxStarts = page.html.indexOf('id="at-a-glance"');
  const needed = Math.max(
    page.html.indexOf('</section>', boxStarts),
    page.html.indexOf('</head>'),
    page.html.lastIndexOf('</style>'),
  );
  expect(boxStarts).toBeGreaterThan(0);
  expect(page.html.startsWith(arrived)).toBe(true);
  expect(arrived.length).toBeGreaterThan(needed);
});

test('no font is larger than 30 KB', () => {
  const fonts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(woff2?|ttf|otf)$/.test(file),
  );
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((file) => statSync(join(dist, file)).size > 30_000)).toEqual([]);
});
