import { afterEach, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { pageKinds, phone } from '../support/page-kinds.ts';

const site = useSite();
let opened: OpenedPage;
const open = async (hash = '') => {
  opened = await site.open(pageKinds.questions + hash, { viewport: phone, reducedMotion: 'reduce' });
  return opened.page;
};
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await close(opened);
});

const openOnes = () => opened.page.locator('details[open]').evaluateAll((list) => list.map((it) => it.id));
const top = (id: string) =>
  opened.page.locator(`[id="${id}"]`).evaluate((it) => it.getBoundingClientRect().top);

test('all answers are closed at first', async () => {
  await open();
  expect(await openOnes()).toEqual([]);
});

test('the anchor of the address opens its answer and brings it into view', async () => {
  await open('#what-is-a-clk-p');
  expect(await openOnes()).toEqual(['what-is-a-clk-p']);
  const at = await top('what-is-a-clk-p');
  expect(at).toBeGreaterThanOrEqual(0);
  expect(at).toBeLessThan(200);
});

test('so does a change of the anchor while the page is open', async () => {
  const page = await open('#what-is-a-clk-p');
  await page.evaluate(() => (location.hash = '#is-it-worth-it'));
  await page.locator('[id="is-it-worth-it"][open]').waitFor();
  expect(await openOnes()).toContain('is-it-worth-it');
});

test('the keyboard opens and closes an answer', async () => {
  const page = await open();
  await page.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  expect(await openOnes()).toHaveLength(1);
  await page.keyboard.press('Space');
  expect(await openOnes()).toHaveLength(0);
});

test.each(['#no-such-question', '#a"]b', '#%E0%A4%A', '#1'])('the anchor %s does no harm', async (hash) => {
  await open(hash);
  expect(await openOnes()).toEqual([]);
});
