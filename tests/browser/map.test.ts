import { afterAll, beforeAll, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { pageKinds, phone } from '../support/page-kinds.ts';

const site = useSite();
let opened: OpenedPage;
beforeAll(async () => {
  opened = await site.open(pageKinds.salary, { viewport: phone });
});
afterAll(() => close(opened));
const map = () => opened.page.locator('.tile-map');

test('every tile is a link with the name of its state and both figures', async () => {
  expect(await map().locator('svg').getByRole('link').count()).toBe(51);
  const tile = map().getByRole('link', {
    name: /^Ohio\b.*: median \$56,400, adjusted for cost of living \$62,700$/,
  });
  expect(await tile.getAttribute('href')).toBe(`${pageKinds.salary}ohio/`);
});

test('tiles on a phone are large enough to touch', async () => {
  const sizes = await map()
    .locator('a rect')
    .evaluateAll((list) => list.map((it) => it.getBoundingClientRect().width));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});

test('the keyboard switches the map and shows where it is', async () => {
  const { page } = opened;
  const fill = () =>
    map()
      .getByRole('link', { name: /^Ohio/ })
      .locator('rect')
      .evaluate((it) => getComputedStyle(it).fill);
  const before = await fill();
  await map().getByLabel('As paid').focus();
  await page.keyboard.press('ArrowRight');
  expect(await map().getByLabel('Adjusted for cost of living').isChecked()).toBe(true);
  expect(await fill()).not.toBe(before);
  await page.keyboard.press('Tab');
  const strokes = await page.evaluate(() =>
    [...document.querySelectorAll('.tile-map rect')].map((it) => getComputedStyle(it).strokeWidth),
  );
  expect(strokes.filter((width) => width === '3px')).toHaveLength(1);
});

test('the five classes differ in lightness, not in hue alone', async () => {
  const { page } = opened;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const fills = await map()
      .locator('.map-legend rect')
      .evaluateAll((list) => list.map((it) => getComputedStyle(it).fill));
    const lightness = fills
      .map((fill) => (fill.match(/[\d.]+/g) ?? []).map(Number))
      .map(([red = 0, green = 0, blue = 0]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const order = lightness.toSorted((a, b) => (colorScheme === 'light' ? b - a : a - b));
    expect(lightness).toEqual(order);
    const steps = lightness.slice(1).map((value, index) => Math.abs(value - (lightness[index] ?? 0)));
    expect(Math.min(...steps)).toBeGreaterThan(12);
  }
});
