import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { close, useSite, violations } from '../support/browser.ts';
import { pageKinds, phone } from '../support/page-kinds.ts';
import { dist } from '../support/site.ts';

const site = useSite();
const guide = pageKinds.guide;
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Paths of the files of this site that a page has asked for. */
function requests(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

const weight = (paths: readonly string[]): number =>
  [...new Set(paths)].reduce(
    (sum, path) => sum + brotliCompressSync(readFileSync(join(dist, path))).length,
    0,
  );

const input = (page: Page) => page.locator('pagefind-modal input').first();
const results = (page: Page) => page.locator('pagefind-results a');

describe('the search window', () => {
  test('costs nothing before it is opened and little after', async () => {
    const opened = await site.open('/about/');
    const { page } = opened;
    const asked = requests(page);
    await page.goto(guide);
    expect(asked.filter((path) => /pagefind|search/.test(path))).toEqual([]);
    asked.length = 0;
    await page.getByRole('link', { name: 'Search' }).click();
    await input(page).fill('oil');
    await results(page).first().waitFor();
    expect(weight(asked)).toBeLessThanOrEqual(200_000);
    expect(
      weight(asked.filter((path) => /\/(?:index|fragment|filter)\/|pf_meta|pagefind-entry/.test(path))),
    ).toBeLessThanOrEqual(65_000);
    expect([...opened.complaints, ...(await violations(page))]).toEqual([]);
    await close(opened);
  });

  test.each(['/', 'Control+k', 'Meta+k'])(
    'opens with %s, takes the focus, and gives it back on Escape',
    async (key) => {
      const opened = await site.open(guide);
      const { page } = opened;
      const link = page.getByRole('link', { name: 'Search' });
      await link.focus();
      await page.keyboard.press(key);
      await input(page).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
        .toBe('Search');
      await close(opened);
    },
  );

  test.each(['light', 'dark'] as const)('is clean to axe while open, %s', async (colorScheme) => {
    const opened = await site.open(guide, { before: axe, colorScheme, reducedMotion: 'reduce' });
    const { page } = opened;
    await page.getByRole('link', { name: 'Search' }).click();
    await input(page).fill('salary');
    await results(page).first().waitFor();
    await page.waitForTimeout(300);
    const found = await page.evaluate(async () => {
      const run = (
        globalThis as unknown as {
          axe: {
            run(
              context: object,
              options: object,
            ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        }
      ).axe;
      const { violations } = await run.run(
        { include: ['pagefind-modal'] },
        { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] } },
      );
      return violations.map(
        (it) => `${it.id}: ${it.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      );
    });
    expect(found).toEqual([]);
    await close(opened);
  });

  test('says so when it cannot be loaded, and tries again when asked', async () => {
    const opened = await site.open(guide, { viewport: phone });
    const { page } = opened;
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Search' }).click();
    const dialog = page.locator('dialog.search-failed');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('could not be loaded');
    await page.unroute('**/pagefind/**');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    // The page of search loads what this page could not.
    await page.waitForURL('**/search/');
    await page.locator('main input').first().waitFor();
    await close(opened);
  });
});

describe('the search page', () => {
  test('answers the question in its address and leads to the part of a page', async () => {
    const opened = await site.open('/search/?q=robots');
    const { page } = opened;
    await results(page).first().waitFor();
    const places = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(places[0]).toMatch(/#will-lamps-light-themselves$/);
    expect([...opened.complaints, ...(await violations(page))]).toEqual([]);
    await close(opened);
  });

  test('filters by kind and by guide', async () => {
    const opened = await site.open('/search/?q=salary');
    const { page } = opened;
    await results(page).first().waitFor();
    const pane = page.locator('pagefind-filter-pane');
    await expect.poll(() => pane.textContent()).toContain('Pay by state');
    expect(await pane.textContent()).toContain('Lantern Keeper');
    await close(opened);
  });

  test('keeps the address in step with what is typed', async () => {
    const opened = await site.open('/search/');
    const { page } = opened;
    await page.locator('search-page input').first().fill('beacon');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('beacon');
    await close(opened);
  });

  test('offers contents and glossary where scripts are off', async () => {
    const opened = await site.open('/search/?q=pay', { javaScriptEnabled: false });
    const { page } = opened;
    expect(await page.locator('.search-status').isVisible()).toBe(true);
    expect(await page.locator('main a[href$="/glossary/"]').count()).toBeGreaterThan(0);
    await close(opened);
  });
});
