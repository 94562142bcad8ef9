import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bodyRows, dist, elements, pageAt, textOf, withClass, withId } from '../support/pages.ts';
import {
  asCount,
  asDollars,
  payTable,
  readCsv,
  salaryAddress,
  stateFigures,
} from '../support/pay-figures.ts';

const page = pageAt(salaryAddress);
const file = (name: string) => join(dist, salaryAddress, name);
const cell = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

describe('states.csv', () => {
  const rows = readCsv(file('states.csv'));
  const states = stateFigures();

  test('has the same figures as the table on the page', () => {
    const columns = {
      state: (it) => it.name,
      abbreviation: (it) => it.abbreviation,
      employment: (it) => cell(it.employment),
      annual_p10: (it) => cell(it.p10),
      annual_p25: (it) => cell(it.p25),
      annual_median: (it) => cell(it.median),
      annual_p75: (it) => cell(it.p75),
      annual_p90: (it) => cell(it.p90),
      median_rank: (it) => cell(it.rank?.place),
      price_level: (it) => cell(it.priceLevel / 1000),
      adjusted_median: (it) => cell(it.adjusted),
      adjusted_median_rank: (it) => cell(it.adjustedRank?.place),
    } satisfies Record<string, (state: (typeof states)[number]) => string>;
    for (const [column, expected] of Object.entries(columns))
      expect(
        rows.map((row) => row[column]),
        column,
      ).toEqual(states.map(expected));
  });

  test('takes its other figures from the table in content/', () => {
    const source = new Map(payTable('states').map((row) => [row['state'], row]));
    for (const column of ['jobs_per_1000', 'location_quotient', 'hourly_median', 'annual_mean']) {
      const numberOf = (text: string | undefined) => (text ? Number(text) : null);
      expect(
        rows.map((row) => numberOf(row[column])),
        column,
      ).toEqual(rows.map((row) => numberOf(source.get(row['abbreviation'] ?? '')?.[column])));
    }
  });

  test('says in every row where the figures come from', () => {
    const lacking = rows.filter(
      (row) =>
        !row['period'] ||
        !row['soc'] ||
        !row['source'] ||
        !row['source_url']?.startsWith('https://') ||
        !row['licence'],
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
    expect(json.rows.find((row) => row['state'] === 'Vermont')).toMatchObject({
      employment: null,
      location_quotient: null,
      annual_median: 57_560,
    });
  });
});

describe('industries.csv', () => {
  const rows = readCsv(file('industries.csv'));
  const source = payTable('industries').sort(
    (a, b) => Number(b['annual_median']) - Number(a['annual_median']),
  );

  test('has the figures of content/, the best paid first', () => {
    const part = (list: Record<string, string>[]) =>
      list.map((row) => [row['industry'], row['naics'], row['employment'], row['annual_median']]);
    expect(part(rows)).toEqual(part(source));
  });

  test('has the figures of the bars on the page', () => {
    const nation = Number(payTable('national').at(-1)?.['employment']);
    const bars = withClass(page.document, 'rank-bars').flatMap((list) => elements(list, 'li').map(textOf));
    const words = source.map((row) => {
      const share = Math.round((Number(row['employment']) * 1000) / nation) / 10;
      return `${row['industry']} ${asDollars(Number(row['annual_median']))} ${asCount(Number(row['employment']))} jobs, ${share.toFixed(1)}% of all`;
    });
    expect(bars).toEqual(words);
  });
});

describe('national.csv', () => {
  const rows = readCsv(file('national.csv'));
  const source = payTable('national');

  test('has the figures of content/', () => {
    for (const column of Object.keys(source[0] ?? {})) {
      const values = (list: Record<string, string>[]) =>
        list.map((row) => (/^[\d.]+$/.test(row[column] ?? '') ? String(Number(row[column])) : row[column]));
      expect(values(rows), column).toEqual(values(source));
    }
  });

  test('has the years of the table on the page', () => {
    const trend = elements(page.document, 'table')
      .map(bodyRows)
      .find(([first]) => first?.[0] === source[0]?.['period']);
    expect(trend).toEqual(
      source.map((row) => [
        row['period'],
        asDollars(Number(row['annual_median'])),
        asCount(Number(row['employment'])),
      ]),
    );
  });
});

test('the page links every file', () => {
  const links = elements(page.document, 'a').map((link) => link.attribs['href']);
  for (const name of ['states.csv', 'states.json', 'industries.csv', 'national.csv'])
    expect(links).toContain(salaryAddress + name);
  expect(withId(page.document, 'industries')).toBeDefined();
});
