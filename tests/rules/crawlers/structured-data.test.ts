import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bodyRows,
  dist,
  elements,
  findings,
  isNotFound,
  type Page,
  pages,
  settings,
  textOf,
  withClass,
} from '../../support/pages.ts';
import { dataOn, isHidden, links } from '../../support/pages-of.ts';
import { guidesWithPay } from '../../support/pay-figures.ts';
import { faultsOf } from '../../support/schema-org.ts';

type Node = Record<string, unknown>;
const shown = pages.filter((page) => !isHidden(page));
const nodes = (page: Page, type: string): Node[] => dataOn(page).filter((node) => node['@type'] === type);
const all = (type: string): { page: Page; node: Node }[] =>
  shown.flatMap((page) => nodes(page, type).map((node) => ({ page, node })));
const canonical = (page: Page): string | undefined => links(page, 'canonical')[0]?.['href'];
const fileOf = (address: unknown): string => join(dist, new URL(String(address)).pathname);

describe('structured data', () => {
  test('uses the types and properties of schema.org as they are meant', () => {
    expect(findings((page) => dataOn(page).flatMap((node) => faultsOf(node)))).toEqual([]);
    expect(dataOn(shown[0]!).length).toBeGreaterThan(0);
  });

  test('has no type that search engines retired or that would be untrue', () => {
    expect(
      findings(
        (page) => page.html.match(/"(?:FAQPage|HowTo|JobPosting|Question|Review|AggregateRating)"/g) ?? [],
      ),
    ).toEqual([]);
  });

  test('is left out of pages that search engines are kept from', () => {
    expect(
      findings((page) => dataOn(page).map((node) => String(node['@type'])), pages.filter(isHidden)),
    ).toEqual([]);
    expect(pages.filter(isHidden).some(isNotFound)).toBe(true);
  });

  test('leads only to this site, apart from licenses', () => {
    const addresses = (value: unknown): string[] =>
      typeof value === 'string'
        ? value.startsWith('http')
          ? [value]
          : []
        : typeof value === 'object' && value
          ? Object.values(value).flatMap(addresses)
          : [];
    const foreign = (page: Page) =>
      dataOn(page)
        .flatMap((node) => addresses({ ...node, '@context': '', license: '' }))
        .filter((it) => !it.startsWith(`${settings.address}/`) || !existsSync(fileOf(it)));
    expect(findings(foreign)).toEqual([]);
  });
});

test('the list of breadcrumbs equals the visible one', () => {
  const wrong = (page: Page): string[] => {
    const visible = withClass(page.document, 'breadcrumbs').flatMap((nav) => elements(nav, 'li'));
    const expected = visible.map((item, index) => ({
      position: index + 1,
      name: textOf(item),
      item: new URL(elements(item, 'a')[0]?.attribs['href'] ?? page.address, settings.address).href,
    }));
    const lists = nodes(page, 'BreadcrumbList');
    const told = lists
      .flatMap((list) => list['itemListElement'] as Node[])
      .map(({ position, name, item }) => ({ position, name, item }));
    return lists.length <= 1 && JSON.stringify(told) === JSON.stringify(expected)
      ? []
      : [JSON.stringify(told)];
  };
  expect(findings(wrong, shown)).toEqual([]);
  expect(all('BreadcrumbList').length).toBe(shown.length - 1);
});

describe('an occupation', () => {
  const points = (page: Page): string[] =>
    bodyRows(withClass(page.document, 'wage-points')[0]!).map(([, year = '']) => year);

  test('has the percentiles that the page shows, and no other', () => {
    const occupations = all('Occupation');
    expect(occupations.length).toBeGreaterThanOrEqual(guidesWithPay.length);
    // A page that does not draw the range has nothing to compare with.
    const drawn = occupations.filter(({ page }) => withClass(page.document, 'wage-points').length > 0);
    for (const { page, node } of drawn) {
      const [salary] = node['estimatedSalary'] as Node[];
      const told = ['percentile10', 'percentile25', 'median', 'percentile75', 'percentile90'].map(
        (name) => salary?.[name],
      );
      const visible = points(page).map((text) =>
        /^\$[\d,]+$/.test(text) ? Number(text.replace(/[$,]/g, '')) : undefined,
      );
      expect([page.address, ...told]).toEqual([page.address, ...visible]);
      expect(told.filter((it) => it !== undefined).length, page.address).toBeGreaterThan(0);
      expect(salary).toMatchObject({ currency: 'USD', duration: 'P1Y' });
    }
  });

  test('lies where the page says', () => {
    for (const { page, node } of all('Occupation')) {
      const { '@type': type, name } = node['occupationLocation'] as Node;
      const [, area, state] = /\/salary\/(?:(metro\/[^/]+)|([^/]+))\/$/.exec(page.address) ?? [];
      const expected = area ? 'AdministrativeArea' : state ? 'State' : 'Country';
      expect([page.address, type]).toEqual([page.address, expected]);
      if (area || state) expect(textOf(elements(page.document, 'h1')[0]!)).toContain(String(name));
    }
  });
});

test('an article has the date of its last change, its picture and an organisation for author', () => {
  const articles = all('Article');
  expect(articles.length).toBeGreaterThanOrEqual(settings.guides.length);
  for (const { page, node } of articles) {
    expect(node['dateModified'], page.address).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(node['headline'], page.address).toBe(textOf(elements(page.document, 'h1')[0]!));
    expect(node['mainEntityOfPage'], page.address).toBe(canonical(page));
    expect((node['author'] as Node)['@type'], page.address).toBe('Organization');
    expect(existsSync(fileOf(node['image'])), page.address).toBe(true);
  }
});

test('a dataset names files that are there, each of its type, for a time in numbers', () => {
  const datasets = all('Dataset');
  expect(datasets.map(({ node }) => node['name'])).toHaveLength(
    new Set(datasets.map(({ node }) => node['name'])).size,
  );
  const files = datasets.flatMap(({ node }) => node['distribution'] as Node[]);
  const endings: Record<string, string> = { 'text/csv': '.csv', 'application/json': '.json' };
  for (const file of files) {
    expect(existsSync(fileOf(file['contentUrl'])), String(file['contentUrl'])).toBe(true);
    expect(String(file['contentUrl'])).toMatch(new RegExp(`\\${endings[String(file['encodingFormat'])]}$`));
  }
  for (const { node } of datasets)
    expect(node['temporalCoverage'], String(node['name'])).toMatch(/^\d{4}(?:\/\d{4})?$/);
  const offered = [
    ...new Set(
      datasets.flatMap(({ page }) =>
        elements(page.document, 'a')
          .map((a) => a.attribs['href'] ?? '')
          // An address of another host is that of a source or of the file in the repository.
          .filter((it) => /\.(?:csv|json)$/.test(it) && !URL.canParse(it)),
      ),
    ),
  ];
  expect(files.map((file) => new URL(String(file['contentUrl'])).pathname).sort()).toEqual(offered.sort());
});
