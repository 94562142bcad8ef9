import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { DomUtils } from 'htmlparser2';
import { markdownToMdast } from 'satteri';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedBrowser } from '../../support/browser.ts';
import { codeOf, type Element, elements, findings, type Page, textOf, withId } from '../../support/pages.ts';
import { dataOn, htmlFilesOf, isHidden, meta, pagesOf } from '../../support/pages-of.ts';
import { ProjectCopy } from '../../support/project-copy.ts';
import { faultsOf } from '../../support/schema-org.ts';
import { parseXml, xmlFaults } from '../../support/xml.ts';
import { markupOf } from '../../unit/hostile/markup-of.ts';
import { makeHostile } from './hostile-content.ts';
import { typographic, withTypography } from '../../../src/lib/typographic.ts';

/** Titles as an editor should never write them, each for one thing that has a title. */
const formula = `=cmd|' /C calc'!A0`;
const written = {
  term: `Hostword "><script>alert(1)</script> ]]> <img src=x onerror=alert(2)> \`tick\` | 'q' {{brace}}`,
  section: `Section "><script>alert(1)</script> ]]> \`tick\` | *s* & &lt; 'q'`,
  question: `Why </script><script>alert(1)</script> ]]> "q" \`tick\` | <b>bold</b>?`,
  // An element that is opened and never closed, where it stands in an attribute.
  specialty: `Coder <script> "><b> ]]> \`tick\` | 'q'`,
  page: `Page </script><script>alert(1)</script> ]]> "q"`,
  change: `Change "><script>alert(1)</script> ]]> & </title> 'q'`,
  note: `Note with ]]> and <![CDATA[ and "quotes"`,
  source: `${formula} "><script>alert(1)</script> ]]> "q", z`,
  industry: `${formula} "><b>x</b>, y`,
  table: `Table "><script>alert(1)</script> \`tick\` | ]]>`,
};
/** The same as readers get them, with the quotation marks of print. */
const hostile = withTypography(written);
const guide = 'content/career-guides/lantern-keeper';
const address = '/career-guides/lantern-keeper/';
const shown = (title: string): string => title.replace(/\s+/g, ' ').trim();

const copy = new ProjectCopy();
let pages: readonly Page[] = [];
/** How many harmless files of the corpus are questions of the site. */
let added = 0;
const read = (file: string): string => readFileSync(copy.path(join('dist', file)), 'utf8');
const pageAt = (path: string): Page => pages.find((page) => page.address === path)!;

/** Puts a title into a field of a file, as YAML writes any text. */
function write(file: string, field: string, title: string): void {
  const text = readFileSync(copy.path(file), 'utf8');
  const changed = text.replace(
    new RegExp(`^( *(?:- )?${field}: ).*(?:\\n +(?! |[\\w-]+:).*)*$`, 'm'),
    (_, start: string) => start + JSON.stringify(title),
  );
  if (changed === text) throw new Error(`${file} has no field ${field}.`);
  writeFileSync(copy.path(file), changed);
}

beforeAll(() => {
  // The check refuses most of it before it comes to a page; here it is seen that pages hold it off by themselves.
  for (const rule of ['plainFields', 'socTitles']) copy.edit('src/model/check.ts', `  ${rule},\n`, '');
  added = makeHostile(copy.root);
  write('content/glossary/median.yaml', 'term', written.term);
  write(`${guide}/sections/tips.mdx`, 'title', written.section);
  write(`${guide}/sections/tips.mdx`, 'short', '"><script>x</script>`|');
  write(`${guide}/faqs/is-it-stressful.mdx`, 'question', written.question);
  write(`${guide}/specialties/harbor-lanterns.mdx`, 'title', written.specialty);
  write('content/pages/accessibility.mdx', 'title', written.page);
  write('content/changes.yaml', 'title', written.change);
  write('content/changes.yaml', 'note', written.note);
  for (const id of ['wages-industries-2025', 'wages-states-2025', 'wages-series']) {
    write(`content/sources/${id}.yaml`, 'publisher', written.source);
    write(`content/sources/${id}.yaml`, 'short', '"><script>alert(1)</script>');
  }
  write(`${guide}/tables/towers.yaml`, 'caption', written.table);
  const industries = readFileSync(copy.path(`${guide}/pay/industries.csv`), 'utf8').split('\n');
  const head = industries[0]!.split(',');
  const cells = industries[1]!.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,|$)/g)!;
  cells[head.indexOf('industry')] = `"${written.industry.replaceAll('"', '""')}"`;
  industries[1] = cells.join(',');
  writeFileSync(copy.path(`${guide}/pay/industries.csv`), industries.join('\n'));
  const { status, output } = copy.build({ SECRET: 'the secret of CI' });
  if (status !== 0) throw new Error(output);
  pages = pagesOf(copy.path('dist'));
});
afterAll(() => copy[Symbol.dispose]());

describe('every word of content', () => {
  test('stands on the pages as words', () => {
    expect(added).toBeGreaterThan(20);
    expect(pages.length).toBeGreaterThan(60);
    // The two pages at old addresses lead on; nothing else may.
    expect(
      htmlFilesOf(copy.path('dist')).flatMap((page) =>
        markupOf(page.html).map((found) => `${page.address}: ${found}`),
      ),
    ).toEqual(['/career-guides/lamp-keeper/: <meta refresh>', '/lamps.html: <meta refresh>']);
    // The attacks have reached them: there is something to hold off.
    expect(pages.filter(({ html }) => /&lt;script(?:&gt;|>)x\(\)/.test(html)).length).toBeGreaterThan(55);
    expect(pageAt(`${address}faq/`).html).toContain('globalThis.hostile = 1');
  });

  test.each(['changes.xml', 'sitemap-0.xml', 'sitemap-index.xml'])('brings no markup into %s', (name) => {
    const xml = read(name);
    expect(xml).not.toMatch(/<script|<svg|<!--|\]\]>/);
    expect(xml.match(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/)).toBeNull();
  });

  test('leaves the twins JSON, and server files without any of it', () => {
    const names = readdirSync(copy.path('dist'), { recursive: true, encoding: 'utf8' });
    const twins = names.filter((name) => name.endsWith('.json') && !name.startsWith('pagefind/'));
    expect(twins.length).toBeGreaterThan(1);
    for (const name of twins) expect(() => JSON.parse(read(name)) as unknown).not.toThrow();
    for (const name of ['_headers', '_redirects', 'nginx.conf.sample', 'robots.txt'])
      expect(read(name)).not.toContain('script>');
  });
});

test('nothing of the machine that built the site is in it', () => {
  const names = readdirSync(copy.path('dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:html|xml|json|txt|md|csv|js)$/.test(name),
  );
  for (const name of names) expect(read(name)).not.toContain('the secret of CI');
});

describe('HTML', () => {
  test('shows hostile titles as they were written', () => {
    const headings = (page: Page, ...names: string[]) => elements(page.document, ...names).map(textOf);
    expect(
      withId(pageAt('/glossary/').document, 'median') &&
        textOf(elements(withId(pageAt('/glossary/').document, 'median')!, 'dt')[0]!),
    ).toContain(shown(hostile.term));
    expect(headings(pageAt(address), 'h3')).toContain(shown(hostile.section));
    expect(headings(pageAt(`${address}faq/`), 'h3')).toContain(shown(hostile.question));
    expect(headings(pageAt(`${address}specialties/harbor-lanterns/`), 'h1')).toEqual([
      shown(hostile.specialty),
    ]);
    expect(textOf(elements(pageAt('/sources/').document, 'main')[0]!)).toContain(shown(hostile.source));
    expect(meta(pageAt(`${address}specialties/harbor-lanterns/`), 'og:title')).toBe(hostile.specialty);
  });

  test('has no element or attribute that a title made', () => {
    const made = (page: Page): string[] =>
      elements(page.document).flatMap((element) => [
        ...(element.name === 'script' &&
        /alert/.test(codeOf(element)) &&
        element.attribs['type'] !== 'application/ld+json'
          ? ['a script']
          : []),
        ...(element.attribs['onerror'] !== undefined || element.attribs['src'] === 'x' ? ['a picture'] : []),
        ...Object.keys(element.attribs).filter((name) => !/^[a-z][a-z\d:-]*$/i.test(name)),
      ]);
    expect(findings(made, pages)).toEqual([]);
    expect(
      findings(
        (page) =>
          elements(page.document, 'html', 'head', 'body', 'main', 'h1')
            .map((it) => it.name)
            .join() === 'html,head,body,main,h1'
            ? []
            : ['the frame is broken'],
        pages,
      ),
    ).toEqual([]);
  });

  test('still lets every script and style of a page run, and no other', () => {
    const hash = (element: Element): string =>
      `'sha256-${createHash('sha256').update(codeOf(element)).digest('base64')}'`;
    const refused = (page: Page): string[] => {
      const policy =
        elements(page.document, 'meta').find((it) => it.attribs['http-equiv'] === 'content-security-policy')
          ?.attribs['content'] ?? '';
      const inline = elements(page.document, 'script', 'style').filter(
        (it) => it.attribs['src'] === undefined && it.attribs['type'] !== 'application/ld+json',
      );
      const listed: string[] = policy.match(/'sha256-[^']+'/g) ?? [];
      return [
        ...inline.map(hash).filter((it) => !listed.includes(it)),
        ...listed.filter((it) => !inline.map(hash).includes(it)).map((it) => `needless ${it}`),
      ];
    };
    expect(findings(refused, pages)).toEqual([]);
  });
});

test('JSON-LD parses, is valid, and holds the titles', () => {
  expect(findings((page) => dataOn(page).flatMap((node) => faultsOf(node)), pages)).toEqual([]);
  const specialty = pageAt(`${address}specialties/harbor-lanterns/`);
  expect(dataOn(specialty).find((node) => node['@type'] === 'Article')?.['headline']).toBe(hostile.specialty);
  const [crumbs] = dataOn(pageAt('/accessibility/')) as { itemListElement: { name: string }[] }[];
  expect(crumbs?.itemListElement.at(-1)?.name).toBe(hostile.page);
  expect(
    findings((page) => (dataOn(page).length > 0 || isHidden(page) ? [] : ['no structured data']), pages),
  ).toEqual([]);
});

test('the feed is well-formed and holds the change', () => {
  expect(xmlFaults(read('changes.xml'))).toEqual([]);
  const entry = elements(parseXml(read('changes.xml')), 'entry')[0]!;
  const text = (name: string) => DomUtils.textContent(elements(entry, name)[0]!);
  // The name of its guide stands before it.
  expect(text('title').endsWith(`: ${hostile.change}`)).toBe(true);
  expect([text('summary')]).toEqual([hostile.note]);
  expect(text('id')).toMatch(/^tag:[^,]+,\d{4}-\d\d-\d\d:[a-z\d-]+$/);
  expect(xmlFaults(read('sitemap-0.xml'))).toEqual([]);
});

describe('Markdown', () => {
  interface Node {
    type: string;
    depth?: number;
    value?: string;
    children?: Node[];
  }
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  const words = (node: Node): string => node.value ?? (node.children ?? []).map(words).join('');
  const tree = (markdown: string): Node[] => flat(markdownToMdast(markdown));

  test.each(['index.md', 'llms.txt'])('%s holds no HTML and no code that a title made', (name) => {
    const nodes = tree(read(name === 'index.md' ? `${address}index.md` : name));
    expect(
      nodes.filter((node) => ['html', 'code', 'inlineCode', 'break'].includes(node.type)).map(words),
    ).toEqual([]);
  });

  test('shows the titles, and keeps its tables whole', () => {
    const nodes = tree(read(`${address}index.md`));
    expect(nodes.filter((node) => node.type === 'heading').map(words)).toContain(shown(hostile.section));
    const text = nodes.filter((node) => node.type === 'paragraph' || node.type === 'tableCell').map(words);
    expect(text).toContain(shown(hostile.table));
    expect(text.filter((it) => it.startsWith(typographic(formula))).length).toBeGreaterThan(0);
    const widths = nodes
      .filter((node) => node.type === 'table')
      .map((table) => new Set(table.children?.map((row) => row.children?.length)).size);
    expect(widths.length).toBeGreaterThan(5);
    expect(widths.filter((it) => it !== 1)).toEqual([]);
  });

  test('guide.json holds the titles as they were written', () => {
    const data = JSON.parse(read(`${address}guide.json`)) as Record<
      'sections' | 'questions' | 'specialties',
      { title: string }[]
    >;
    expect(data.sections.map((it) => it.title)).toContain(hostile.section);
    expect(data.questions.map((it) => it.title)).toContain(hostile.question);
    expect(data.specialties.map((it) => it.title)).toContain(hostile.specialty);
  });
});

test.each(['states', 'industries', 'national'])('%s.csv has no cell that a spreadsheet would run', (name) => {
  const rows = parseCsv(read(`${address}salary/${name}.csv`));
  expect(rows.flat().filter((cell) => /^[=+@\t\r-]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell))).toEqual(
    [],
  );
  expect(rows.flat().some((cell) => cell.startsWith(`'${typographic(formula)}`))).toBe(true);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  if (name === 'industries') expect(rows.flat()).toContain(`'${hostile.industry}`);
});

test('search shows a hostile title as words', async () => {
  const serve = sirv(copy.path('dist'));
  const server = createServer((request, response) => serve(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const page = await (await sharedBrowser()).newPage();
  try {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/search/?q=hostword`);
    const result = page.locator('search-page .search-results a').first();
    await result.waitFor();
    expect((await result.textContent())?.replace(/\s+/g, ' ').trim()).toBe(shown(hostile.term));
    expect(
      await page
        .locator(
          'search-page .search-results script, search-page .search-results img[src="x"], search-page .search-results [onerror]',
        )
        .count(),
    ).toBe(0);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
});
