import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, elements, findings, type Page, pageAt, pages, settings, textOf } from '../../support/pages.ts';
import { isHidden, links, meta } from '../../support/pages-of.ts';
import { guidesWithPay } from '../../support/pay-figures.ts';

const shown = pages.filter((page) => !isHidden(page));
const fileOf = (address: string): string => join(dist, new URL(address, settings.address).pathname);
const guides = settings.guides
  .map((guide) => `/career-guides/${guide}/`)
  .filter((address) => pages.some((page) => page.address === address));

describe('tags for link previews', () => {
  test('are complete and agree with the page', () => {
    const wrong = (page: Page): string[] => {
      const title = textOf(elements(page.document, 'title')[0]!);
      const expected: [string, (value: string) => boolean][] = [
        ['og:type', (it) => it === 'website' || it === 'article'],
        ['og:site_name', (it) => it === settings.name],
        ['og:title', (it) => it !== '' && title.includes(it)],
        ['og:description', (it) => it === meta(page, 'description')],
        [
          'og:url',
          (it) => it === settings.address + page.address && it === links(page, 'canonical')[0]?.['href'],
        ],
        ['og:image', (it) => it.startsWith(`${settings.address}/`)],
        ['og:image:width', (it) => it === '1200'],
        ['og:image:height', (it) => it === '630'],
        ['og:image:alt', (it) => it.length > 5],
        ['twitter:card', (it) => it === 'summary_large_image'],
      ];
      return expected
        .filter(([name, holds]) => !holds(meta(page, name) ?? ''))
        .map(([name]) => `${name} is ${meta(page, name)}`);
    };
    expect(findings(wrong, shown)).toEqual([]);
  });

  test('lead to a PNG of 1200 by 630', () => {
    const wrong = (page: Page): string[] => {
      const picture = readFileSync(fileOf(meta(page, 'og:image') ?? ''));
      const size = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
      return picture.subarray(1, 4).toString() === 'PNG' && size.join() === '1200,630' ? [] : [size.join()];
    };
    expect(findings(wrong, shown)).toEqual([]);
  });

  test('show a picture of its own for every guide, specialty and state', () => {
    const own = shown.filter(
      (page) =>
        guides.includes(page.address) || /\/(?:specialties|salary)\/(?!metro\/)[^/]+\/$/.test(page.address),
    );
    expect(own.length).toBeGreaterThanOrEqual(guides.length);
    const digests = own.map((page) =>
      createHash('sha256')
        .update(readFileSync(fileOf(meta(page, 'og:image') ?? '')))
        .digest('hex'),
    );
    expect(new Set(digests).size).toBe(own.length);
  });
});

describe('other forms of a page', () => {
  const alternates = (page: Page) => links(page, 'alternate').map(({ href, type }) => ({ href, type }));

  test('are there', () => {
    expect(
      findings((page) =>
        alternates(page).flatMap(({ href }) => (existsSync(join(dist, href ?? '?')) ? [] : [String(href)])),
      ),
    ).toEqual([]);
  });

  test('stand on the guides, their pages of pay and, as the feed, on every page', () => {
    for (const guide of guides)
      expect(alternates(pageAt(guide))).toEqual(
        expect.arrayContaining([
          { href: `${guide}index.md`, type: 'text/markdown' },
          { href: `${guide}guide.json`, type: 'application/json' },
        ]),
      );
    for (const { address } of guidesWithPay)
      expect(alternates(pageAt(address))).toContainEqual({ href: `${address}states.csv`, type: 'text/csv' });
    expect(
      findings(
        (page) =>
          alternates(page).some(
            ({ type, href }) => type === 'application/atom+xml' && href === '/changes.xml',
          )
            ? []
            : ['no feed'],
        shown,
      ),
    ).toEqual([]);
  });
});
