import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { close, useSite } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const site = useSite();

const inView = (page: Page, id: string): Promise<boolean> =>
  page.locator(`[id="${id}"]`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return element.checkVisibility() && bottom > 0 && top < innerHeight;
  });

describe('a link to an answer', () => {
  test('opens it again after it was closed, when the same link is followed again', async () => {
    const opened = await site.open(pageKinds.questions);
    const { page } = opened;
    const id = await page.locator('filtered-list details[id]').last().getAttribute('id');
    const answer = page.locator(`details[id="${id}"]`);
    await page.evaluate((anchor) => {
      const link = Object.assign(document.createElement('a'), { href: `#${anchor}`, textContent: 'To it' });
      document.querySelector('main')!.prepend(link);
    }, id);
    for (const round of [1, 2]) {
      await page.getByRole('link', { name: 'To it' }).click();
      await page.waitForFunction(
        (it) => document.querySelector<HTMLDetailsElement>(`[id="${it}"]`)?.open,
        id,
      );
      await expect.poll(() => inView(page, id!), { message: `round ${round}` }).toBe(true);
      await answer.locator('summary').first().click();
      expect(await answer.evaluate((it: HTMLDetailsElement) => it.open)).toBe(false);
    }
    await close(opened);
  });
});

describe('a shared filter with an anchor', () => {
  test('arrives at a row that is there, and says no more than is shown', async () => {
    const path = pageKinds.credentials;
    const first = await site.open(path);
    // A choice that hides a row, and that row.
    const found = await first.page.evaluate(() => {
      for (const select of document.querySelectorAll<HTMLSelectElement>('certification-filter select')) {
        for (const { value } of select.options) {
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          const row = document.querySelector('certification-filter tbody[hidden]');
          if (row) return { name: select.name, value, id: row.id };
        }
      }
      return undefined;
    });
    expect(found).toBeDefined();
    await close(first);
    const opened = await site.open(`${path}?${found!.name}=${found!.value}#${found!.id}`);
    await expect.poll(() => inView(opened.page, found!.id)).toBe(true);
    expect(new URL(opened.page.url()).search).toBe('');
    await close(opened);
  });
});

describe('the theme', () => {
  test('that is chosen in one tab is followed in another', async () => {
    const opened = await site.open('/');
    const other = await opened.page.context().newPage();
    await other.goto(`${site.origin}/glossary/`);
    const theme = () => opened.page.evaluate(() => document.documentElement.dataset['theme'] ?? 'system');
    for (const choice of ['dark', 'light', 'system']) {
      await other.locator(`theme-switch input[value=${choice}]`).check();
      await expect.poll(theme).toBe(choice);
      expect(await opened.page.locator('theme-switch input:checked').getAttribute('value')).toBe(choice);
    }
    await close(opened);
  });
});

describe('the header', () => {
  // What a browser's own text size does: rem and em grow, the window stays.
  test.each([
    [320, 100],
    [320, 200],
    [360, 130],
    [375, 200],
  ])('at %i px and text of %i percent needs no scrolling sideways', async (width, percent) => {
    const opened = await site.open('/', { viewport: { width, height: 700 } });
    await opened.page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), percent);
    const wide = await opened.page.evaluate(() =>
      [...document.querySelectorAll('.site-header, .site-header *')]
        .filter((it) => it.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
        .map((it) => it.outerHTML.slice(0, 60)),
    );
    expect(wide).toEqual([]);
    expect(
      await opened.page.evaluate(() => document.querySelector('header')!.scrollWidth <= innerWidth),
    ).toBe(true);
    await close(opened);
  });
});
