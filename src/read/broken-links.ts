import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { asAddress } from '../lib/as-address.ts';
import type { Problem } from '../lib/problems.ts';

interface Page {
  ids: Set<string>;
  /** What it links to or loads from this site, as written. */
  references: Set<string>;
}

/** A page of a built site; `known` is given each text that is kept. */
function readPage(folder: string, file: string, known = (text: string) => text): Page {
  const page: Page = { ids: new Set(), references: new Set() };
  const parser = new Parser({
    onopentag(_name, attributes) {
      if (attributes['id']) page.ids.add(known(attributes['id']));
      for (const name of ['href', 'src', 'action']) {
        const value = attributes[name];
        if (value && !/^[a-z]+:/i.test(value)) page.references.add(known(value));
      }
    },
  });
  parser.end(readFileSync(join(folder, file), 'utf8'));
  return page;
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

/**
 * Links, anchors and files of built pages that lead nowhere, looked up in the output itself.
 *
 * @param folder - the built site
 * @param base - base path of the site, like `/` or `/guides/`
 */
export function brokenLinks(folder: string, base: string): Problem[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => asAddress(file))
    .filter((file) => file.endsWith('.html'));
  const prefix = base.replace(/\/$/, '');
  const ids = new Map<string, ReadonlySet<string>>();
  // Each address once, not once a page: it leads to the same place from everywhere.
  const references = new Set<string>();
  const known = once();
  const isOwnAnchor = (reference: string) => reference.startsWith('#');
  const leadsNowhere = (reference: string, own: ReadonlySet<string> | undefined): string | undefined => {
    const [address = '', anchor = ''] = reference.split('#');
    const path = address.replace(/\?.*$/, '');
    if (path !== '' && !path.startsWith(`${prefix}/`))
      return `"${reference}" does not start with the base path ${base}.`;
    const place = decodeURI(path.slice(prefix.length));
    const target = path === '' ? own : ids.get(place);
    if (!target)
      return !path.endsWith('/') && existsSync(join(folder, place))
        ? undefined
        : `"${reference}" leads to no page or file.`;
    return anchor === '' || target.has(decodeURIComponent(anchor))
      ? undefined
      : `"${reference}" leads to an anchor that is not on the page.`;
  };
  let found = false;
  for (const file of files) {
    const page = readPage(folder, file, known);
    ids.set(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, page.ids);
    for (const reference of page.references) {
      if (!isOwnAnchor(reference)) references.add(reference);
      else found ||= leadsNowhere(reference, page.ids) !== undefined;
    }
  }
  found ||= [...references].some((reference) => leadsNowhere(reference, undefined));
  if (!found) return [];
  return files.flatMap((file) => {
    const page = readPage(folder, file);
    return [...page.references].flatMap((reference) => {
      const message = leadsNowhere(reference, page.ids);
      return message ? [{ file: `dist/${file}`, rule: 'built-links', message }] : [];
    });
  });
}
