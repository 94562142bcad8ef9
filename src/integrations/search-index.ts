import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { DomUtils, parseDocument } from 'htmlparser2';
import * as pagefind from 'pagefind';
import { asAddress } from '../lib/as-address.ts';
import { current } from '../model/current.ts';
import { type SearchRecord, searchRecords } from '../model/search-records.ts';
import { steadyFilters } from './steady-filters.ts';

type Document = ReturnType<typeof parseDocument>;
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
function asPage(part: Part, record: SearchRecord): string {
  const filters = [`kind:${record.kind}`, ...(record.guide ? [`guide:${record.guide}`] : [])];
  const marks = [
    ...filters.map((filter) => `<span data-pagefind-filter="${attribute(filter)}"></span>`),
    `<span data-pagefind-meta="title:${attribute(record.title)}"></span>`,
    ...(record.keywords.length > 0
      ? [`<span data-pagefind-meta="keywords:${attribute(record.keywords.join(' '))}"></span>`]
      : []),
    `<span data-pagefind-meta="kind:${attribute(record.kind)}"></span>`,
  ];
  return `<html lang="en"><body><main data-pagefind-body>${marks.join('')}${DomUtils.getInnerHTML(part)}</main></body></html>`;
}

/** Pagefind answers with errors instead of throwing; each answer is looked at. */
function sound<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0)
    throw new Error(`The search index could not be made: ${answer.errors.join('; ')}`);
  return answer;
}

/** A result that leads nowhere would be worse than none, and one left out would not be missed. */
const missing = ({ path, anchor, title }: SearchRecord): Error =>
  new Error(
    `The search index could not be made: “${title}” is not at ${path}${anchor ? `#${anchor}` : ''} of the built site.`,
  );

/** How many records Pagefind is given before its answers are waited for. */
const mostAtOnce = 100;

/**
 * Makes the search index of a built site, in its folder `pagefind/`.
 *
 * @throws Error where a record has no page or no part of one, and where Pagefind answers with errors
 */
export async function writeSearchIndex(folder: string, records: readonly SearchRecord[]): Promise<void> {
  const { index } = sound(await pagefind.createIndex());
  if (!index) throw new Error('The search index could not be made.');
  // Records of one page follow each other; only that page is kept, since a site may have many thousands.
  let read = { path: '', page: parseDocument('') };
  // Pagefind works on what it was given while the next pages are read here.
  let answers: Promise<{ errors: string[] }>[] = [];
  for (const record of records) {
    if (answers.length >= mostAtOnce) {
      for (const answer of await Promise.all(answers)) sound(answer);
      answers = [];
    }
    const file = join(folder, record.path, 'index.html');
    if (!existsSync(file)) throw missing(record);
    if (read.path !== record.path) {
      read = { path: record.path, page: parseDocument(readFileSync(file, 'utf8')) };
      prune(read.page);
    }
    const { page } = read;
    const part = partOf(page, record.anchor);
    if (!part) throw missing(record);
    if (record.anchor === undefined) {
      answers.push(index.addHTMLFile({ url: record.path, content: asPage(part, record) }));
      continue;
    }
    const { title, kind, guide, keywords } = record;
    answers.push(
      index.addCustomRecord({
        url: `${record.path}#${record.anchor}`,
        language: 'en',
        // Keywords stand at the end of the text too: Pagefind weighs text more than metadata.
        content: [DomUtils.innerText(part).replace(/\s+/g, ' ').trim(), ...keywords].join(' '),
        meta: { title, kind, ...(keywords.length > 0 ? { keywords: keywords.join(' ') } : {}) },
        filters: { kind: [kind], ...(guide ? { guide: [guide] } : {}) },
      }),
    );
  }
  for (const answer of await Promise.all(answers)) sound(answer);
  // Not `writeFiles`: Pagefind 1.5.2 answers before what it writes has reached the disk.
  const { files } = sound(await index.getFiles());
  await pagefind.close();
  for (const [name, content] of steadyFilters(
    new Map(files.map(({ path, content }) => [asAddress(path), content])),
  )) {
    const file = join(folder, 'pagefind', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Makes the search index as part of every build. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        await writeSearchIndex(fileURLToPath(dir), searchRecords(current(root).published));
      },
    },
  };
}
