import { afterEach, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { desk, pageKinds, phone } from '../support/page-kinds.ts';

const site = useSite();
let opened: OpenedPage;
const open = async (options: Parameters<typeof site.open>[1], query = '') => {
  opened = await site.open(pageKinds.guides + query, options);
  return opened.page;
};
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await close(opened);
});

/** Shows what is there for more guides than are seen at once. */
const openAsOfMany = async (options: Parameters<typeof site.open>[1]) => {
  const page = await open(options);
  await page.locator('.few').evaluate((it) => it.classList.remove('few'));
  return page;
};
const names = () => opened.page.locator('tbody tr:visible th a').allInnerTexts();

test.each([
  ['a phone', phone],
  ['a desk', desk],
])('on %s guides sort by name and by figure, unknown figures last', async (_, viewport) => {
  const page = await openAsOfMany({ viewport });
  expect(await names()).toEqual(['Lantern Keeper', 'Cloud Shepherd']);
  await page.getByRole('button', { name: 'Guide' }).click();
  expect(await names()).toEqual(['Cloud Shepherd', 'Lantern Keeper']);
  expect(await page.getByRole('status').innerText()).toBe('Sorted by guide, A to Z.');
  await page.getByRole('button', { name: 'Median pay' }).click();
  expect(await names()).toEqual(['Lantern Keeper', 'Cloud Shepherd']);
  await page.getByRole('button', { name: 'Growth' }).click();
  await page.getByRole('button', { name: 'Growth' }).click();
  expect(await names()).toEqual(['Lantern Keeper', 'Cloud Shepherd']);
});

test('guides are found by any word of their row, and the address keeps it', async () => {
  const page = await openAsOfMany({ viewport: phone });
  await page.getByLabel('Find a guide').fill('steady');
  expect(await names()).toEqual(['Lantern Keeper']);
  expect(new URL(page.url()).search).toBe('?filter=steady');
  await page.getByLabel('Find a guide').fill('nobody does this');
  expect(await names()).toEqual([]);
  expect(await page.getByText('No guide matches').isVisible()).toBe(true);
});

test('a few guides are seen at once, with nothing before them', async () => {
  const page = await open({ viewport: phone });
  expect(await names()).toHaveLength(2);
  expect(await page.locator('[type=search]:visible, thead:visible').count()).toBe(0);
});

test('without scripts every guide and fact is there, and nothing that does not work', async () => {
  const page = await open({ viewport: phone, javaScriptEnabled: false });
  expect(await names()).toEqual(['Lantern Keeper', 'Cloud Shepherd']);
  expect(await page.locator('tbody td:visible').count()).toBe(10);
  expect(await page.locator('[type=search]:visible, thead:visible, button:visible').count()).toBe(0);
});
