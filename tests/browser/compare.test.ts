import { afterEach, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { pageKinds, phone } from '../support/page-kinds.ts';

const site = useSite();
let opened: OpenedPage;
const open = async (query = '') => {
  opened = await site.open(pageKinds.salary + query, { viewport: phone });
  return opened.page;
};
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await close(opened);
});

const compared = async () => {
  const rows = opened.page.locator('.compare-result tr');
  return rows.evaluateAll((list) =>
    list.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.innerText.trim())),
  );
};
const notes = () => opened.page.locator('.compare-result > p').allInnerTexts();

test('two states, chosen by keyboard, stand side by side with the figures of the table', async () => {
  const page = await open();
  await page.getByLabel('First state').selectOption('California');
  await page.getByLabel('Second state').selectOption('Vermont');
  await page.getByRole('button', { name: 'Compare' }).focus();
  await page.keyboard.press('Enter');
  const rows = await compared();
  expect(rows[0]).toEqual(['Measure', 'California', 'Vermont']);
  expect(rows).toContainEqual(['Median', '$51,200', '$43,600']);
  expect(rows).toContainEqual(['Adjusted for cost of living', '$50,200', '$44,000']);
  expect(rows).toContainEqual(['Jobs', '500', 'no BLS figure']);
  expect(rows).toHaveLength(11);
  expect(await notes()).toEqual([]);
});

test('three states fit, and the address brings them back elsewhere', async () => {
  const first = await open();
  for (const [label, state] of [
    ['First state', 'Ohio'],
    ['Second state', 'Texas'],
    ['Third state', 'New York'],
  ] as const) {
    await first.getByLabel(label).selectOption(state);
  }
  await first.getByRole('button', { name: 'Compare' }).click();
  const shown = await compared();
  expect(shown[0]).toEqual(['Measure', 'Ohio', 'Texas', 'New York']);
  const address = new URL(first.url());
  expect([address.search, address.hash]).toEqual([
    '?compare=ohio&compare=texas&compare=new-york',
    '#compare',
  ]);

  await close(opened);
  const second = await open(address.search + address.hash);
  expect(await compared()).toEqual(shown);
  expect(await second.getByLabel('Third state').inputValue()).toBe('new-york');
});

test('a place that is no state is named, and does not hide the others', async () => {
  await open('?compare=ohio&compare=Atlantis&compare=texas');
  expect(await notes()).toEqual(['“Atlantis” isn’t one of the 50 states or the District of Columbia.']);
  expect((await compared())[0]).toEqual(['Measure', 'Ohio', 'Texas']);
});

test('an address cannot put markup into the page', async () => {
  const page = await open(
    `?compare=${encodeURIComponent('<img src=x onerror=alert(1)>')}&compare=${encodeURIComponent('"]*')}`,
  );
  expect(await page.locator('.compare-result img').count()).toBe(0);
  expect(await notes()).toHaveLength(3);
});

test('one state, the same twice, or none asks for another', async () => {
  const page = await open('?compare=ohio&compare=ohio');
  expect(await notes()).toEqual(['Choose one more state to compare.']);
  await page.getByLabel('First state').selectOption('');
  await page.getByLabel('Second state').selectOption('');
  await page.getByRole('button', { name: 'Compare' }).click();
  expect(await notes()).toEqual(['Choose at least two states.']);
});

test('more than three are told apart', async () => {
  await open('?compare=ohio&compare=texas&compare=iowa&compare=utah');
  expect((await compared())[0]).toHaveLength(4);
  expect(await notes()).toEqual(['Only three states fit side by side; the others are left out.']);
});

test('the result is announced and scrolls inside its own box', async () => {
  const page = await open('?compare=ohio&compare=texas');
  expect(await page.locator('.compare-result').getAttribute('aria-live')).toBe('polite');
  expect(await page.getByRole('region', { name: 'Chosen states side by side' }).isVisible()).toBe(true);
});
