import { expect, test } from 'vitest';
import { type Element, elements, findings, isNotFound, type Page, pages, textOf } from '../support/pages.ts';

const below = pages.filter((page) => page.address !== '/' && !isNotFound(page));

const crumbs = (page: Page): Element[] =>
  elements(page.document, 'nav')
    .filter((nav) => nav.attribs['aria-label'] === 'Breadcrumbs')
    .flatMap((nav) => elements(nav, 'li'));

const address = (crumb: Element): string | undefined => elements(crumb, 'a')[0]?.attribs['href'];

test('every page below home lists the pages above it, home first, each below the one before', () => {
  const rule = (page: Page): string[] => {
    const above = crumbs(page).slice(0, -1).map(address);
    const chain = [...above, page.address];
    const inOrder = chain.every(
      (place, index) => index === 0 || (place ?? '').startsWith(chain[index - 1] ?? '?'),
    );
    return above[0] === '/' && new Set(chain).size === chain.length && inOrder ? [] : [chain.join(' > ')];
  };
  expect(findings(rule, below)).toEqual([]);
});

test('no page above is left out', () => {
  const built = new Set(pages.map((page) => page.address));
  const rule = (page: Page): string[] => {
    const parts = page.address.split('/').filter(Boolean).slice(0, -1);
    const above = ['/', ...parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`)].filter((it) =>
      built.has(it),
    );
    const listed = crumbs(page).map(address);
    return above.filter((it) => !listed.includes(it));
  };
  expect(findings(rule, below)).toEqual([]);
});

test('the last one is the page itself: marked, not a link, and in no more words than its heading', () => {
  const rule = (page: Page): string[] => {
    const last = crumbs(page).at(-1);
    const heading = elements(page.document, 'h1').map(textOf).join();
    return last &&
      last.attribs['aria-current'] === 'page' &&
      address(last) === undefined &&
      textOf(last) !== '' &&
      textOf(last).length <= heading.length
      ? []
      : [last ? textOf(last) : 'none'];
  };
  expect(findings(rule, below)).toEqual([]);
});
