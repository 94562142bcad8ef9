import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DomUtils } from 'htmlparser2';
import * as pagefind from 'pagefind';
import { asAddress } from '../lib/as-address.ts';
import type { SearchRecord, SitePage } from '../model/page-kinds/site-page.ts';
import type { Document } from './built-pages.ts';
import { steadyFilters } from './steady-filters.ts';

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;
type Part = ReturnType<typeof DomUtils.getChildren>[number];

/** Parts of a page that make bad hits: numbers, drawings, marks, navigation, what scripts fill, and its heading, which is the title of the record. */
const left = (name: string, attributes: Record<string, string>): boolean =>
  ['h1', 'svg', 'nav', 'script', 'style', 'form', 'data-table', 'compare-states', 'contents-marker'].includes(
    name,
  ) ||
  /(?:^|\s)(?:number|cite|page-meta|sources|wage-points|range-bar)(?:\s|$)/.test(attributes['class'] ?? '');

/** Takes out of a tree what is not to be found. */
function prune(node: Document | Part): void {
  if (!('children' in node)) return;
  for (const child of [...node.children]) {
    if ('attribs' in child && left(child.name, child.attribs)) DomUtils.removeElement(child);
    else prune(child);
  }
}

/** The heading of a page, which may say in other words what its record is called. */
const headingOf = (page: Document): string =>
  DomUtils.getElementsByTagName('h1', page.children)
    .map(DomUtils.innerText)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The part of a page under an anchor: the element that has it, or the whole page. */
function partOf(page: Document, anchor: string | undefined): Part | null {
  const find = (test: (name: string, attributes: Record<string, string>) => boolean) =>
    DomUtils.findOne((it) => test(it.name, it.attribs), page.children);
  if (anchor === undefined) return find((name) => name === 'main');
  return find((_, attributes) => attributes['id'] === anchor);
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A page as Pagefind reads it, with headings, so that results inside it lead to the right place. */
function asPage(part: Part, record: SearchRecord, heading: string): string {
  const filters = [`kind:${record.kind}`, ...(record.guide ? [`guide:${record.guide}`] : [])];
  const marks = [
    ...filters.map((filter) => `<span data-pagefind-filter="${attribute(filter)}"></span>`),
    `<span data-pagefind-meta="title:${attribute(record.title)}"></span>`,
    `<span data-pagefind-meta="keywords:${attribute([...record.keywords, heading].join(' '))}"></span>`,
    `<span data-pagefind-meta="kind:${attribute(record.kind)}"></span>`,
  ];
  return `<html lang="en"><body><main data-pagefind-body>${marks.join('')}<h1>${attribute(heading)}</h1>${record.byTitle ? '' : DomUtils.getInnerHTML(part)}</main></body></html>`;
}

/** Pagefind answers with errors instead of throwing; each answer is looked at. */
function sound<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0)
    throw new Error(`The search index could not be made: ${answer.errors.join('; ')}`);
  return answer;
}

/** A result that leads nowhere would be worse than none, and one left out would not be missed. */
const missing = (path: string, { anchor, title }: SearchRecord): Error =>
  new Error(
    `The search index could not be made: “${title}” is not at ${path}${anchor ? `#${anchor}` : ''} of the built site.`,
  );

/** How many records Pagefind is given before its answers are waited for. */
const mostAtOnce = 100;

/** Makes the search index of a built site, page by page. */
export class SearchIndex {
  readonly #index: Index;
  /** Pagefind works on what it was given while the next pages are read here. */
  #answers: Promise<{ errors: string[] }>[] = [];

  private constructor(index: Index) {
    this.#index = index;
  }

  static async begin(): Promise<SearchIndex> {
    const { index } = sound(await pagefind.createIndex());
    if (!index) throw new Error('The search index could not be made.');
    return new SearchIndex(index);
  }

  /**
   * Adds what search finds on a page; of its tree is left what is to be found.
   *
   * @throws Error where a record has no part of the page, and where Pagefind answers with errors
   */
  async add({ path, records }: SitePage, document: Document): Promise<void> {
    if (this.#answers.length >= mostAtOnce) await this.#settle();
    const heading = headingOf(document);
    if (records.length > 0) prune(document);
    for (const record of records) {
      const part = partOf(document, record.anchor);
      if (!part) throw missing(path, record);
      if (record.anchor === undefined) {
        this.#answers.push(this.#index.addHTMLFile({ url: path, content: asPage(part, record, heading) }));
        continue;
      }
      const { title, kind, guide, keywords, anchor } = record;
      const text = DomUtils.innerText(part).replace(/\s+/g, ' ').trim();
      this.#answers.push(
        this.#index.addCustomRecord({
          url: `${path}#${anchor}`,
          language: 'en',
          // Keywords are at the end of the text too: Pagefind weighs text more than metadata.
          content: [text, ...keywords].join(' '),
          meta: { title, kind, ...(keywords.length > 0 ? { keywords: keywords.join(' ') } : {}) },
          filters: { kind: [kind], ...(guide ? { guide: [guide] } : {}) },
        }),
      );
    }
  }

  /** Writes the index into the folder `pagefind/` of the site. */
  async write(folder: string): Promise<void> {
    await this.#settle();
    // Not `writeFiles`: Pagefind 1.5.2 answers before what it writes has reached the disk.
    const { files } = sound(await this.#index.getFiles());
    await pagefind.close();
    for (const [name, content] of steadyFilters(
      new Map(files.map(({ path, content }) => [asAddress(path), content])),
    )) {
      const file = join(folder, 'pagefind', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  async #settle(): Promise<void> {
    for (const answer of await Promise.all(this.#answers)) sound(answer);
    this.#answers = [];
  }
}
