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

const input = (page: Page) => page.locator('dialog.search-window input');
const results = (page: Page) => page.locator('.search-results a');

describe('the search window', () => {
  test('costs nothing before it is opened and little after', async () => {
    const opened = await site.open('/about/');
    const { page } = opened;
    const asked = requests(page);
    await page.goto(guide);
    expect(asked.filter((path) => /pagefind|search/.test(path))).toEqual([]);
    asked.length = 0;
    await page.getByRole('link', { name: 'Search' }).click();
    await input(page).fill('how much does a lantern keeper make in texas');
    await results(page).first().waitFor();
    expect(weight(asked)).toBeLessThanOrEqual(200_000);
    const runtime = /\/pagefind\/(?:pagefind\.js|wasm)/;
    expect(weight(asked.filter((path) => !runtime.test(path)))).toBeLessThanOrEqual(90_000);
    expect(weight(['/pagefind/words.json'])).toBeLessThanOrEqual(12_500);
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
        { include: ['dialog.search-window'] },
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
    const told = page.getByRole('dialog', { name: 'Search' });
    await told.getByRole('status').getByText('could not be loaded').waitFor();
    await page.unroute('**/pagefind/**');
    await told.getByRole('button', { name: 'Try again' }).click();
    // The page of search loads what this page could not.
    await page.waitForURL('**/search/**');
    await page.locator('main input').first().waitFor();
    await close(opened);
  });

  test('tells who listens how much was found, and that it is only the closest', async () => {
    const opened = await site.open(guide);
    const { page } = opened;
    await page.getByRole('link', { name: 'Search' }).click();
    const status = page.getByRole('dialog', { name: 'Search' }).getByRole('status');
    await input(page).fill('license');
    await expect.poll(() => status.textContent()).toMatch(/^\d+ results?/);
    await input(page).fill('license xylophone');
    await expect.poll(() => status.textContent()).toContain('No page has all of these words. Closest:');
    await input(page).fill('lisense');
    await expect.poll(() => status.textContent()).toContain('read as');
    await close(opened);
  });

  test('keeps the focus in the field while results come and change', async () => {
    const opened = await site.open(guide);
    const { page } = opened;
    const field = () =>
      page.evaluate(() => {
        const { activeElement: it } = document;
        return it instanceof HTMLInputElement ? `${it.value}|${it.selectionStart}` : it?.tagName;
      });
    await page.getByRole('link', { name: 'Search' }).click();
    // What is typed before the window has been loaded goes nowhere.
    await expect.poll(field).toBe('|0');
    await page.keyboard.type('license');
    await results(page).first().waitFor();
    expect(await field()).toBe('license|7');
    const before = await results(page).allTextContents();
    await page.keyboard.type(' beacon');
    await expect.poll(() => results(page).allTextContents()).not.toEqual(before);
    expect(await field()).toBe('license beacon|14');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('zzyzx');
    await page.getByRole('dialog').getByText('Nothing found').waitFor();
    expect(await field()).toBe('zzyzx|5');
    await close(opened);
  });

  test('closes on a click beside it, and not in it', async () => {
    const opened = await site.open(guide);
    const { page } = opened;
    await page.getByRole('link', { name: 'Search' }).click();
    const box = (await page.locator('dialog.search-window').boundingBox())!;
    await page.mouse.click(box.x + 6, box.y + box.height / 2);
    await input(page).hover();
    await page.mouse.down();
    await page.mouse.move(box.x - 20, box.y + 20);
    await page.mouse.up();
    expect(await page.locator('dialog.search-window').isVisible()).toBe(true);
    await page.mouse.click(box.x - 20, box.y + 20);
    await expect.poll(() => page.locator('dialog.search-window').isVisible()).toBe(false);
    await close(opened);
  });

  test('gives the focus back on Close', async () => {
    const opened = await site.open(guide);
    const { page } = opened;
    const link = page.getByRole('link', { name: 'Search' });
    await link.click();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => link.evaluate((it) => it === document.activeElement)).toBe(true);
    await close(opened);
  });

  test('leads by the arrows from the field to the results and back', async () => {
    const opened = await site.open(guide);
    const { page } = opened;
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    await page.getByRole('link', { name: 'Search' }).click();
    await input(page).fill('license');
    await results(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('A');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('INPUT');
    await close(opened);
  });

  test('shows a way on where nothing is found, and sends nothing', async () => {
    const opened = await site.open(guide, { viewport: phone });
    const { page } = opened;
    await page.getByRole('link', { name: 'Search' }).click();
    await input(page).fill('zzyzx qqfoo');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByText(/looked for “zzyzx”, “qqfoo”/).waitFor();
    expect(await dialog.locator(`.search-places a[href^="${guide}#"]`).count()).toBeGreaterThan(2);
    expect(await dialog.locator(`.search-places a[href="${pageKinds.salary}"]`).count()).toBe(1);
    const tell = await dialog.getByRole('link', { name: 'Suggest a change' }).getAttribute('href');
    expect(new URL(tell ?? '').searchParams.get('title')).toContain('zzyzx qqfoo');
    expect(await dialog.locator('.search-hint').isVisible()).toBe(false);
    expect(opened.requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    await close(opened);
  });

  test('puts all states under one row unless one is named', async () => {
    const opened = await site.open(guide);
    const { page } = opened;
    await page.getByRole('link', { name: 'Search' }).click();
    await input(page).fill('pay');
    await page.locator('.search-states a').waitFor();
    expect(await page.locator('.search-kind').allTextContents()).not.toContain(
      'Pay by state · Lantern Keeper',
    );
    await input(page).fill('pay in ohio');
    await expect.poll(() => results(page).first().textContent()).toContain('Pay in Ohio');
    await close(opened);
  });

  test('finds words between quotes as they are', async () => {
    const opened = await site.open(guide);
    const { page } = opened;
    await page.getByRole('link', { name: 'Search' }).click();
    await input(page).fill('"salary keeper"');
    await page.getByRole('dialog', { name: 'Search' }).getByText('Nothing found').waitFor();
    await input(page).fill('"lantern keeper"');
    await results(page).first().waitFor();
    await close(opened);
  });
});

/** Targets of the window that a finger misses: less than 44 pixels high or wide, in a sentence closer than 24 to another. */
const missed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('dialog.search-window :is(a, button, input, select)'),
    ].filter((it) => it.checkVisibility());
    const boxOf = (it: HTMLElement) => (it.closest('.search-results li') ?? it).getBoundingClientRect();
    const middleOf = ({ top, left, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
    return targets
      .filter((it) => {
        const box = boxOf(it);
        if (getComputedStyle(it).display !== 'inline' || it.closest('.search-results'))
          return box.height < 44 || box.width < 44;
        const [x, y] = middleOf(box);
        return targets.some((other) => {
          const [x2, y2] = middleOf(boxOf(other));
          return other !== it && Math.hypot(x - x2, y - y2) < 24;
        });
      })
      .map((it) => `${it.tagName} “${it.textContent.slice(0, 30)}” ${boxOf(it).width} × ${boxOf(it).height}`);
  });

test('the search window can be used by a finger at 375 pixels', async () => {
  const opened = await site.open(guide, { viewport: phone, hasTouch: true, isMobile: true });
  const { page } = opened;
  await page.getByRole('link', { name: 'Search' }).tap();
  await page.locator('dialog.search-window .search-places a').first().waitFor();
  expect(await missed(page)).toEqual([]);
  for (const [words, shown] of [
    ['pay', '.search-states a'],
    ['license xylophone', '.search-tell a'],
    ['lanternz kepeer', '.search-results a'],
    ['zzyzx lantxxn', '.search-places a'],
  ] as const) {
    await input(page).fill(words);
    await page.locator(`dialog.search-window ${shown}`).first().waitFor();
    await page.waitForTimeout(400);
    expect([words, ...(await missed(page))]).toEqual([words]);
  }
  const wide = await page.evaluate(() => document.querySelector('dialog')!.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await close(opened);
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
    await page.locator('select[name=kind]').selectOption('Question');
    await expect
      .poll(() => page.locator('.search-kind').allTextContents())
      .toSatisfy((kinds: string[]) => kinds.length > 0 && kinds.every((kind) => kind.startsWith('Question')));
    await page.locator('select[name=guide]').selectOption('Cloud Shepherd');
    await expect.poll(() => new URL(page.url()).searchParams.get('guide')).toBe('Cloud Shepherd');
    await expect
      .poll(() => page.locator('.search-kind').allTextContents())
      .toSatisfy((kinds: string[]) => kinds.every((kind) => kind.endsWith('Cloud Shepherd')));
    await close(opened);
  });

  test('keeps the filter of its address while it loads, and knows none that is not there', async () => {
    const opened = await site.open('/404.html');
    const { page } = opened;
    let load = () => {};
    await page.route('**/pagefind/words.json', async (route) => {
      await new Promise<void>((done) => (load = done));
      return route.continue();
    });
    const loading = page.waitForRequest('**/pagefind/words.json');
    await page.goto('/search/?q=pay&kind=Question');
    await loading;
    await page.locator('search-page input').first().fill('pay lamp');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('pay lamp');
    await page.getByRole('status').getByText('Searching…').waitFor();
    load();
    await expect.poll(() => page.locator('select[name=kind]').inputValue()).toBe('Question');
    expect(new URL(page.url()).searchParams.get('kind')).toBe('Question');
    await page.unroute('**/pagefind/words.json');
    await page.goto('/search/?q=pay&kind=Bogus');
    await results(page).first().waitFor();
    expect(await page.locator('select[name=kind] :checked').innerText()).toBe('All kinds');
    await expect.poll(() => new URL(page.url()).searchParams.has('kind')).toBe(false);
    await close(opened);
  });

  test('keeps what was typed where its files cannot be read', async () => {
    const opened = await site.open('/404.html');
    const { page } = opened;
    await page.route('**/pagefind/starting-points.json', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Back soon</h1>' }),
    );
    await page.goto('/search/');
    await page.locator('search-page input').first().fill('wages in ohio');
    await page.getByRole('status').getByText('could not be loaded').waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('wages in ohio');
    await page.unroute('**/pagefind/starting-points.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await results(page).first().waitFor();
    expect(await page.locator('search-page input').first().inputValue()).toBe('wages in ohio');
    await close(opened);
  });

  test('says how many of the results are shown, and has a button that leads to the first', async () => {
    const opened = await site.open('/search/?q=lantern+pay');
    const { page } = opened;
    await results(page).first().waitFor();
    const count = page.locator('.search-count');
    const shown = async () => Number(/First (\d+) of/.exec(await count.innerText())?.[1]);
    expect(await shown()).toBe(await results(page).count());
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(6);
    expect(await shown()).toBe(await results(page).count());
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.search-results') !== null))
      .toBe(true);
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
    expect(await page.getByText('Search needs JavaScript').isVisible()).toBe(true);
    expect(await page.locator('main a[href$="/glossary/"]').count()).toBeGreaterThan(0);
    await close(opened);
  });
});
