import { afterEach, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { pageKinds, phone } from '../support/page-kinds.ts';

const site = useSite();
let opened: OpenedPage;
const open = async (address: string) => {
  opened = await site.open(address, { javaScriptEnabled: false, viewport: phone });
  return opened.page;
};
afterEach(() => close(opened));

test('the guide has its box, its contents and its chapters', async () => {
  const page = await open(pageKinds.guide);
  await page.getByRole('heading', { name: 'At a glance', exact: true }).waitFor();
  await page.locator('summary', { hasText: 'Contents' }).click();
  const links = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
  expect(await links.count()).toBeGreaterThan(10);
  await links.last().click();
  expect(new URL(page.url()).hash).toBe(await links.last().getAttribute('href'));
  expect(await page.locator('main section h3:visible').count()).toBeGreaterThan(10);
});

test('the questions open one by one', async () => {
  const page = await open(pageKinds.questions);
  const question = page.locator('details').first();
  expect(await question.locator('.prose').isVisible()).toBe(false);
  await question.locator('summary').click();
  expect(await question.locator('.prose').isVisible()).toBe(true);
});

test('the salary page has its whole table and nothing that does not work', async () => {
  const page = await open(pageKinds.salary);
  expect(await page.locator('data-table tbody:last-of-type tr:visible').count()).toBe(51);
  expect(await page.locator('data-table button, data-table [type=search]:visible').count()).toBe(0);
  expect(await page.getByText('No state matches').isVisible()).toBe(false);
});

test('the map switches between what is paid and what it buys', async () => {
  const page = await open(pageKinds.salary);
  const map = page.locator('.tile-map');
  const fill = (state: string) =>
    map
      .getByRole('link', { name: state })
      .locator('rect')
      .evaluate((it) => getComputedStyle(it).fill);
  const paid = await fill('Ohio');
  expect(await map.locator('.map-legend:visible').count()).toBe(1);
  await map.getByLabel('Adjusted for cost of living').check();
  expect(await fill('Ohio')).not.toBe(paid);
  expect(await map.locator('.map-legend:visible').count()).toBe(1);
  await map.getByLabel('As paid').check();
  expect(await fill('Ohio')).toBe(paid);
});

test('the comparison says that it needs scripts, and leads to the table of all states', async () => {
  const page = await open(pageKinds.salary);
  expect(await page.locator('compare-states form').isVisible()).toBe(false);
  await page.locator('compare-states').getByRole('link', { name: 'The table of all states' }).click();
  expect(new URL(page.url()).hash).toBe('#states');
  expect(await page.locator('data-table tbody:last-of-type tr:visible').count()).toBe(51);
});

test('no page shows a switch of the theme that would do nothing', async () => {
  const page = await open(pageKinds.home);
  expect(await page.locator('theme-switch').isVisible()).toBe(false);
});
