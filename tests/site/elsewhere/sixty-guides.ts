import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedBrowser } from '../../support/browser.ts';
import { phone } from '../../support/page-kinds.ts';
import { elements, metaContent, type Page, textOf } from '../../support/pages.ts';
import { base, elsewhere, many, serve } from './site.ts';

const at = (address: string): Page => elsewhere.pages.find((page) => page.address === address)!;
const main = (page: Page) => elements(page.document, 'main')[0]!;
const guides = () =>
  elsewhere.pages
    .filter(({ address }) => /^\/career-guides\/(?!compare\/)[^/]+\/$/.test(address))
    .map((it) => it.address);
const linksIn = (root: Parameters<typeof elements>[0]) =>
  elements(root, 'a').map((link) => link.attribs['href']?.replace(base, '') ?? '');

/** What holds for a few guides holds for sixty. */
export function hasManyGuides(): void {
  test('has a page for each, with a title and a description that no other page has', () => {
    expect(guides().length).toBe(many);
    for (const of of [
      (page: Page) => textOf(elements(page.document, 'title')[0]!),
      (page: Page) => metaContent(page, 'description') ?? '',
    ]) {
      const all = elsewhere.pages.filter((page) => metaContent(page, 'robots') === undefined).map(of);
      expect(all.filter((it, index) => all.indexOf(it) !== index)).toEqual([]);
    }
  });

  test('leads to each from its list, the sitemap and the file for assistants', () => {
    const listed = linksIn(main(at('/career-guides/')));
    expect(guides().filter((it) => !listed.includes(it))).toEqual([]);
    for (const file of ['sitemap-0.xml', 'llms.txt']) {
      const text = readFileSync(join(elsewhere.built, file), 'utf8');
      expect([file, guides().filter((it) => !text.includes(it))]).toEqual([file, []]);
    }
  });

  test('has no picture of so many rows, so its home page says what each pays', () => {
    const cards = elements(main(at('/')), 'h2').map((it) => textOf(it.parent as typeof it));
    expect(cards.filter((text) => text.includes('Median pay $')).length).toBeGreaterThan(many - 2);
    expect(elements(main(at('/')), 'svg')).toEqual([]);
  });

  test('has a list that can be filtered and sorted', () => {
    const [table] = elements(at('/career-guides/').document, 'data-table');
    expect(elements(table!, 'input').some((it) => it.attribs['type'] === 'search')).toBe(true);
    expect(elements(table!, 'th').filter((it) => it.attribs['data-key']).length).toBeGreaterThan(2);
  });

  test('does not carry all of them at the head and the foot of each page', () => {
    const crowded = elsewhere.pages.flatMap((page) =>
      ['header', 'footer'].flatMap((name) =>
        elements(page.document, name)
          .filter((it) => /site-(?:header|footer)/.test(it.attribs['class'] ?? ''))
          .map((it) => [page.address, name, elements(it, 'a').length] as const),
      ),
    );
    expect(crowded.length).toBeGreaterThan(elsewhere.pages.length);
    expect(crowded.filter(([, , links]) => links > 16)).toEqual([]);
  });

  test('sets each beside the others, so that any few can be compared', () => {
    const [table] = elements(main(at('/career-guides/compare/')), 'table');
    const heads = elements(table!, 'thead').flatMap((head) => linksIn(head));
    expect(guides().filter((it) => !heads.includes(it))).toEqual([]);
  });

  describe('compared in a browser', () => {
    const compared = '/career-guides/compare/';
    let server: Awaited<ReturnType<typeof serve>>;

    beforeAll(async () => void (server = await serve()));
    afterAll(() => server.close());
    const open = async (query: string, javaScriptEnabled: boolean) => {
      const context = await (await sharedBrowser()).newContext({ viewport: phone, javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(server.origin + base + compared + query);
      return page;
    };
    const heads = (page: Awaited<ReturnType<typeof open>>, table: string) =>
      page
        .locator(`${table} tbody tr:first-child td`)
        .evaluateAll((cells) => cells.filter((cell) => getComputedStyle(cell).display !== 'none').length);

    test('shows the first few until others are chosen, and the form says which', async () => {
      const page = await open('', true);
      expect(await heads(page, '.side-by-side')).toBe(3);
      const chosen = await page
        .locator('select[name=compare]')
        .evaluateAll((all) => all.map((it) => (it as HTMLSelectElement).value));
      expect(chosen).not.toContain('');
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.locator('select[name=compare]').first().selectOption({ index: many });
      expect(await heads(page, '.side-by-side')).toBe(3);
      const all = await open('', false);
      expect(await heads(all, '.side-by-side')).toBe(many);
      // Without a script the columns are scrolled through inside their region, not piled up.
      const { scrollHeight, scrollWidth } = await all.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return { scrollHeight, scrollWidth };
      });
      expect(scrollHeight).toBeLessThan(height * 4);
      expect(scrollWidth).toBe(phone.width);
    });

    test('shows the two that its address asks for', async () => {
      const [first, second] = guides().map((it) => it.split('/').at(-2));
      expect(await heads(await open(`?compare=${first}&compare=${second}`, true), '.side-by-side')).toBe(2);
    });
  });
}
