import type { Page } from 'playwright-core';

/** Elements that reach beyond the right edge and are not inside a box that scrolls by itself. */
export const tooWide = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
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
