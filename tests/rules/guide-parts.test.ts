import { expect, test } from 'vitest';
import { elements, findings, type Page, pages, withId } from '../support/pages.ts';

/** The address of the guide that a page is of. */
const guideOf = ({ address }: Page): string | undefined =>
  /^\/career-guides\/(?!compare\/)[^/]+\//.exec(address)?.[0];

test('each page of a guide ends with links to all parts of the guide but the page itself', () => {
  const ofGuides = pages.filter(guideOf);
  expect(ofGuides.length).toBeGreaterThan(0);
  const parts = Map.groupBy(
    ofGuides.filter(({ address }) => /^\/career-guides\/[^/]+\/(?:[^/]+\/|salary\/metro\/)?$/.test(address)),
    guideOf,
  );
  expect(
    findings((page) => {
      const heading = withId(page.document, 'more');
      const nav = elements(page.document, 'nav').find((it) => it.attribs['aria-labelledby'] === 'more');
      if (!heading || !nav) return ['no list of other pages'];
      const linked = elements(nav, 'a').map((link) => link.attribs['href']);
      const wanted = (parts.get(guideOf(page)) ?? [])
        .map(({ address }) => address)
        .filter((address) => address !== page.address);
      return [
        ...wanted.filter((address) => !linked.includes(address)).map((address) => `no link to ${address}`),
        ...(linked.includes(page.address) ? ['a link to itself'] : []),
      ];
    }, ofGuides),
  ).toEqual([]);
});
