import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, findings, type Page, pages } from '../support/pages.ts';
import { compress, decodedFrom, quick, type Weight, weightOf } from '../support/weight.ts';

/**
 * Budgets of compressed bytes for the program's part of a page. What an editor writes is not weighed: a paragraph
 * more must never turn a test red.
 */

/** One initial window of TCP: what arrives before a server waits for the first answer. */
const oneWindow = 14_600;

/** Pages that set guides beside one another. */
const aboutGuides = ['/career-guides/', '/career-guides/compare/'];

/** What kind of page an address is of; the guide itself is ''. */
const partOf = ({ address }: Page): string | undefined =>
  aboutGuides.includes(address)
    ? 'guides'
    : address === '/glossary/' || address === '/sources/'
      ? address.slice(1, -1)
      : /^\/career-guides\/[^/]+\/salary\/(?!metro\/)[^/]+\/$/.test(address)
        ? 'state'
        : /^\/career-guides\/[^/]+\/(?:([^/]+|salary\/metro)\/)?$/.exec(address)?.slice(1).join('');

const guides = pages.filter((page) => partOf(page) === '');

/**
 * Bytes of a page's frame: head, styles, header, footer, and its forms and drawings. Some kinds have more by nature,
 * and a state has less, since there are fifty of them in each guide.
 * Pages that set guides beside one another draw each guide's pay, link its parts and its pay in each state, and name
 * it at each of its sentences for a phone.
 */
const frame = 5_500;
const ownFrames: Record<string, number> = {
  state: 4_960,
  '': 7_900,
  salary: 7_850,
  'salary/metro': 5_700,
  faq: 5_820,
  plan: 6_000,
  'cost-and-time': 6_000,
  guides: 5_000 + guides.length * 430,
};
/** Pages with something to work with before they are touched: sorting, filtering, choosing, reckoning. */
const busyParts = [
  'guides',
  'glossary',
  'sources',
  'faq',
  'salary',
  'salary/metro',
  'certifications',
  'cost-and-time',
  'plan',
];
/** Whoever opens the page of search wants search at once, so what it loads is not held against its first view. */
const isSearch = (page: Page): boolean => page.address === '/search/';

/**
 * A question has its heading, a row its cells, and a sentence its citations and figures that open in place: each
 * byte of text may bring three fifths of a byte with it, so that a right change to content breaks no budget.
 */
const beyondTextOf = (page: Page, { text }: Weight): number =>
  (ownFrames[partOf(page) ?? '-'] ?? frame) + text * 0.6;

/** Pages of one kind, of which there may be hundreds: those of a guide's states or cities; any other has its own. */
const kindOf = ({ address }: Page): string => address.replace(/(\/salary\/(?:metro\/)?)[^/]+\/$/, '$1*');

/** Bytes of everything on first view, the font included, beyond its text. */
const firstView = 42_000;

/**
 * Weights of the pages. The best compression of all would take minutes. What fits in a quick one with some room fits in
 * the best one, too; of many pages of one kind that do not, only those are compressed best that are nearest to the limit.
 */
const weights = new Map(pages.map((page) => [page, weightOf(page, quick)]));
const roomOf = (page: Page): number => {
  const weight = weights.get(page)!;
  return beyondTextOf(page, weight) - weight.beyondText;
};
const weighed = [...Map.groupBy(pages, kindOf).values()].flatMap((kind) =>
  kind.toSorted((a, b) => roomOf(a) - roomOf(b)).slice(0, 10),
);
for (const page of weighed)
  if (roomOf(page) < 100 || weights.get(page)!.firstView > firstView) weights.set(page, weightOf(page));

function over(part: keyof Weight, limitOf: (page: Page, weight: Weight) => number, among = pages): string[] {
  return findings((page) => {
    const weight = weights.get(page)!;
    const limit = limitOf(page, weight);
    return weight[part] <= limit ? [] : [`${weight[part]} of at most ${limit}`];
  }, among);
}

describe('every page stays within its budget of compressed bytes', () => {
  test('beyond its text', () => expect(over('beyondText', beyondTextOf, weighed)).toEqual([]));
  test('styles', () => expect(over('styles', () => 5_000)).toEqual([]));
  test('scripts before the reader touches anything', () =>
    expect(
      over('scripts', (page) =>
        isSearch(page) ? Infinity : busyParts.includes(partOf(page) ?? '') ? 6_000 : 2_500,
      ),
    ).toEqual([]));
  test('everything on first view, the font included, beyond its text', () =>
    expect(over('firstView', (page) => (isSearch(page) ? Infinity : firstView), weighed)).toEqual([]));
  test('requests on first view', () =>
    expect(over('requests', (page) => (isSearch(page) ? Infinity : 6))).toEqual([]));
});

test('the first window of a guide holds all styles and the whole box at a glance', () => {
  expect(guides.length).toBeGreaterThan(0);
  expect(
    findings((page) => {
      const arrived = decodedFrom(compress(page.html), oneWindow);
      const boxStarts = page.html.indexOf('id="at-a-glance"');
      const needed = Math.max(
        page.html.indexOf('</section>', boxStarts),
        page.html.indexOf('</head>'),
        page.html.lastIndexOf('</style>'),
      );
      return boxStarts > 0 && page.html.startsWith(arrived) && arrived.length > needed
        ? []
        : [`${arrived.length} characters of ${needed}`];
    }, guides),
  ).toEqual([]);
});

test('no font is larger than 30 KB', () => {
  const fonts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(woff2?|ttf|otf)$/.test(file),
  );
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((file) => statSync(join(dist, file)).size > 30_000)).toEqual([]);
});
