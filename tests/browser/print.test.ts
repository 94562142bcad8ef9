import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, type OpenedPage, useSite } from '../support/browser.ts';
import { pageKinds } from '../support/page-kinds.ts';

const site = useSite('still');
let opened: OpenedPage;
beforeAll(async () => {
  opened = await site.open('/404.html', { colorScheme: 'dark' });
  await opened.page.emulateMedia({ media: 'print' });
});
afterAll(() => close(opened));
/** A page as it is on paper. Nothing here changes one, so a page that is open already stays open. */
const open = async (address: string) => {
  const { page } = opened;
  if (page.url() !== site.origin + address) await page.goto(address);
  return page;
};

describe.each(['guide', 'salary', 'questions'] as const)('on paper the %s page', (kind) => {
  test.each(['A4', 'Letter'] as const)('fits %s', async (format) => {
    const page = await open(pageKinds[kind]);
    const pdf = await page.pdf({ format });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sheets).toBeGreaterThanOrEqual(1);
    expect(sheets).toBeLessThan(40);
  });

  test('has none of what only a screen needs, and is dark on light', async () => {
    const page = await open(pageKinds[kind]);
    for (const name of [
      '.site-header',
      '.breadcrumbs',
      '.site-footer nav',
      'theme-switch',
      'form',
      '[role=search]',
    ]) {
      expect(await page.locator(`${name}:visible`).count(), name).toBe(0);
    }
    expect((await page.locator('.skip-link').boundingBox())?.y ?? -100).toBeLessThan(-20);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(
      await page.evaluate(() => [
        getComputedStyle(document.body).color,
        getComputedStyle(document.body).backgroundColor,
      ]),
    ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

test('the figures of a place are in two columns on paper, which is narrower than a desk', async () => {
  const page = await open(pageKinds.state);
  const tops = await page
    .locator('.place-figures > div')
    .evaluateAll((list) => list.map((it) => Math.round(it.getBoundingClientRect().top)));
  expect(tops.length).toBeGreaterThan(2);
  for (const [index, top] of tops.entries())
    expect(tops.indexOf(top), String(tops)).toBe(index - (index % 2));
});

test('what is below a figure on a screen is beside it on paper, apart from it', async () => {
  const page = await open(`${pageKinds.salary}alabama/`);
  const gaps = await page.locator('td br + .small').evaluateAll((list) =>
    list.map((small) => {
      const figure = document.createRange();
      figure.selectNode(small.parentElement!.firstChild!);
      const from = small.getBoundingClientRect();
      const to = figure.getBoundingClientRect();
      return from.top < to.bottom ? from.left - to.right : Infinity;
    }),
  );
  expect(gaps.length).toBeGreaterThan(0);
  expect(Math.min(...gaps), String(gaps)).toBeGreaterThan(2);
});

describe.each(['state', 'plan'] as const)('a page of kind %s', (kind) => {
  test.each(['A4', 'Letter'] as const)('is one sheet of %s', async (format) => {
    const page = await open(pageKinds[kind]);
    const pdf = await page.pdf({ format });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  });
});

test.each(Object.entries(pageKinds))(
  'no note on %s is below 8 points, and no cell below 8.5',
  async (_, address) => {
    const page = await open(address);
    const small = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      while (walker.nextNode()) {
        const at = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent?.trim();
        if (!text || !at?.checkVisibility() || at.closest('script, style, select, .visually-hidden'))
          continue;
        // What a drawing scales, its type is scaled with.
        const drawing = at.closest<SVGSVGElement>('svg[viewBox]');
        const scale = drawing?.getScreenCTM()?.a ?? 1;
        const points = (parseFloat(getComputedStyle(at).fontSize) * scale * 72) / 96;
        const least = at.closest('td, th') && !at.closest('.small, .cite') ? 8.5 : 8;
        if (points < least - 0.01) found.add(`${text.slice(0, 40)}: ${points.toFixed(2)}`);
      }
      return [...found];
    });
    expect(small).toEqual([]);
  },
);

test('closed answers are open on paper', async () => {
  const page = await open(pageKinds.questions);
  const answers = page.locator('details:not([open]) .prose');
  expect(await answers.count()).toBeGreaterThan(4);
  for (const answer of await answers.all()) expect((await answer.boundingBox())?.height).toBeGreaterThan(10);
  const shown = await answers.evaluateAll((list) =>
    list.map((it) => it.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })),
  );
  expect(shown).not.toContain(false);
});

test('the whole table of states is on paper, and addresses follow sources alone', async () => {
  const page = await open(pageKinds.salary);
  const box = page.locator('data-table .scroll-table');
  expect(
    await box.evaluate((it) => [getComputedStyle(it).overflowY, it.scrollHeight <= it.clientHeight + 1]),
  ).toEqual(['visible', true]);
  const after = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((it) => getComputedStyle(it, '::after').content);
  expect(await after('.sources ol a')).toContain('https://');
  expect(await after('data-table tbody a')).toBe('none');
});
