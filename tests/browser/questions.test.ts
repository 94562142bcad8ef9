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

const shown = () => opened.page.locator('.faq:visible').evaluateAll((list) => list.map((it) => it.id));

test('what is typed leaves the questions that hold it, in their answers too, and says how many', async () => {
  const page = await open();
  const all = await shown();
  const field = page.getByLabel('Find a question');
  await field.fill('CLK-P what');
  expect(await shown()).toEqual(['what-is-a-clk-p']);
  expect(await page.getByRole('status').first().innerText()).toBe(`1 of ${all.length} questions`);
  expect(await page.locator('.faq-group:visible h2').count()).toBe(1);
  await field.fill('zebra');
  expect(await shown()).toEqual([]);
  expect(await page.getByRole('link', { name: 'search the whole site' }).isVisible()).toBe(true);
  await page.evaluate(() => (location.hash = '#is-it-worth-it'));
  await page.locator('[id="is-it-worth-it"][open]').waitFor();
  expect(await shown()).toEqual(all);
});

test('a topic leads to its questions, which are all there without scripts', async () => {
  const page = await open();
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Getting in' }).click();
  expect(await top('do-i-need-a-license')).toBeLessThan(200);
  await close(opened);
  opened = await site.open(pageKinds.questions, { viewport: phone, javaScriptEnabled: false });
  expect(await opened.page.getByLabel('Find a question').isVisible()).toBe(false);
  expect((await shown()).length).toBeGreaterThan(5);
});

test('terms have the same field, and a link to each letter', async () => {
  opened = await site.open(pageKinds.glossary, { viewport: phone, reducedMotion: 'reduce' });
  const { page } = opened;
  const terms = () => page.locator('.glossary > div:visible').evaluateAll((list) => list.map((it) => it.id));
  const all = await terms();
  await page.getByLabel('Find a term').fill('wick');
  const left = await terms();
  expect(left).toContain('wick');
  expect(left.length).toBeLessThan(all.length);
  expect(await page.getByRole('status').innerText()).toBe(`${left.length} of ${all.length} terms`);
  // What the address points at is shown, whatever is typed.
  const hidden = all.find((id) => !left.includes(id))!;
  await page.evaluate((id) => (location.hash = `#${id}`), hidden);
  await expect.poll(terms).toEqual(all);
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'W' }).click();
  expect(await top('letter-w')).toBeLessThan(200);
});
