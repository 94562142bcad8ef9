import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedBrowser } from '../../support/browser.ts';
import { nginxPath, startNginx } from '../../support/nginx.ts';
import { codeOf, dist, elements, findings, type Page } from '../../support/pages.ts';
import { dataOn, htmlFilesOf, isHidden, links, meta } from '../../support/pages-of.ts';
import { fontsOf } from '../../support/weight.ts';
import { xmlFaults } from '../../support/xml.ts';
import { address as site, elsewhere, guide, serve } from './site.ts';

const { built } = elsewhere;
const read = (file: string): string => readFileSync(join(built, file), 'utf8');

/** Whether an address of the site leads to a file under the base path. */
function resolves(address: string): boolean {
  const { origin, pathname } = new URL(address, site);
  if (origin !== 'https://example.org' || !pathname.startsWith('/guides/')) return false;
  const path = decodeURI(pathname.slice('/guides'.length));
  return existsSync(join(built, path, path.endsWith('/') ? 'index.html' : ''));
}
const own = (address: string): boolean =>
  !/^(?:https?:|mailto:|#)/.test(address) || address.startsWith('https://example.org');

/** What holds for addresses under a base path. */
export function hasBasePath(): void {
  test('has no address on any page that leaves the base path or leads nowhere', () => {
    const wrong = (page: Page): string[] =>
      elements(page.document)
        .flatMap(({ attribs }) =>
          ['href', 'src', 'action', 'data-base', 'data-bundle'].flatMap((name) => attribs[name] ?? []),
        )
        .filter((address) => own(address) && address !== '/guides/pagefind/' && !resolves(address));
    expect(findings(wrong, elsewhere.pages)).toEqual([]);
    const count = elsewhere.pages
      .flatMap((page) => elements(page.document, 'a'))
      .filter((a) => a.attribs['href']?.startsWith('/guides/')).length;
    expect(count).toBeGreaterThan(1000);
  });

  test('fetches its font and what scripts import from there', () => {
    const inStyles = elsewhere.pages.flatMap((page) =>
      elements(page.document, 'style').flatMap((style) =>
        [...codeOf(style).matchAll(/url\(["']?([^"')]+)/g)].map((match) => match[1] ?? ''),
      ),
    );
    expect(inStyles.length).toBeGreaterThan(60);
    expect(
      [...new Set(inStyles)].filter((address) => !address.startsWith('data:') && !resolves(address)),
    ).toEqual([]);
  });

  test('names itself by its whole address: canonical, previews, structured data', () => {
    const expected = (page: Page) => site + page.address.slice(1);
    const wrong = (page: Page): string[] => [
      ...(links(page, 'canonical')[0]?.['href'] === expected(page) && meta(page, 'og:url') === expected(page)
        ? []
        : ['canonical']),
      ...(resolves(meta(page, 'og:image') ?? '/') ? [] : ['og:image']),
      ...(JSON.stringify(dataOn(page)).match(/https:\/\/example\.org[^"]*/g) ?? []).filter(
        (address) => !resolves(address),
      ),
    ];
    expect(
      findings(
        wrong,
        elsewhere.pages.filter((page) => !isHidden(page)),
      ),
    ).toEqual([]);
  });

  test('has a sitemap, robots.txt, feed and llms.txt that lead to itself', () => {
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)/g)].map((match) => match[1] ?? '');
    expect(listed.sort()).toEqual(
      elsewhere.pages
        .filter((page) => !isHidden(page))
        .map((page) => site + page.address.slice(1))
        .sort(),
    );
    expect(read('sitemap-0.xml').match(/<lastmod>/g)).toHaveLength(listed.length);
    expect(read('sitemap-index.xml')).toContain(`<loc>${site}sitemap-0.xml</loc>`);
    expect(read('robots.txt')).toContain(`Sitemap: ${site}sitemap-index.xml`);
    expect(xmlFaults(read('changes.xml'))).toEqual([]);
    for (const file of ['changes.xml', 'llms.txt', `${guide}index.md`, `${guide}guide.json`]) {
      const addresses = read(file).match(/https:\/\/example\.org[^\s"<>)\\]*/g) ?? [];
      expect([
        file,
        addresses.length > 2,
        addresses.filter((address) => !resolves(address.replace(/[.,]$/, ''))),
      ]).toEqual([file, true, []]);
    }
  });

  test('redirects within itself', () => {
    expect(read('_redirects')).toBe(
      `/guides/career-guides/coder/ /guides${guide}faq/ 301\n/guides/old.html /guides/glossary/#median 301\n`,
    );
    const moved = htmlFilesOf(built).find((page) => page.address === '/career-guides/coder/')!;
    expect(
      elements(moved.document, 'meta').find((it) => it.attribs['http-equiv'] === 'refresh')?.attribs[
        'content'
      ],
    ).toBe(`0; url=${site}career-guides/lantern-keeper/faq/`);
    expect(isHidden(moved)).toBe(true);
    for (const line of read('_headers')
      .split('\n')
      .filter((it) => /^\S/.test(it)))
      expect(line).toMatch(/^\/guides\//);
  });

  test('draws the same pictures as another build', () => {
    for (const picture of [
      'site.png',
      'lantern-keeper.png',
      'lantern-keeper/street-lanterns.png',
      'lantern-keeper/salary/ohio.png',
    ]) {
      expect([
        picture,
        readFileSync(join(built, 'social', picture)).equals(readFileSync(join(dist, 'social', picture))),
      ]).toEqual([picture, true]);
    }
  });

  test('finds its pages by search', async () => {
    const server = await serve();
    const page = await (await sharedBrowser()).newPage();
    try {
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('requestfailed', (request) => complaints.push(request.url()));
      page.on(
        'response',
        (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
      );
      await page.goto(`${server.origin}/guides/`);
      await page.keyboard.press('/');
      await page.locator('dialog.search-window input').fill('salary in ohio');
      const result = page.locator('dialog.search-window .search-results a', { hasText: 'Ohio' }).first();
      await result.waitFor();
      expect(await result.getAttribute('href')).toBe(`/guides${guide}salary/ohio/`);
      await result.click();
      await page.waitForURL('**/salary/ohio/**');
      expect(await page.locator('h1').innerText()).toContain('Ohio');
      expect(complaints).toEqual([]);
    } finally {
      await page.close();
      server.close();
    }
  });

  test.skipIf(!nginxPath)('is served by nginx with its sample', async () => {
    const root = join(elsewhere.copy.root, 'served');
    mkdirSync(root);
    renameSync(built, join(root, 'guides'));
    const nginx = await startNginx(readFileSync(join(root, 'guides/nginx.conf.sample'), 'utf8'), root);
    try {
      const ask = async (path: string) => {
        const answer = await fetch(nginx.origin + path, { redirect: 'manual' });
        return [
          answer.status,
          answer.headers.get('location') ?? answer.headers.get('content-type'),
          answer.headers.get('cache-control')?.includes('immutable'),
        ];
      };
      expect(nginx.verdict).not.toMatch(/\[(?:warn|error|emerg)\]/);
      expect(await ask('/guides/')).toEqual([200, 'text/html; charset=utf-8', false]);
      expect(await ask('/guides/glossary')).toEqual([301, '/guides/glossary/', false]);
      expect(await ask('/guides/career-guides/coder/')).toEqual([301, `/guides${guide}faq/`, false]);
      expect(await ask('/guides/old.html')).toEqual([301, '/guides/glossary/#median', false]);
      expect(await ask('/guides/changes.xml')).toEqual([200, 'application/atom+xml; charset=utf-8', false]);
      expect(await ask('/guides/nowhere/')).toEqual([404, 'text/html; charset=utf-8', false]);
      const [font = expect.fail('no font')] = fontsOf(elsewhere.pages[0]!);
      expect((await ask(font))[2]).toBe(true);
    } finally {
      await nginx.stop();
    }
  });
}
