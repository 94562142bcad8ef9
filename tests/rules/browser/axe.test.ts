import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../../support/browser.ts';
import { desk, kinds, others, phone } from '../../support/page-kinds.ts';

const site = useSite();
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const all: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What depends on colors and on room. */
const visual: RunOptions['runOnly'] = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
};
/** Which parts a phone and a desk have is up to the program, and the tests' own site has all of them. */
const looks = [
  { colorScheme: 'light', viewport: phone, runOnly: all },
  { colorScheme: 'dark', viewport: desk, runOnly: inject('subject') === 'fixture' ? all : visual },
] as const;

/** A page with axe in it, where nothing moves: a color caught halfway through a transition would be neither. */
let opened: OpenedPage;
beforeAll(async () => {
  opened = await site.open('/', { before: axe, reducedMotion: 'reduce' });
});
afterAll(() => close(opened));

/** What axe finds on a page with all its details open. */
async function problems(page: Page, runOnly = all): Promise<string[]> {
  const options: RunOptions = { runOnly, resultTypes: ['violations'] };
  const { violations } = await page.evaluate((run) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(run);
  }, options);
  return violations.flatMap((it) =>
    it.nodes.map(
      (node) => `${it.id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  );
}

describe('axe finds nothing, light on a phone and dark on a desk', () => {
  test.each(kinds)('%s', async (address) => {
    const { page } = opened;
    await page.goto(address);
    for (const { colorScheme, viewport, runOnly } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      expect(await problems(page, runOnly), `${colorScheme}, ${viewport.width} wide`).toEqual([]);
    }
  });
});

// The tests' own site has every part on one of the kinds; what editors write may be anywhere.
test.skipIf(inject('subject') === 'fixture').each(others)(
  'axe finds nothing on %s, a page like one of those',
  async (address) => {
    await opened.page.goto(address);
    expect(await problems(opened.page)).toEqual([]);
  },
);
