import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { desk, kinds, pageKinds, phone } from '../support/page-kinds.ts';

const site = useSite();
let opened: OpenedPage;
afterEach(() => close(opened));

/** What has the focus now: its name, whether something marks it, and whether any part of it can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const shape = element.querySelector('rect');
    const outline = getComputedStyle(element);
    /** Whether the element is what a reader sees at a point. */
    const isSeen = (across: number, down: number) => {
      const top = document.elementFromPoint(across, down);
      return top !== null && (element.contains(top) || top.closest('label')?.contains(element) === true);
    };
    const rows = (box: DOMRect) => [box.top + 4, box.top + box.height / 2, box.bottom - 4];
    const columns = (box: DOMRect) => [box.left + 2, box.left + box.width / 2, box.right - 2];
    return {
      name: `${element.tagName.toLowerCase()} “${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}”`,
      // “auto” is the ring of the browser itself. The little button in a field for a date belongs to the browser, which marks it too.
      marked:
        element.matches('input[type="date"]:not(:focus-visible)') ||
        outline.outlineStyle === 'auto' ||
        (outline.outlineStyle !== 'none' && parseFloat(outline.outlineWidth) >= 2) ||
        (shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 3),
      seen: [...element.getClientRects()].some((box) =>
        columns(box).some((across) => rows(box).some((down) => isSeen(across, down))),
      ),
    };
  });

test('the first key leads to a link past the header, which puts the reader into the text', async () => {
  opened = await site.open(pageKinds.salary, { viewport: phone });
  const { page } = opened;
  await page.keyboard.press('Tab');
  expect((await focused(page))?.name).toBe('a “Skip to the content”');
  expect((await page.locator('.skip-link').boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
    true,
  );
});

const walks = [
  ...kinds.map((address) => ({ where: 'a phone', address, viewport: phone })),
  ...[pageKinds.guide, pageKinds.salary].map((address) => ({ where: 'a desk', address, viewport: desk })),
];

test.each(walks)(
  'on $where the focus is always marked and never hidden: $address',
  async ({ address, viewport }) => {
    opened = await site.open(address, { viewport, reducedMotion: 'reduce' });
    const { page } = opened;
    // The page of search fills itself at first.
    if (address === '/search/') await page.waitForLoadState('networkidle');
    const wrong: string[] = [];
    let steps = 0;
    for (; steps < 110; steps += 1) {
      await page.keyboard.press('Tab');
      const focus = await focused(page);
      if (!focus) break;
      if (!focus.marked || !focus.seen) wrong.push(JSON.stringify(focus));
    }
    expect(steps).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  },
);
