import { expect, test } from 'vitest';
import { close, useSite } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const site = useSite();

test('the table of states is filtered by names and figures as people write them', async () => {
  const sitemap = await (await fetch(`${site.origin}/sitemap-0.xml`)).text();
  const path = /<loc>[^<]*?(\/career-guides\/[^/<]+\/salary\/)<\/loc>/.exec(sitemap)?.[1];
  const opened = await site.open(path!);
  const { page } = opened;
  const rows = page.locator('data-table tbody:last-of-type tr:visible');
  const figure = await rows.first().locator('td').first().textContent();
  const named = { 'D.C.': 'DC', 'washington, dc': 'DC', 'new-york': 'NY', 'N.Y.': 'NY', ' ohio ': 'OH' };
  for (const [typed, letters] of Object.entries(named)) {
    await page.locator('data-table [type=search]').fill(typed);
    expect([typed, await rows.count(), await rows.first().getAttribute('data-letters')]).toEqual([
      typed,
      1,
      letters,
    ]);
  }
  for (const typed of [figure!, figure!.replace(/[$,]/g, '')]) {
    await page.locator('data-table [type=search]').fill(typed);
    const shown = await rows.evaluateAll((all) => all.map((row) => row.textContent ?? ''));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((text) => text.includes(figure!.trim()))).toBe(true);
  }
  await close(opened);
});

test('an apostrophe in a name is typed in either form, or left out', async () => {
  const opened = await site.open(`${pageKinds.salary}metro/`);
  const { page } = opened;
  for (const typed of ["dim's", 'dim’s', 'dims']) {
    await page.locator('data-table [type=search]').fill(typed);
    expect(await page.locator('data-table tbody th:visible').allTextContents(), typed).toEqual([
      'Dim’s Falls, NV',
    ]);
  }
  await close(opened);
});

test('in the table of metropolitan areas, exactly those that have a page lead to it', async () => {
  const sitemap = await (await fetch(`${site.origin}/sitemap-0.xml`)).text();
  const pages = [
    ...sitemap.matchAll(/<loc>[^<]*?(\/career-guides\/[^/<]+\/salary\/metro\/[^/<]+\/)<\/loc>/g),
  ].map(([, path]) => path);
  const [list] = pages[0]!.split(/(?<=\/metro\/)/);
  const opened = await site.open(list!);
  const { page } = opened;
  const linked = page.locator('data-table tbody th a');
  const own = pages.filter((path) => path!.startsWith(list!));
  await expect.poll(() => linked.count()).toBe(own.length);
  const led = await linked.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(led.sort()).toEqual(own.sort());
  expect(await page.locator('data-table tbody th').count()).toBeGreaterThan(own.length);
  await close(opened);
});
