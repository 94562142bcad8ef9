import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { close, goOn, type OpenedPage, useSite } from '../support/browser.ts';
import { desk, kinds, pageKinds, phone } from '../support/page-kinds.ts';

const site = useSite('still');

interface Focus {
  name: string;
  /** Whether something marks it. */
  marked: boolean;
  /** Whether any part of it can be seen. */
  seen: boolean;
}

/** What has the focus now, asked in the page itself. */
const focusNow = (): Focus | null => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
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
};

/** Keeps a list of what had the focus whenever Tab was pressed: asking after each step takes longer than all steps. */
const noteFocus = `
  globalThis.walked = [];
  const focusNow = ${String(focusNow)};
  addEventListener('keydown', ({ key }) => key === 'Tab' && globalThis.walked.push(focusNow()), true);
`;
/** What had the focus at each step; the walk is over where nothing has it any more. */
const walked = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { walked: (Focus | null)[] }).walked.slice(1));

let opened: OpenedPage;
beforeAll(async () => {
  opened = await site.open('/404.html', { reducedMotion: 'reduce', before: noteFocus });
});
afterAll(() => close(opened));

test('the first key leads to a link past the header, which puts the reader into the text', async () => {
  const { page } = opened;
  await page.setViewportSize(phone);
  await goOn(opened, pageKinds.salary);
  await page.keyboard.press('Tab');
  expect((await page.evaluate(focusNow))?.name).toBe('a “Skip to the content”');
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
    const { page } = opened;
    await page.setViewportSize(viewport);
    await goOn(opened, address);
    // The page of search fills itself at first.
    if (address === '/search/') await page.waitForLoadState('networkidle');
    let steps: (Focus | null)[] = [];
    while (steps.length < 110 && !steps.includes(null)) {
      for (let step = 0; step < 10; step += 1) await page.keyboard.press('Tab');
      steps = await walked(page);
    }
    const passed = steps.slice(0, steps.includes(null) ? steps.indexOf(null) : steps.length);
    expect(passed.length).toBeGreaterThan(5);
    expect(passed.filter((focus) => !focus?.marked || !focus.seen)).toEqual([]);
  },
);
