import { afterEach, expect, test } from 'vitest';
import { close, type OpenedPage, type OpenOptions, useSite } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const site = useSite();
let opened: OpenedPage;
const open = async (options: OpenOptions = {}) => {
  opened = await site.open(pageKinds.home, options);
  return opened.page;
};
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await close(opened);
});

const paper = () => opened.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const attribute = () => opened.page.evaluate(() => document.documentElement.getAttribute('data-theme'));
const choice = (name: string) =>
  opened.page.getByRole('group', { name: 'Appearance' }).getByRole('radio', { name });

test('without a choice the page follows the device, while it is open too', async () => {
  const page = await open({ colorScheme: 'light' });
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
  expect(await choice('Match device').isChecked()).toBe(true);
});

test('each of the three choices holds, against the device and on the next page', async () => {
  const page = await open({ colorScheme: 'light' });
  const light = await paper();
  await choice('Dark').check();
  const dark = await paper();
  expect(dark).not.toBe(light);

  await page.goto(pageKinds.glossary);
  expect([await attribute(), await paper(), await choice('Dark').isChecked()]).toEqual(['dark', dark, true]);

  await page.emulateMedia({ colorScheme: 'dark' });
  await choice('Light').check();
  expect(await paper()).toBe(light);
  await choice('Match device').check();
  expect([await attribute(), await paper()]).toEqual([null, dark]);
  await page.reload();
  expect([await attribute(), await choice('Match device').isChecked()]).toEqual([null, true]);
});

test('the choice is set before anything of the page is there to be painted', async () => {
  // Notes the theme at the moment at which the body begins to exist.
  const page = await open({
    colorScheme: 'light',
    before: `
      localStorage.setItem('theme', 'dark');
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        globalThis.themeAtBody = document.documentElement.dataset.theme ?? 'none';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    `,
  });
  expect(await page.evaluate(() => (globalThis as unknown as { themeAtBody: string }).themeAtBody)).toBe(
    'dark',
  );
});

test('a theme that does not exist, or storage that is forbidden, does no harm', async () => {
  await open({ before: `localStorage.setItem('theme', 'pink');` });
  expect(await attribute()).toBeNull();
  expect(await choice('Match device').isChecked()).toBe(true);
  await close(opened);

  await open({
    colorScheme: 'light',
    before: `Object.defineProperty(globalThis, 'localStorage', { get() { throw new Error('forbidden'); } });`,
  });
  const light = await paper();
  await choice('Dark').check();
  expect(await paper()).not.toBe(light);
});
