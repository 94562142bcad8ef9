import { afterAll, beforeAll, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { desk, pageKinds, phone } from '../support/page-kinds.ts';
import { tooWide } from '../support/too-wide.ts';

// Type twice as large as usual, as a reader sets it in the browser: what is measured in rem grows, queries too.
const site = useSite(['--blink-settings=defaultFontSize=32,defaultFixedFontSize=26']);
let opened: OpenedPage;
beforeAll(async () => {
  opened = await site.open('/404.html', { viewport: phone });
});
afterAll(() => close(opened));

test.each(Object.values(pageKinds))(
  'in type twice as large nothing is cut off beside %s',
  async (address) => {
    const { page } = opened;
    await page.goto(address);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    for (const viewport of [phone, { width: 768, height: 1024 }, desk]) {
      await page.setViewportSize(viewport);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await tooWide(page), `${viewport.width}`).toEqual([]);
    }
  },
);
