import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils } from 'htmlparser2';
import type { Problem } from '../lib/problems.ts';
import { type BuiltPage, builtPages, type Document } from './built-pages.ts';

/**
 * Anchors of a page, those among them that two parts have, and what it links to or loads from this site, as written;
 * `known` is given each text that is kept.
 */
function linksOf(document: Document, known = (text: string) => text) {
  const ids = new Set<string>();
  const twice = new Set<string>();
  const references = new Set<string>();
  for (const { attribs } of DomUtils.getElementsByTagName('*', document)) {
    const id = attribs['id'];
    if (id) (ids.has(id) ? twice : ids).add(known(id));
    for (const name of ['href', 'src', 'action']) {
      const value = attribs[name];
      if (value && !/^[a-z]+:/i.test(value)) references.add(known(value));
    }
  }
  return { ids, twice, references };
}

/** The same text once, and as a copy: a piece of a page would keep the whole page in memory. */
function once(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const known = texts.get(text) ?? Buffer.from(text).toString();
    texts.set(known, known);
    return known;
  };
}

/** Collects the links of a built site page by page, and then says which of them lead nowhere. */
export class BuiltLinks {
  readonly #folder: string;
  readonly #base: string;
  readonly #prefix: string;
  readonly #known = once();
  readonly #ids = new Map<string, ReadonlySet<string>>();
  /** Each address once, not once a page: it leads to the same place from everywhere. */
  readonly #references = new Set<string>();
  #anchorWrong = false;

  /**
   * @param folder - the built site
   * @param base - base path of the site, like `/` or `/guides/`
   */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
    this.#prefix = base.replace(/\/$/, '');
  }

  add({ path, document }: BuiltPage): void {
    const { ids, twice, references } = linksOf(document, this.#known);
    this.#anchorWrong ||= twice.size > 0;
    this.#ids.set(path, ids);
    for (const reference of references) {
      if (!reference.startsWith('#')) this.#references.add(reference);
      else this.#anchorWrong ||= this.#wrong(reference, ids) !== undefined;
    }
  }

  /** Links, anchors and files that lead nowhere, and anchors that are on a page twice; the pages are only read again where there are any. */
  problems(): Problem[] {
    const found = this.#anchorWrong || [...this.#references].some((it) => this.#wrong(it, undefined));
    if (!found) return [];
    return [...builtPages(this.#folder)].flatMap(({ file, document }) => {
      const { ids, twice, references } = linksOf(document);
      const messages = [
        ...[...twice].map((id) => `The anchor "#${id}" is on the page twice.`),
        ...[...references].flatMap((reference) => this.#wrong(reference, ids) ?? []),
      ];
      return messages.map((message) => ({ file: `dist/${file}`, rule: 'built-links', message }));
    });
  }

  /** What is wrong with a reference on a page that has these anchors. */
  #wrong(reference: string, own: ReadonlySet<string> | undefined): string | undefined {
    const [address = '', anchor = ''] = reference.split('#');
    const path = address.replace(/\?.*$/, '');
    if (path !== '' && !path.startsWith(`${this.#prefix}/`))
      return `"${reference}" does not start with the base path ${this.#base}.`;
    const place = decodeURI(path.slice(this.#prefix.length));
    const target = path === '' ? own : this.#ids.get(place);
    if (!target)
      return !path.endsWith('/') && existsSync(join(this.#folder, place))
        ? undefined
        : `"${reference}" leads to no page or file.`;
    return anchor === '' || target.has(decodeURIComponent(anchor))
      ? undefined
      : `"${reference}" leads to an anchor that is not on the page.`;
  }
}

/** What leads nowhere in a built site, looked up in the output itself. */
export function brokenLinks(folder: string, base: string): Problem[] {
  const links = new BuiltLinks(folder, base);
  for (const page of builtPages(folder)) links.add(page);
  return links.problems();
}
