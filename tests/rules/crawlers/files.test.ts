import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { typographic } from '../../../src/lib/typographic.ts';
import { sitesOf } from '../../../src/model/sites.ts';
import { readContent } from '../../../src/read/read-content.ts';
import {
  dist,
  type Element,
  elements,
  pageAt,
  pages,
  root as projectRoot,
  settings,
  textOf,
} from '../../support/pages.ts';
import { dataOn, isHidden, links } from '../../support/pages-of.ts';
import { parseXml, xmlFaults } from '../../support/xml.ts';

const read = (name: string): string => readFileSync(join(dist, name), 'utf8');
const resolves = (address: string): boolean => {
  const { origin, pathname } = new URL(address);
  return (
    origin === settings.address &&
    existsSync(join(dist, pathname, pathname.endsWith('/') ? 'index.html' : ''))
  );
};
const childText = (element: Element, name: string): string[] => elements(element, name).map(textOf);

describe('the sitemap', () => {
  const sitemap = parseXml(read('sitemap-0.xml'));
  const entries = elements(sitemap, 'url').map((url) => ({
    address: childText(url, 'loc').join(),
    changed: childText(url, 'lastmod').join(),
  }));

  test('lists exactly the pages that search engines may show, by their canonical addresses', () => {
    const canonical = pages
      .filter((page) => !isHidden(page))
      .map((page) => links(page, 'canonical')[0]?.['href']);
    expect(entries.map((entry) => entry.address).sort()).toEqual(canonical.sort());
    expect(entries.length).toBeGreaterThan(0);
  });

  test('is valid', () => {
    expect([...xmlFaults(read('sitemap-0.xml')), ...xmlFaults(read('sitemap-index.xml'))]).toEqual([]);
    expect(elements(sitemap, 'urlset')[0]?.attribs['xmlns']).toBe(
      'http://www.sitemaps.org/schemas/sitemap/0.9',
    );
    expect(elements(parseXml(read('sitemap-index.xml')), 'loc').map(textOf)).toEqual([
      `${settings.address}/sitemap-0.xml`,
    ]);
    expect(entries.filter(({ changed }) => !/^\d{4}-\d\d-\d\d(?:T00:00:00\.000Z)?$/.test(changed))).toEqual(
      [],
    );
  });

  test('dates a page as its article does', () => {
    for (const { address, changed } of entries) {
      const article = dataOn(pageAt(new URL(address).pathname)).find((node) => node['@type'] === 'Article');
      if (article) expect([address, changed.slice(0, 10)]).toEqual([address, article['dateModified']]);
    }
  });
});

test('robots.txt opens the site and names the sitemap', () => {
  const lines = read('robots.txt').trim().split('\n').filter(Boolean);
  expect(lines).toEqual(['User-agent: *', 'Allow: /', `Sitemap: ${settings.address}/sitemap-index.xml`]);
  expect(resolves(`${settings.address}/sitemap-index.xml`)).toBe(true);
});

test('llms.txt has a title, a summary, and links that lead somewhere', () => {
  const text = read('llms.txt');
  expect(text).toMatch(/^# .+\n\n> .+\n/);
  const addresses = [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(addresses.length).toBeGreaterThan(settings.guides.length);
  expect(addresses.filter((address) => !resolves(address))).toEqual([]);
  const promised = [...sitesOf(readContent(projectRoot).entries).published.table.values()]
    .flatMap(({ forAssistants }) => forAssistants)
    .map(({ path }) => `${settings.address}${path}`);
  expect(promised.filter((address) => !addresses.includes(address))).toEqual([]);
  expect(text.match(/^- (?!\[[^\]]+\]\(https:\/\/[^)]+\): \S).*$/gm)).toBeNull();
});

describe('the feed', () => {
  const feed = parseXml(read('changes.xml'));
  const root = elements(feed, 'feed')[0]!;
  const entries = elements(root, 'entry');
  const own = (name: string): Element[] => elements(root, name).filter((it) => it.parent === root);
  const changes = (
    parse(readFileSync(join(projectRoot, 'content/changes.yaml'), 'utf8')) as {
      changes: { date: string; title: string; note: string; page: string }[];
    }
  ).changes.map((change) => ({
    ...change,
    title: typographic(change.title),
    note: typographic(change.note),
  }));

  test('is a well-formed Atom feed with all that one must have', () => {
    expect(xmlFaults(read('changes.xml'))).toEqual([]);
    expect(root.attribs['xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['title', 'id', 'updated', 'author'])
      expect([name, own(name).length]).toEqual([name, 1]);
    expect(childText(own('author')[0]!, 'name')[0]).toMatch(/\S/);
    expect(own('link').find((link) => link.attribs['rel'] === 'self')?.attribs['href']).toBe(
      `${settings.address}/changes.xml`,
    );
    for (const date of elements(root, 'updated').map(textOf))
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    for (const entry of entries)
      for (const name of ['title', 'id', 'updated', 'link', 'summary'])
        expect([name, elements(entry, name).length]).toEqual([name, 1]);
    const ids = entries.flatMap((entry) => childText(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^tag:[^,]+,\d{4}-\d\d-\d\d:\S+$/.test(id))).toEqual([]);
  });

  /** The title without the name of one of several guides before it. */
  const ownTitle = (title = '') =>
    changes.find((change) => title.endsWith(`: ${change.title}`))?.title ?? title;

  test('tells every dated change, and leads to its page', () => {
    const told = entries.map((entry) => ({
      date: childText(entry, 'updated')[0]?.slice(0, 10),
      title: ownTitle(childText(entry, 'title')[0]),
      note: childText(entry, 'summary')[0],
      page: new URL(elements(entry, 'link')[0]?.attribs['href'] ?? '').pathname,
    }));
    expect(told).toEqual(changes);
    expect(
      elements(root, 'link')
        .map((link) => link.attribs['href'] ?? '')
        .filter((address) => !resolves(address)),
    ).toEqual([]);
    expect(textOf(own('updated')[0]!).slice(0, 10)).toBe(
      changes
        .map((change) => change.date)
        .sort()
        .at(-1),
    );
  });
});
