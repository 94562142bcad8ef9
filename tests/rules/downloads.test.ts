import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bodyRows, dist, elements, pageAt, textOf, withClass } from '../support/pages.ts';
import { asCell, guidesWithPay, inDollars, inNumber, readCsv } from '../support/pay-figures.ts';

/** A cell as a number where it is one, whichever way it is written. */
const figure = (cell: string | undefined): string | number =>
  /^[\d.]+$/.test(cell ?? '') ? Number(cell) : (cell ?? '').replace('#', '>=').replace(/>=\d+(\.\d+)?/, '>=');

describe.each(guidesWithPay.map((pay) => [pay.guide, pay] as const))('%s', (_, pay) => {
  const page = pageAt(pay.address);
  const file = (name: string) => join(dist, pay.address, name);

  describe('states.csv', () => {
    const rows = readCsv(file('states.csv'));
    const states = pay.states();

    test('has the same figures as the table on the page', () => {
      const columns = {
        state: (it) => it.name,
        abbreviation: (it) => it.abbreviation,
        employment: (it) => asCell(it.employment),
        annual_p10: (it) => asCell(it.p10),
        annual_p25: (it) => asCell(it.p25),
        annual_median: (it) => asCell(it.median),
        annual_p75: (it) => asCell(it.p75),
        annual_p90: (it) => asCell(it.p90),
        median_rank: (it) => asCell(it.rank?.place),
        price_level: (it) => asCell(it.priceLevel / 1000),
        adjusted_median: (it) => asCell(it.adjusted),
        adjusted_median_rank: (it) => asCell(it.adjustedRank?.place),
      } satisfies Record<string, (state: (typeof states)[number]) => string>;
      for (const [column, expected] of Object.entries(columns))
        expect(
          rows.map((row) => row[column]),
          column,
        ).toEqual(states.map(expected));
    });

    test('takes its other figures from the table in content/', () => {
      const source = new Map(pay.table('states').map((row) => [row['state'], row]));
      for (const column of ['jobs_per_1000', 'location_quotient', 'hourly_median', 'annual_mean']) {
        expect(
          rows.map((row) => figure(row[column])),
          column,
        ).toEqual(rows.map((row) => figure(source.get(row['abbreviation'] ?? '')?.[column])));
      }
    });

    test('says in every row where the figures come from, how that was read and what to mind', () => {
      const lacking = rows.filter(
        (row) =>
          !row['period'] ||
          !row['soc'] ||
          !row['source'] ||
          !/^(?:original|stored-copy|quoted)(?:; |$)/.test(row['source_read'] ?? '') ||
          row['notes'] === undefined ||
          !row['source_url']?.startsWith('https://') ||
          !row['license'],
      );
      expect(lacking).toEqual([]);
    });

    test('has the same rows as states.json, where a figure not released is null', () => {
      const json = JSON.parse(readFileSync(file('states.json'), 'utf8')) as {
        rows: Record<string, string | number | null>[];
      };
      expect(
        json.rows.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
        ),
      ).toEqual(rows);
    });
  });

  describe.runIf(pay.table('industries').length > 0)('industries.csv', () => {
    // Without the table there is no file to read.
    const rows = () => readCsv(file('industries.csv'));
    const source = pay
      .table('industries')
      .sort((a, b) => (Number(b['annual_median']) || 0) - (Number(a['annual_median']) || 0));

    test('has the figures of content/, the best paid first', () => {
      const part = (list: Record<string, string>[]) =>
        list.map((row) => [
          row['industry'],
          row['naics'],
          figure(row['employment']),
          figure(row['annual_median']),
        ]);
      expect(part(rows())).toEqual(part(source));
    });

    test('has the figures of the bars on the page', () => {
      const nation = Number(pay.table('national').at(-1)?.['employment']);
      const bars = withClass(page.document, 'rank-bars').flatMap((list) => elements(list, 'li').map(textOf));
      const whole = source.filter((row) => row['employment'] && row['annual_median']);
      for (const row of whole) {
        const share = Math.round((Number(row['employment']) * 1000) / nation) / 10;
        expect(bars).toContain(
          `${row['industry']} ${inDollars(row['annual_median'])} ${inNumber(row['employment'])} jobs, ${share.toFixed(1)}% of all`,
        );
      }
    });
  });

  describe('national.csv', () => {
    const rows = readCsv(file('national.csv'));
    const source = pay.table('national');

    test('has the figures of content/', () => {
      for (const column of Object.keys(source[0] ?? {})) {
        const values = (list: Record<string, string>[]) => list.map((row) => figure(row[column]));
        expect(values(rows), column).toEqual(values(source));
      }
    });

    test('has the years of the table on the page', () => {
      const trend = elements(page.document, 'table')
        .map(bodyRows)
        .find(([first]) => first?.[0] === source[0]?.['period']);
      expect(trend).toEqual(
        source.length < 2
          ? undefined
          : source.map((row) => [
              row['period'],
              inDollars(row['annual_median']),
              inNumber(row['employment']),
            ]),
      );
    });
  });

  test('the page links every file', () => {
    const links = elements(page.document, 'a').map((link) => link.attribs['href']);
    const files = readdirSync(join(dist, pay.address)).filter((name) => /\.(?:csv|json)$/.test(name));
    expect(files).toEqual(expect.arrayContaining(['states.csv', 'states.json', 'national.csv']));
    for (const name of files) expect(links).toContain(pay.address + name);
  });
});
