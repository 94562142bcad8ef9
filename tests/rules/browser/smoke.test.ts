import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, goOn, type OpenedPage, useSite, violations } from '../../support/browser.ts';
import { desk, kinds, phone, templates } from '../../support/page-kinds.ts';
import { tooWide } from '../../support/too-wide.ts';

const site = useSite('still');

let opened: OpenedPage;
beforeAll(async () => {
  opened = await site.open('/404.html', { viewport: desk });
});
afterAll(() => close(opened));

describe.each(kinds)('%s', (address) => {
  beforeAll(async () => {
    await opened.page.setViewportSize(desk);
    await goOn(opened, address);
  });

  // The page of search loads search at once, and is exempt.
  test.skipIf(address === '/search/')('asks for at most six files at first', () => {
    expect(opened.requests.length, opened.requests.join(' ')).toBeLessThanOrEqual(6);
  });

  test('never scrolls sideways: narrow, on a phone, on a desk, at 400 % zoom', async () => {
    for (const viewport of [
      desk,
      { width: 768, height: 1024 },
      { width: 480, height: 800 },
      phone,
      { width: 320, height: 256 },
    ]) {
      await opened.page.setViewportSize(viewport);
      expect(await tooWide(opened.page), `${viewport.width} × ${viewport.height}`).toEqual([]);
    }
  });

  // No editor sets a color.
  test.runIf(templates.has(address))('shows its heading in forced colors', async () => {
    const { page } = opened;
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.locator('h1').isVisible()).toBe(true);
    const [ink, paper] = await page
      .locator('h1')
      .evaluate((it) => [getComputedStyle(it).color, getComputedStyle(document.body).backgroundColor]);
    expect(ink).not.toBe(paper);
    await page.emulateMedia({ forcedColors: 'none' });
  });

  test('was silent all the while: no message, no request elsewhere, nothing refused', async () => {
    await opened.page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    expect([...opened.complaints, ...(await violations(opened.page))]).toEqual([]);
  });
});
