import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { close, useSite } from '../support/browser.ts';

const site = useSite();

/** A word that search finds on the glossary page: the first of its terms. */
async function aTerm(page: Page): Promise<string> {
  const text = await page.locator('main dt').first().textContent();
  return text!.trim();
}
const openWindow = async (page: Page) => {
  await page.locator('site-search a').click();
  await page.locator('dialog.search-window[open] input').waitFor();
};
const results = (page: Page) => page.locator('dialog.search-window .search-results a[href*="/glossary/#"]');
const ask = (page: Page, words: string) => page.locator('dialog.search-window input').fill(words);

describe('a result on the page that is being read', () => {
  test('closes the window and lands there', async () => {
    const opened = await site.open('/glossary/');
    const { page } = opened;
    await openWindow(page);
    await ask(page, await aTerm(page));
    const result = results(page).first();
    const { hash } = new URL((await result.getAttribute('href'))!, site.origin);
    for (const way of ['click', 'again'] as const) {
      if (way === 'again') {
        await openWindow(page);
        await results(page).first().waitFor();
      }
      await results(page).first().click();
      await expect.poll(() => page.locator('dialog.search-window[open]').count()).toBe(0);
      expect([way, new URL(page.url()).hash]).toEqual([way, hash]);
      const top = await page
        .locator(`[id="${hash.slice(1)}"]`)
        .evaluate((it) => it.getBoundingClientRect().top);
      expect(Math.abs(top)).toBeLessThan(700);
    }
    await close(opened);
  });
});

describe('Back from a result', () => {
  const wayThere = async (page: Page, of: RegExp) => {
    await openWindow(page);
    await ask(page, 'lantern keeper salary');
    const result = page.locator('dialog.search-window .search-results a').filter({ hasText: of }).first();
    await result.waitFor();
    await result.click();
  };

  test('brings the results again, from another page', async () => {
    const opened = await site.open('/glossary/');
    const { page } = opened;
    await wayThere(page, /by state/);
    await page.waitForURL(/salary/);
    await page.goBack();
    await page.locator('dialog.search-window[open] .search-results a').first().waitFor();
    expect(await page.locator('dialog.search-window input').inputValue()).toBe('lantern keeper salary');
    await close(opened);
  });

  test('brings the results again, from a part of the same page', async () => {
    const opened = await site.open('/career-guides/lantern-keeper/');
    const { page } = opened;
    await wayThere(page, /How much/);
    await expect.poll(() => new URL(page.url()).hash).not.toBe('');
    await expect.poll(() => page.locator('dialog.search-window[open]').count()).toBe(0);
    await page.goBack();
    await page.locator('dialog.search-window[open] .search-results a').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog.search-window[open]').count()).toBe(0);
    await close(opened);
  });
});

describe('search that could not be had', () => {
  test('offline is said to be so, and answers by itself once there is a connection again', async () => {
    const opened = await site.open('/glossary/');
    const { page } = opened;
    page.setDefaultTimeout(30_000);
    const term = await aTerm(page);
    await openWindow(page);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await ask(page, term);
    await page.getByText('You are offline').first().waitFor();
    expect(await page.getByText('Nothing found').count()).toBe(0);
    await page.context().setOffline(false);
    await results(page).first().waitFor();
    expect(await page.getByText('You are offline').count()).toBe(0);
    await close(opened);
  });

  test('since the site was published anew is looked for in what is published now', async () => {
    const opened = await site.open('/glossary/');
    const { page } = opened;
    page.setDefaultTimeout(30_000);
    const term = await aTerm(page);
    await openWindow(page);
    await page.waitForLoadState('networkidle');
    // The part of the old index that is asked for is gone; a new one is made of the same files.
    let gone = 0;
    await page.context().route(/\/pagefind\/index\//, (route) => {
      gone += 1;
      return gone === 1 ? route.fulfill({ status: 404, body: 'gone' }) : route.continue();
    });
    await ask(page, term);
    await results(page).first().waitFor();
    expect(gone).toBeGreaterThan(1);
    await close(opened);
  });

  test('with scripts of an older site leads to the search page', async () => {
    const opened = await site.open('/glossary/');
    const { page } = opened;
    await page.context().route(/_astro\/window\./, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.locator('site-search a').click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/search/');
    await close(opened);
  });

  test('that finds nothing says so', async () => {
    const opened = await site.open('/glossary/');
    await openWindow(opened.page);
    await ask(opened.page, 'жжжж');
    await opened.page.getByText('Nothing found').first().waitFor();
    await close(opened);
  });
});
