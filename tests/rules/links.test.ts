import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addressesOf } from '../../src/model/page-table.ts';
import { sitesOf } from '../../src/model/sites.ts';
import { readContent } from '../../src/read/read-content.ts';
import { dist, elements, findings, type Page, pageAt, pages, root, settings } from '../support/pages.ts';

const byAddress = new Map(pages.map((page) => [page.address, page]));
const idsOf = new Map(
  pages.map((page) => [page, new Set(elements(page.document).flatMap((it) => it.attribs['id'] ?? []))]),
);

/** Where the links of a page lead, and what it loads, as whole addresses. */
function references(page: Page, ...names: string[]): URL[] {
  const here = new URL(page.address, settings.address);
  return elements(page.document, ...names)
    .flatMap(({ attribs }) => [attribs['href'], attribs['src'], attribs['action']])
    .flatMap((reference) => (reference === undefined ? [] : [new URL(reference, here)]));
}
const isInside = (url: URL) => url.origin === new URL(settings.address).origin;

test('every link and anchor inside the site leads somewhere', () => {
  const leadsNowhere = (url: URL): boolean => {
    const target = byAddress.get(decodeURI(url.pathname));
    if (!target) return url.pathname.endsWith('/') || !existsSync(join(dist, decodeURI(url.pathname)));
    return url.hash !== '' && !idsOf.get(target)?.has(decodeURIComponent(url.hash.slice(1)));
  };
  expect(
    findings((page) =>
      references(page)
        .filter((url) => isInside(url) && leadsNowhere(url))
        .map((url) => url.pathname + url.hash),
    ),
  ).toEqual([]);
});

test('every anchor that content may link to is on its page', () => {
  const missing = [...addressesOf(sitesOf(readContent(root).entries).published)].flatMap(([path, anchors]) =>
    [...anchors]
      .filter((anchor) => !idsOf.get(pageAt(path))?.has(anchor))
      .map((anchor) => `${path}#${anchor}`),
  );
  expect(missing).toEqual([]);
});

describe('a link that leaves the site', () => {
  /** What a row of a table of words leads to, like an employer, is an example and no source. */
  const examples = globSync(join(root, 'content/career-guides/*/tables/*.yaml')).flatMap((file) =>
    (parse(readFileSync(file, 'utf8')) as { rows: { link?: string }[] }).rows.flatMap(
      (row) => row.link ?? [],
    ),
  );
  const sourceEntries = elements(pageAt('/sources/').document, 'main').flatMap((main) =>
    elements(main, 'li'),
  );
  const listed = new Set([
    ...examples,
    ...sourceEntries.flatMap((entry) => elements(entry, 'a').map((link) => link.attribs['href'] ?? '')),
  ]);
  /** Letters, suggestions and the license of the text itself. */
  const unsourced = ['mailto:', `${settings.repository}/`, 'https://creativecommons.org/licenses/'];
  const leaving = (page: Page) =>
    elements(page.document, 'a').filter(
      ({ attribs: { href } }) => href !== undefined && /^[a-z]+:/i.test(href) && !isInside(new URL(href)),
    );

  test('is https, or writes a letter', () => {
    expect(
      findings((page) =>
        leaving(page)
          .map((link) => link.attribs['href'] ?? '')
          .filter((href) => !/^(https|mailto):/.test(href)),
      ),
    ).toEqual([]);
  });

  /** `oig.hhs.gov` and `exclusions.oig.hhs.gov` are of one organization. */
  const organization = (href: string): string => new URL(href).hostname.split('.').slice(-2).join('.');
  const organizations = new Set([...listed].filter((href) => /^https:/.test(href)).map(organization));

  test('leads to an organization that a source or a table names, or is a suggestion, a letter or a license', () => {
    const unlisted = (page: Page) =>
      leaving(page)
        .map((link) => link.attribs['href'] ?? '')
        .filter(
          (href) =>
            !unsourced.some((start) => href.startsWith(start)) && !organizations.has(organization(href)),
        );
    expect(listed.size).toBeGreaterThan(examples.length);
    expect(findings(unlisted)).toEqual([]);
  });
});

test('nothing that a page loads comes from elsewhere', () => {
  const loaded = (page: Page) =>
    elements(page.document, 'script', 'img', 'iframe', 'link', 'source', 'video', 'audio')
      .filter((it) => it.attribs['rel'] !== 'canonical')
      .flatMap(({ attribs }) => attribs['src'] ?? attribs['href'] ?? [])
      .filter((reference) => !isInside(new URL(reference, settings.address)));
  expect(findings(loaded)).toEqual([]);
});
