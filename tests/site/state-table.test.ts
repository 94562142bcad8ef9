import { describe, expect, test } from 'vitest';
import {
  bodyRows,
  type Element,
  elements,
  headingsOf,
  pageAt,
  withId,
  withClass,
  textOf,
} from '../support/pages.ts';
import { asCount, asDollars, asLevel, asPlace, salaryAddress, stateFigures } from '../support/pay-figures.ts';

const page = pageAt(salaryAddress);
const table = elements(page.document, 'data-table').flatMap((it) => elements(it, 'table'))[0]!;
const headings = headingsOf(table);
const rows = bodyRows(table);
const states = stateFigures();
const column = (heading: string): (string | undefined)[] => rows.map((row) => row[headings.indexOf(heading)]);
const rowOf = (name: string) =>
  Object.fromEntries(
    headings.map((heading, index) => [heading, rows.find(([first]) => first === name)?.[index]]),
  );

describe('the table of all states', () => {
  test('has a row for each of the 51, by name', () => {
    expect(column('State')).toEqual(states.map((state) => state.name));
  });

  test.each([
    ['Median', (it) => asDollars(it.median)],
    ['What it buys', (it) => asDollars(it.adjusted)],
    ['Rank', (it) => asPlace(it.rank)],
    ['Rank by what it buys', (it) => asPlace(it.adjustedRank)],
    ['Price level', (it) => asLevel(it.priceLevel)],
    ['10th percentile', (it) => asDollars(it.p10)],
    ['25th percentile', (it) => asDollars(it.p25)],
    ['75th percentile', (it) => asDollars(it.p75)],
    ['90th percentile', (it) => asDollars(it.p90)],
    ['Jobs', (it) => asCount(it.employment)],
  ] satisfies [string, (state: (typeof states)[number]) => string][])(
    '%s is what the table in content/ says, or follows from it',
    (heading, expected) => {
      expect(column(heading)).toEqual(states.map(expected));
    },
  );

  test('has no column that is not checked here', () => {
    expect(headings).toHaveLength(11);
  });

  test('holds what was worked out by hand', () => {
    expect(rowOf('District of Columbia')).toMatchObject({
      'What it buys': '$65,550',
      'Rank by what it buys': '1',
    });
    expect(rowOf('Wisconsin')).toMatchObject({ 'What it buys': '$64,063', 'Rank by what it buys': '2' });
    expect(rowOf('Florida')).toMatchObject({ 'What it buys': '$44,249', 'Rank by what it buys': '51' });
    expect(rowOf('Vermont')).toMatchObject({ Median: '$57,560', Jobs: 'not published by BLS' });
    // Idaho and Oklahoma share a median, so they share a rank and the next one is left out.
    expect([rowOf('Idaho')['Rank'], rowOf('Oklahoma')['Rank']]).toEqual(['21=', '21=']);
    expect(column('Rank')).not.toContain('22');
  });

  test('links every state to its page', () => {
    const links = elements(table, 'tbody')
      .flatMap((body) => elements(body, 'a'))
      .map((link) => link.attribs['href']);
    expect(links).toEqual(states.map((state) => state.address));
  });
});

test('the map has a tile for each state with the same figures in its name, and its classes grow with pay', () => {
  const tiles = withClass(page.document, 'tile-map').flatMap((map) => elements(map, 'a'));
  const nameOf = (tile: Element) => tile.attribs['aria-label'] ?? elements(tile, 'title').map(textOf).join();
  expect(tiles.map((tile) => [tile.attribs['href'], nameOf(tile).replace(/ \([A-Z]{2}\)/, '')])).toEqual(
    states.map((it) => [
      it.address,
      `${it.name}: median ${asDollars(it.median)}, at national prices ${asDollars(it.adjusted)}`,
    ]),
  );
  const classOf = (kind: string, index: number) =>
    Number(tiles[index]?.attribs['class']?.match(new RegExp(`\\b${kind}(\\d)`))?.[1]);
  for (const [kind, value] of [
    ['n', 'median'],
    ['a', 'adjusted'],
  ] as const) {
    const order = states
      .map((it, index) => ({ value: it[value] ?? 0, class: classOf(kind, index) }))
      .sort((a, b) => a.value - b.value);
    expect(order.map((it) => it.class)).toEqual(order.map((it) => it.class).toSorted());
    expect(new Set(order.map((it) => it.class))).toEqual(new Set([1, 2, 3, 4, 5]));
  }
});

test('the sentence under the heading holds the national median', () => {
  expect(textOf(withClass(page.document, 'lede')[0]!)).toContain('$51,140');
  expect(withId(page.document, 'states')).toBeDefined();
});
