import { afterEach, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { pageKinds, phone } from '../support/page-kinds.ts';

const site = useSite();
let opened: OpenedPage;
const open = async (query = '', options = {}) => {
  opened = await site.open(pageKinds.compareGuides + query, { viewport: phone, ...options });
  return opened.page;
};
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await close(opened);
});

/** Visible rows of the table, by their names. */
const shown = async (): Promise<Map<string, string[]>> =>
  new Map(
    await opened.page.locator('.side-by-side tbody tr:visible').evaluateAll((rows) =>
      rows.map((row) => {
        const [name, ...cells] = [...(row as HTMLTableRowElement).cells]
          .filter((cell) => cell.checkVisibility())
          .map((cell) => cell.innerText.trim());
        return [name ?? '', cells] as [string, string[]];
      }),
    ),
  );
const notes = () => opened.page.locator('.compare-result > p').allInnerTexts();

test('so few guides are side by side at once, and a state adds what they pay there', async () => {
  const page = await open();
  expect(await page.getByLabel('First guide').inputValue()).toBe('lantern-keeper');
  expect(await page.getByLabel('Second guide').inputValue()).toBe('cloud-shepherd');
  expect((await shown()).get('The middle half earns')).toHaveLength(2);
  expect([...(await shown()).keys()].some((name) => name.startsWith('Median pay in'))).toBe(false);
  await page.getByLabel('Pay in').selectOption('California');
  expect((await shown()).get('Median pay in California')).toEqual(['$51,200', '$30,400']);
  expect((await shown()).get('Adjusted for cost of living in California')).toEqual(['$50,200', '$29,800']);
  expect(await notes()).toEqual([]);
  expect(await page.locator('.compare-result').innerText()).toBe(
    'The table shows Lantern Keeper, Cloud Shepherd; pay in California.',
  );
});

/** The rows of the picture, and where on its axis the dot of a place is in each. */
const drawn = () =>
  opened.page.locator('.pay-ranges [data-of] circle').evaluateAll((dots) =>
    dots.map((dot) => {
      const row = dot.closest('li')!;
      const { from = '', to = '' } = row.parentElement!.dataset;
      const share = parseFloat(dot.getAttribute('cx') ?? '') / 100;
      const at = Number(from) + share * (Number(to) - Number(from));
      return [row.checkVisibility(), dot.checkVisibility() ? Math.round(at) : undefined];
    }),
  );

test('the picture has a row for each career that is chosen, and a dot for the state', async () => {
  const page = await open();
  const key = page.locator('[data-place-key]');
  expect(await drawn()).toEqual([
    [true, undefined],
    [true, undefined],
  ]);
  expect(await key.isVisible()).toBe(false);
  await page.getByLabel('Pay in').selectOption('California');
  expect(await drawn()).toEqual([
    [true, 51_200],
    [true, 30_400],
  ]);
  expect(await key.innerText()).toBe('median in California');
  await page.getByLabel('Pay in').selectOption('Wyoming');
  expect((await drawn())[0]).toEqual([true, undefined]);
  await page.getByLabel('Pay in').selectOption('United States');
  expect((await drawn())[1]).toEqual([true, undefined]);
  expect(await key.isVisible()).toBe(false);
  await page.getByLabel('First guide').selectOption('');
  expect((await drawn()).map(([visible]) => visible)).toEqual([false, true]);
});

test('the title of the picture says who is paid most while all careers are in it', async () => {
  const page = await open();
  const title = page.locator('.pay-ranges .figure-caption');
  const finding = await title.innerText();
  expect(finding).toContain('highest median pay');
  await page.getByLabel('First guide').selectOption('');
  expect(await title.innerText()).toBe('What these careers pay');
  await page.getByLabel('First guide').selectOption({ index: 1 });
  expect(await title.innerText()).toBe(finding);
});

test('with text at twice its size the picture is within the screen', async () => {
  const page = await open('?state=california');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const right = await page
    .locator('.pay-ranges *:visible')
    .evaluateAll((parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().right)));
  expect(right).toBeLessThanOrEqual(phone.width);
});

test('the address brings the choice back elsewhere', async () => {
  const first = await open();
  await first.getByLabel('Pay in').selectOption('Ohio');
  const before = await shown();
  const { search, hash } = new URL(first.url());
  expect([search, hash]).toEqual(['?compare=lantern-keeper&compare=cloud-shepherd&state=ohio', '#compare']);
  await close(opened);
  const second = await open(search + hash);
  expect(await shown()).toEqual(before);
  expect(await second.getByLabel('Pay in').inputValue()).toBe('ohio');
});

test('one guide, or one that is not here, is named and hides nothing that was asked for', async () => {
  await open('?compare=cloud-shepherd&compare=<b>moon-painter');
  expect(await notes()).toEqual([
    '“<b>moon-painter” isn’t one of the guides here.',
    'Choose one more guide to compare.',
  ]);
  expect((await shown()).get('The middle half earns')).toEqual(['$28,000 to $39,000']);
});

test('a figure that nobody publishes is said to be none', async () => {
  await open('?compare=lantern-keeper&compare=cloud-shepherd&state=wyoming');
  expect((await shown()).get('Median pay in Wyoming')?.[0]).toBe('no BLS figure');
  expect((await shown()).get('Adjusted for cost of living in Wyoming')?.[0]).toBe('no BLS figure');
});

test('without scripts it is one table of all guides, with every state below', async () => {
  const page = await open('', { javaScriptEnabled: false });
  expect(await page.locator('.side-by-side tbody tr:visible').first().locator('td:visible').count()).toBe(2);
  expect(await page.locator('.guides-in-states tbody tr:visible').count()).toBe(51);
  expect(await page.locator('select:visible, main button:visible').count()).toBe(0);
});

test('on a phone every career’s pay in a state is within the screen, as paid or adjusted', async () => {
  const page = await open('', { javaScriptEnabled: false });
  const ohio = page.locator('.guides-in-states tr', { hasText: 'Ohio' });
  const figures = () => ohio.locator('td span:visible').allInnerTexts();
  const paid = await figures();
  await page.getByLabel('Adjusted for cost of living').check();
  const adjusted = await figures();
  expect([paid.length, adjusted.length]).toEqual([2, 2]);
  expect(adjusted).not.toEqual(paid);
  for (const cell of await ohio.locator('td').all()) {
    const { x, width } = (await cell.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(phone.width);
  }
});

test('on a phone figures of one kind are side by side, under names that stay in sight', async () => {
  const page = await open();
  const row = page.locator('.side-by-side tbody tr', { hasText: 'The middle half earns' });
  const boxes = await Promise.all((await row.locator('td').all()).map((cell) => cell.boundingBox()));
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  expect(new Set(boxes.map((box) => box?.x)).size).toBe(2);
  await row.evaluate((it) => it.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const heads = page.locator('.side-by-side thead th[data-compared]');
  for (const [index, head] of (await heads.all()).entries()) {
    const box = await head.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(100);
    expect(Math.round(box?.x ?? -1)).toBe(Math.round(boxes[index]?.x ?? -2));
  }
});

test.each([280, 320, 375])(
  'at %i pixels both tables fit, and the names stay in sight to the last state',
  async (width) => {
    const page = await open('', { viewport: { width, height: 700 } });
    const tops = (row: string) =>
      page
        .locator(row)
        .first()
        .locator('td')
        .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top)));
    for (const row of ['.side-by-side tbody tr:visible', '.guides-in-states tbody tr'])
      expect(new Set(await tops(row)).size).toBe(1);
    await page.locator('.guides-in-states tbody tr').last().scrollIntoViewIfNeeded();
    expect((await page.locator('.guides-in-states thead').boundingBox())!.y).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  },
);
