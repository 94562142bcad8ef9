import { DomUtils } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../../support/browser.ts';
import { type Element, elements, findings, pages, textOf, withClass } from '../../support/pages.ts';

const site = useSite('still');

const drawn = pages.filter((page) => withClass(page.document, 'range-bar').length > 0);
const amountsOf = (drawing: Element): number[] =>
  withClass(drawing, 'pay-axis')
    .flatMap((axis) => elements(axis, 'text'))
    .map((text) => Number(textOf(text).replace(/[$,]/g, '')));

test('a range of pay has an axis with two amounts at least, at even distances', () => {
  expect(drawn.length).toBeGreaterThan(0);
  expect(
    findings(
      (page) =>
        withClass(page.document, 'range-bar')
          .map(amountsOf)
          .filter(
            (amounts) =>
              amounts.length < 2 ||
              new Set(amounts.slice(1).map((amount, index) => amount - (amounts[index] ?? 0))).size > 1,
          )
          .map((amounts) => amounts.join(' ')),
      drawn,
    ),
  ).toEqual([]);
});

describe('in no range of pay does a label meet another, a line, or the edge of the screen', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    // All of them on one page, since they have the same styles on each.
    opened = await site.open(drawn[0]!.address);
    const all = drawn.flatMap((page) =>
      withClass(page.document, 'range-bar').map(
        (drawing) => `<div title="${page.address}">${DomUtils.getOuterHTML(drawing)}</div>`,
      ),
    );
    await opened.page.evaluate((html) => {
      document.querySelector('main')!.innerHTML = html;
    }, all.join(''));
  });
  afterAll(() => close(opened));

  test.each([320, 375, 1280])('at %i pixels', async (width) => {
    await opened.page.setViewportSize({ width, height: 800 });
    const found = await opened.page.evaluate(() => {
      const drawings = [...document.querySelectorAll('.range-bar')];
      const faults = drawings.flatMap((drawing) => {
        const boxes = [...drawing.querySelectorAll('text, line, rect')]
          .map((it) => ({ it, box: it.getBoundingClientRect() }))
          .filter(({ it }) => getComputedStyle(it).display !== 'none');
        const labels = boxes.filter(({ it }) => it.nodeName === 'text');
        const address = drawing.parentElement?.title ?? '';
        return labels.flatMap(({ it, box }) => [
          ...boxes
            .filter(
              (other) =>
                other.it !== it &&
                other.box.left < box.right &&
                other.box.right > box.left &&
                other.box.top < box.bottom - 1 &&
                other.box.bottom > box.top + 1,
            )
            .map(
              (other) => `${address}: ${it.textContent} meets ${other.it.textContent || other.it.nodeName}`,
            ),
          ...(box.left < 0 || box.right > innerWidth ? [`${address}: ${it.textContent} is cut off`] : []),
        ]);
      });
      return { count: drawings.length, faults };
    });
    expect(found.count).toBeGreaterThan(0);
    expect(found.faults).toEqual([]);
  });
});
