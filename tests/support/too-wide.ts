import type { Page } from 'playwright-core';

/** Elements that reach beyond the right edge and are not inside a box that scrolls by itself, and cells whose words reach into the next one. */
export const tooWide = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    // A mark of a source may be pressed a little beyond itself.
    const cells = [...document.querySelectorAll<HTMLElement>('th, td')].filter(
      (cell) =>
        cell.offsetWidth > 0 &&
        cell.scrollWidth > cell.clientWidth + 0.25 * Number.parseFloat(getComputedStyle(cell).fontSize),
    );
    if (cells.length > 0)
      return cells.map((cell) => `“${cell.innerText.trim()}” is wider than its cell of ${cell.clientWidth}`);
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter(
        (element) => element.getBoundingClientRect().right > width + 0.5 && !element.closest('.scroll-table'),
      )
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.trim().slice(0, 40)}”`,
      )
      .concat(`page is ${document.documentElement.scrollWidth} wide, not ${width}`);
  });
