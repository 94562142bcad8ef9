import { afterEach, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const site = useSite();
let opened: OpenedPage;
const open = async (hash = '', options = {}) => {
  opened = await site.open(pageKinds.sources + hash, { reducedMotion: 'reduce', ...options });
  return opened.page;
};
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await close(opened);
});

const openOnes = () =>
  opened.page.locator('[data-item]:has(details[open])').evaluateAll((list) => list.map(({ id }) => id));

test('a source says how it was read, and what cites it, where it is opened', async () => {
  const page = await open();
  expect(await openOnes()).toEqual([]);
  const source = page.locator('#guild-exams');
  expect(await source.getByText('Original (September 28, 2026).').isVisible()).toBe(false);
  await source.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await source.getByText('Original (September 28, 2026).').isVisible()).toBe(true);
});

test('the first lines say what is listed, and every label is explained before the first source', async () => {
  const page = await open();
  expect(await page.locator('.lede').innerText()).toMatch(
    /^Every publication .*: \d+ sources by \d+ publishers/,
  );
  expect(await page.locator('.source-key .source-label').allInnerTexts()).toEqual([
    'Original',
    'Stored copy',
    'Quoted',
  ]);
  const key = (await page.locator('.source-key').boundingBox())!;
  expect(key.y).toBeLessThan((await page.locator('[data-item]').first().boundingBox())!.y);
});

test('a link to a source opens it', async () => {
  const page = await open('#guild-members');
  expect(await openOnes()).toEqual(['guild-members']);
  await page.evaluate(() => (location.hash = '#guild-exams'));
  await expect.poll(openOnes).toEqual(['guild-exams', 'guild-members']);
});

test('a field finds sources by publisher and by title', async () => {
  const page = await open();
  await page.getByLabel('Find a source').fill('guild exams');
  expect(await page.locator('[data-item]:visible').evaluateAll((list) => list.map(({ id }) => id))).toEqual([
    'guild-exams',
  ]);
});

test('without a script all of it is open', async () => {
  const page = await open('', { javaScriptEnabled: false });
  expect(await page.getByText('Original (September 28, 2026).').first().isVisible()).toBe(true);
  expect(await page.locator('form:visible, [role=search]:visible').count()).toBe(0);
});
