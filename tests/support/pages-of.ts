import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { codeOf, elements, leadsOn, type Page } from './pages.ts';

/** Every page of a built site that is not the one in dist/, without those that only lead to a new address. */
export const pagesOf = (folder: string): Page[] => htmlFilesOf(folder).filter((page) => !leadsOn(page));

/** Every HTML file of a built site. */
export function htmlFilesOf(folder: string): Page[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, document: parseDocument(html) };
    });
}

/** The structured data on a page, each node for itself. */
export function dataOn(page: Page): Record<string, unknown>[] {
  return elements(page.document, 'script')
    .filter((script) => script.attribs['type'] === 'application/ld+json')
    .flatMap((script) =>
      [JSON.parse(codeOf(script)) as Record<string, unknown> | Record<string, unknown>[]].flat(),
    );
}

export const meta = (page: Page, name: string): string | undefined =>
  elements(page.document, 'meta').find((it) => it.attribs['property'] === name || it.attribs['name'] === name)
    ?.attribs['content'];

export const links = (page: Page, rel: string) =>
  elements(page.document, 'link')
    .filter((it) => it.attribs['rel'] === rel)
    .map((it) => it.attribs);

/** Whether a page asks search engines to leave it out. */
export const isHidden = (page: Page): boolean => meta(page, 'robots') === 'noindex';
