import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, elements, pages, textOf, withClass } from '../support/pages.ts';
import { readCsv } from '../support/pay-figures.ts';

/** Dollars in the order in which they are written. */
const dollarsIn = (text: string): number[] =>
  [...text.matchAll(/\$([\d,]+)/g)].map((match) => Number(match[1]!.replaceAll(',', '')));

const costPages = pages.filter(({ address }) => address.endsWith('/cost-and-time/'));

describe.skipIf(costPages.length === 0)('the file of routes', () => {
  test.each(costPages.map((page) => [page.address, page] as const))(
    '%s: adds up to the totals',
    (_, page) => {
      const rows = readCsv(join(dist, page.address, 'routes.csv'));
      const routes = withClass(page.document, 'route').map((route) => ({
        title: textOf(elements(route, 'h3')[0]!),
        parts: elements(route, 'tbody').map((part) => textOf(elements(part, 'th')[0]!)),
        total: textOf(elements(route, 'tfoot').flatMap((foot) => elements(foot, 'b'))[0]!),
      }));
      expect(rows.map((row) => [row['route'], row['part']])).toEqual(
        routes.flatMap(({ title, parts }) => parts.map((part) => [title, part])),
      );
      const optional = withClass(page.document, 'route').flatMap((route) =>
        elements(route, 'tbody').map((part) =>
          textOf(part).includes('Not everybody pays this.') ? 'yes' : 'no',
        ),
      );
      expect(rows.map((row) => row['optional'])).toEqual(optional);
      for (const { title, total } of routes) {
        const sum = (column: 'usd_low' | 'usd_high') =>
          rows
            .filter((row) => row['route'] === title && (column === 'usd_high' || row['optional'] === 'no'))
            .reduce((all, row) => all + Number(row[column]) * Number(row['times_paid']), 0);
        const shown = dollarsIn(total);
        expect([title, sum('usd_low'), sum('usd_high')]).toEqual([
          title,
          total.startsWith('up to ') ? 0 : (shown[0] ?? 0),
          shown.at(-1) ?? 0,
        ]);
      }
    },
  );

  test.each(costPages.map((page) => [page.address, page] as const))('%s: is linked there', (_, page) => {
    const links = elements(page.document, 'a').map((link) => link.attribs['href']);
    expect(links).toContain(`${page.address}routes.csv`);
  });

  test.each(costPages.map((page) => [page.address, page] as const))(
    '%s: says where a price is from and when it was',
    (_, page) => {
      const priced = readCsv(join(dist, page.address, 'routes.csv')).filter(
        (row) => Number(row['usd_high']) > 0,
      );
      expect(
        priced.filter(
          (row) => !row['period'] || !row['source'] || !row['source_url']?.startsWith('https://'),
        ),
      ).toEqual([]);
    },
  );
});
