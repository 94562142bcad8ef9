import { afterEach, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { desk, pageKinds, phone } from '../support/page-kinds.ts';

const site = useSite();
let opened: OpenedPage;
afterEach(() => close(opened));

const marked = () =>
  opened.page
    .locator('contents-marker [aria-current]')
    .evaluateAll((list) => list.map((it) => it.getAttribute('href')));

test('on a desk the contents stay in view, open, and mark the section that is read', async () => {
  opened = await site.open(pageKinds.guide, { viewport: desk, reducedMotion: 'reduce' });
  const { page } = opened;
  const links = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
  const section = await page.locator('contents-marker ol ol a').nth(7).getAttribute('href');
  expect(await page.locator('contents-marker details').getAttribute('open')).not.toBeNull();
  await page.locator(section ?? '').evaluate((it) => it.scrollIntoView());
  await page.locator(`contents-marker a[href="${section}"][aria-current]`).waitFor();
  expect(await marked()).toEqual([section]);
  expect(await links.first().evaluate((it) => it.getBoundingClientRect().bottom)).toBeGreaterThan(0);
  expect(await links.first().evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(desk.height);
});

test('each of its links brings its section to the top and marks it', async () => {
  opened = await site.open(pageKinds.guide, { viewport: desk, reducedMotion: 'reduce' });
  const { page } = opened;
  const links = page.locator('contents-marker ol ol a');
  for (const index of [0, 5, (await links.count()) - 1]) {
    const href = await links.nth(index).getAttribute('href');
    await links.nth(index).focus();
    await page.keyboard.press('Enter');
    await page.locator(`contents-marker a[href="${href}"][aria-current]`).waitFor();
    expect(await marked()).toEqual([href]);
  }
});

test('on a phone the contents are closed and open by touch', async () => {
  opened = await site.open(pageKinds.guide, { viewport: phone, hasTouch: true });
  const { page } = opened;
  const link = page.getByRole('navigation', { name: 'Contents' }).getByRole('link').first();
  expect(await link.isVisible()).toBe(false);
  await page.locator('summary', { hasText: 'Contents' }).tap();
  expect(await link.isVisible()).toBe(true);
});
