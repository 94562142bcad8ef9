import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { close, type OpenedPage, useSite } from './browser.ts';
import { templates } from './page-kinds.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What depends on colors. No editor sets one, so of many pages with the same looks one is enough. */
const ofColors = ['color-contrast', 'link-in-text-block'];
/** What depends on room. */
const ofRoom = ['scrollable-region-focusable', 'target-size'];

/** Which rules a page is held to. */
type Look = (address: string) => RunOptions;

/** Every rule that a page can be held to. */
export const everyRule: Look = (address) => ({
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: Object.fromEntries(ofColors.map((rule) => [rule, { enabled: templates.has(address) }])),
});

/**
 * For pages that every look of is on between them: what depends on room and on colors. Which parts a phone and a desk
 * have is up to the program, and the tests' own site has all of them, so there every rule is asked again.
 */
export const secondLook: Look = (address) =>
  inject('subject') === 'fixture'
    ? everyRule(address)
    : { runOnly: { type: 'rule', values: [...ofRoom, ...ofColors] } };

/**
 * Takes, in the page itself, of siblings that differ in their words alone all but two away: of hundreds of rows few are
 * of a kind of their own, and axe asks a dozen questions of each cell. One that lacks a word which others have differs.
 */
const thinOut = (): void => {
  const shapes = new Map<string, string>();
  const repeated: Element[] = [];
  const shapeOf = (element: Element): string => {
    const seen = new Map<string, number>();
    const parts = [element.localName, element.textContent?.trim() ? 'words' : ''];
    for (const { name, value } of element.attributes)
      parts.push(name === 'class' ? value : `${name}=${value === '' ? '' : '…'}`);
    for (const child of element.children) {
      const shape = shapeOf(child);
      const times = (seen.get(shape) ?? 0) + 1;
      seen.set(shape, times);
      parts.push(shape);
      if (times > 2) repeated.push(child);
    }
    const key = parts.join(' ');
    const shape = shapes.get(key) ?? `#${shapes.size}`;
    shapes.set(key, shape);
    return shape;
  };
  shapeOf(document.body);
  for (const element of repeated) element.remove();
};

/** What axe finds on a page with all its details open. */
async function problemsOn(page: Page, rules: RunOptions): Promise<string[]> {
  // Nothing here plays, and no other rule of these looks at what axe would fetch once more before it starts.
  const options: RunOptions = { ...rules, resultTypes: ['violations'], preload: false };
  await page.evaluate(thinOut);
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

/**
 * A browser with axe in it for the tests of a file, in which nothing moves: a color caught halfway through a
 * transition would be neither.
 *
 * @returns what axe finds at an address, a line each
 */
export function useAxe(
  seen: { colorScheme: 'light' | 'dark'; viewport: { width: number; height: number } },
  look: Look,
): (address: string) => Promise<string[]> {
  const site = useSite('still');
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await site.open('/', { before: axe, reducedMotion: 'reduce', ...seen });
  });
  afterAll(() => close(opened));
  return async (address) => {
    await opened.page.goto(address);
    return problemsOn(opened.page, look(address));
  };
}
