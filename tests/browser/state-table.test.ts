import { afterEach, describe, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { phone } from '../support/page-kinds.ts';
import { numberIn, StateTable } from '../support/salary-page.ts';

const site = useSite();
let opened: OpenedPage;
const open = async (query = '') => {
  opened = await site.open(StateTable.address + query, { viewport: phone, hasTouch: true });
  return new StateTable(opened.page);
};
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await close(opened);
});

const descending = (values: readonly number[]) => values.toSorted((a, b) => b - a);

describe('the table of all states sorts', () => {
  test('by keyboard: the largest first, then the other way round, told to those who do not see it', async () => {
    const it = await open();
    await it.button('Adjusted for cost of living').focus();
    await it.page.keyboard.press('Enter');
    // What is not published stays last in both directions.
    const valuesNow = async () => {
      const all = (await it.column('Adjusted for cost of living')).map(numberIn);
      const known = all.filter((value) => !Number.isNaN(value));
      expect(all.slice(0, known.length)).toEqual(known);
      return known;
    };
    const values = await valuesNow();
    expect(values).toEqual(descending(values));
    expect(await it.column('State')).toEqual(expect.arrayContaining(['Ohio', 'Vermont']));
    expect((await it.column('State'))[0]).toBe('Delaware');
    expect(await it.head('Adjusted for cost of living').getAttribute('aria-sort')).toBe('descending');
    expect(await it.status.innerText()).toBe('Sorted by adjusted for cost of living, largest first.');

    await it.page.keyboard.press('Space');
    expect(await valuesNow()).toEqual(descending(values).reverse());
    expect(await it.head('Adjusted for cost of living').getAttribute('aria-sort')).toBe('ascending');
    expect(await it.status.innerText()).toBe('Sorted by adjusted for cost of living, smallest first.');
  });

  test('by name from the start, and says so, so that the first touch turns it round', async () => {
    const it = await open();
    expect(await it.head('State').getAttribute('aria-sort')).toBe('ascending');
    await it.button('State').tap();
    expect((await it.column('State'))[0]).toBe('Wyoming');
  });

  test('by touch, one column at a time', async () => {
    const it = await open();
    await it.button('Median').tap();
    await it.button('State').tap();
    expect(await it.table.locator('[aria-sort]').count()).toBe(1);
    expect(await it.head('State').getAttribute('aria-sort')).toBe('ascending');
    await it.button('State').tap();
    expect((await it.column('State'))[0]).toBe('Wyoming');
    expect(await it.status.innerText()).toBe('Sorted by state, Z to A.');
  });

  test('with an arrow that is drawn and not read out', async () => {
    const it = await open();
    await it.button('Median').tap();
    expect(await it.table.getByRole('columnheader', { name: 'Median', exact: true }).count()).toBe(1);
  });

  test('ranks from the first place on', async () => {
    const it = await open('?columns=all');
    await it.button('Rank').tap();
    expect((await it.column('Rank'))[0]).toBe('1');
    expect(await it.head('Rank').getAttribute('aria-sort')).toBe('ascending');
  });

  test('by a column that is only shown when asked for, which an address shows too', async () => {
    const it = await open('?sort=p90&order=down');
    expect(await it.head('90th percentile').isVisible()).toBe(true);
    const values = (await it.column('90th percentile')).map(numberIn).filter((value) => !Number.isNaN(value));
    expect(values).toEqual(descending(values));
    await it.page.getByLabel('Show percentiles and price levels').uncheck();
    expect(await it.head('90th percentile').isVisible()).toBe(false);
    expect(it.kept['columns']).toBeUndefined();
    await it.page.getByLabel('Show percentiles and price levels').check();
    expect(it.kept['columns']).toBe('all');
  });

  test('with what is not published last, whichever way', async () => {
    const it = await open();
    for (const direction of ['descending', 'ascending']) {
      await it.button('Jobs').tap();
      expect(await it.head('Jobs').getAttribute('aria-sort')).toBe(direction);
      expect((await it.column('State')).at(-1)).toBe('Vermont');
    }
  });
});

describe('the table of all states filters', () => {
  test.each([
    ['north', ['North Carolina', 'North Dakota']],
    ['  VIRGINIA ', ['Virginia', 'West Virginia']],
    ['dc', ['District of Columbia']],
    ['me', ['Maine', 'New Mexico']],
  ])('by name and by letters: %s', async (asked, expected) => {
    const it = await open();
    await it.field.fill(asked);
    expect((await it.column('State')).toSorted()).toEqual(expected);
    expect(await it.status.innerText()).toBe(`${expected.length} of 51 shown.`);
  });

  test('and says when nothing matches, and how to go on', async () => {
    const it = await open();
    await it.field.fill('Atlantis');
    expect(await it.column('State')).toEqual([]);
    expect(await it.page.getByText('No state matches. Clear the field to see all 51.').isVisible()).toBe(
      true,
    );
    expect(await it.status.innerText()).toBe('0 of 51 shown.');
    await it.field.fill('');
    expect(await it.column('State')).toHaveLength(51);
  });
});

describe('the address of the page', () => {
  test('keeps what is shown, and brings it back', async () => {
    const first = await open();
    await first.field.fill('new');
    await first.button('Median').tap();
    await first.button('Median').tap();
    expect(first.kept).toEqual({ filter: 'new', sort: 'median' });
    const shown = await first.column('State');
    await first.page.reload();
    expect(await first.column('State')).toEqual(shown);
    expect(await first.field.inputValue()).toBe('new');
    expect(await first.head('Median').getAttribute('aria-sort')).toBe('ascending');
  });

  test('with nonsense in it shows the table as it is', async () => {
    const it = await open('?sort=%3Cb%3E&order=sideways&filter=');
    expect((await it.column('State')).slice(0, 2)).toEqual(['Alabama', 'Alaska']);
    expect(await it.table.locator('[aria-sort]').allInnerTexts()).toEqual(['State']);
  });
});
