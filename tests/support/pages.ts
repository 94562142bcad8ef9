import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { dist, root, settings } from './site.ts';

type Document = ReturnType<typeof parseDocument>;
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

export { dist, root, settings };

export interface Page {
  /** Path of the page as a reader sees it, like `/glossary/`. */
  address: string;
  html: string;
  document: Document;
}

const all: readonly Page[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    const address = `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
    return { address, html, document: parseDocument(html) };
  });

/** Whether a file only leads from an old address to a new one. */
export const leadsOn = (page: Page): boolean =>
  elements(page.document, 'meta').some((meta) => meta.attribs['http-equiv'] === 'refresh');

/** Every page of the built site, `/404.html` among them. */
export const pages: readonly Page[] = all.filter((page) => !leadsOn(page));

/** The page that has no place of its own: it stands in for every address that leads nowhere. */
export const isNotFound = (page: Page): boolean => page.address === '/404.html';
/** Whether search engines may list it. */
export const isFindable = (page: Page): boolean => !metaContent(page, 'robots')?.includes('noindex');

export function pageAt(address: string): Page {
  const page = pages.find((it) => it.address === address);
  if (!page) throw new Error(`There is no page ${address}.`);
  return page;
}

/** What a rule finds on any of the pages, each as `address: finding`, so that one failure shows them all. */
export function findings(rule: (page: Page) => readonly string[], among: readonly Page[] = pages): string[] {
  return among.flatMap((page) => rule(page).map((finding) => `${page.address}: ${finding}`));
}

type Root = Document | Element;

/** Elements inside another, in the order of the document, of the given names or of every name. */
export function elements(root: Root, ...names: string[]): Element[] {
  return DomUtils.filter(
    (node) => DomUtils.getName(node as Element) !== undefined && isElement(node, names),
    root,
  ) as Element[];
}

function isElement(node: unknown, names: readonly string[]): boolean {
  const { name } = node as Partial<Element>;
  return name !== undefined && (names.length === 0 || names.includes(name)) && 'attribs' in (node as object);
}

export const withClass = (root: Root, name: string): Element[] =>
  elements(root).filter((element) => element.attribs['class']?.split(/\s+/).includes(name));

export const withId = (root: Root, id: string): Element | undefined =>
  elements(root).find((element) => element.attribs['id'] === id);

/** Text of an element on one line, without scripts and styles. */
export const textOf = (element: Root): string => DomUtils.innerText(element).replace(/\s+/g, ' ').trim();

/** Code that stands in a script or style element. */
export const codeOf = (element: Element): string => DomUtils.textContent(element);

export function metaContent(page: Page, name: string): string | undefined {
  return elements(page.document, 'meta').find((meta) => meta.attribs['name'] === name)?.attribs['content'];
}

/** Rows of a table as the texts of their cells, its heading left out. */
export function bodyRows(table: Element): string[][] {
  return elements(table, 'tbody').flatMap((body) =>
    elements(body, 'tr').map((row) => elements(row, 'th', 'td').map(textOf)),
  );
}

export const headingsOf = (table: Element): string[] =>
  elements(table, 'thead').flatMap((head) => elements(head, 'th').map(textOf));
