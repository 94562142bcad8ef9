import { describe, expect, test } from 'vitest';
import { bodyRows, type Element, elements, headingsOf, pageAt, textOf, withClass } from '../support/pages.ts';
import {
  asCount,
  asDollars,
  asHundreds,
  asLevel,
  asPlace,
  guidesWithPay,
  inDollars,
  inNumber,
} from '../support/pay-figures.ts';

describe.each(guidesWithPay.map((pay) => [pay.guide, pay] as const))('%s', (_, pay) => {
  const page = pageAt(pay.address);
  const table = elements(page.document, 'data-table').flatMap((it) => elements(it, 'table'))[0]!;
  const headings = headingsOf(table);
  const [nation, ...rows] = bodyRows(table);
  const states = pay.states();
  const column = (heading: string): (string | undefined)[] =>
    rows.map((row) => row[headings.indexOf(heading)]);

  describe('the table of all states', () => {
    test('begins with the nation, which has no rank', () => {
      const latest = pay.table('national').at(-1);
      const cell = (heading: string) => nation?.[headings.indexOf(heading)];
      expect(nation?.[0]).toBe('United States');
      expect([cell('Rank'), cell('Adjusted rank'), cell('Price level')]).toEqual(['–', '–', '100.0']);
      expect(cell('Jobs')).toBe(inNumber(latest?.['employment']));
    });

    test('has a row for each of the 51, by name', () => {
      expect(column('State')).toEqual(states.map((state) => state.name));
    });

    test.each([
      ['Median', (it) => asDollars(it.median)],
      ['Adjusted for cost of living', (it) => asHundreds(it.adjusted)],
      ['Rank', (it) => asPlace(it.rank)],
      ['Adjusted rank', (it) => asPlace(it.adjustedRank)],
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

    test('links every state to its page', () => {
      const links = elements(table, 'tbody')
        .flatMap((body) => elements(body, 'a'))
        .map((link) => link.attribs['href']);
      expect(links).toEqual(states.map((state) => state.address));
    });
  });

  test('the map has a tile for each state with the same figures in its name, and its classes grow with pay', () => {
    const byAddress = new Map(
      withClass(page.document, 'tile-map')
        .flatMap((map) => elements(map, 'svg'))
        .flatMap((drawing) => elements(drawing, 'a'))
        .map((tile) => [tile.attribs['href'], tile]),
    );
    expect(byAddress.size).toBe(51);
    // They are drawn row by row, from the northwest to the southeast.
    const tiles = states.flatMap((it) => byAddress.get(it.address) ?? []);
    const nameOf = (tile: Element) =>
      tile.attribs['aria-label'] ?? elements(tile, 'title').map(textOf).join();
    expect(tiles.map((tile) => [tile.attribs['href'], nameOf(tile).replace(/ \([A-Z]{2}\)/, '')])).toEqual(
      states.map((it) => [
        it.address,
        `${it.name}: median ${asDollars(it.median)}, adjusted for cost of living ${asHundreds(it.adjusted)}`,
      ]),
    );
    const classOf = (kind: string, index: number) =>
      Number(tiles[index]?.attribs['class']?.match(new RegExp(`\\b${kind}(\\d)`))?.[1]);
    for (const [kind, value] of [
      ['n', 'median'],
      ['a', 'adjusted'],
    ] as const) {
      const order = states
        .filter((it) => it[value] !== 'capped')
        .map((it) => ({ value: Number(it[value] ?? 0), class: classOf(kind, states.indexOf(it)) }))
        .sort((a, b) => a.value - b.value);
      expect(order.map((it) => it.class)).toEqual(order.map((it) => it.class).toSorted((a, b) => a - b));
      expect(order.filter((it) => it.class > 0 !== it.value > 0)).toEqual([]);
    }
  });

  test('the sentence under the heading holds the national median', () => {
    const median = inDollars(pay.table('national').at(-1)?.['annual_median']);
    expect(textOf(withClass(page.document, 'lede')[0]!)).toContain(median);
  });
});
