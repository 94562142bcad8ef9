import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Problem } from '../lib/problems.ts';

interface Page {
  file: string;
  ids: Set<string>;
  /** What it links to or loads from this site, as written. */
  references: string[];
}

function readPage(folder: string, file: string): Page {
  const page: Page = { file, ids: new Set(), references: [] };
  const parser = new Parser({
    onopentag(_name, attributes) {
      if (attributes['id']) page.ids.add(attributes['id']);
      for (const name of ['href', 'src', 'action']) {
        const value = attributes[name];
        if (value) page.references.push(value);
      }
    },
  });
  parser.end(readFileSync(join(folder, file), 'utf8'));
  return page;
}

/**
 * Links, anchors and files of built pages that lead nowhere, looked up in the output itself.
 *
 * @param folder - the built site
 * @param base - base path of the site, like `/` or `/guides/`
 */
export function brokenLinks(folder: string, base: string): Problem[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(folder, file));
  const byPath = new Map(pages.map((page) => [`/${page.file.replace(/(^|\/)index\.html$/, '$1')}`, page]));
  const prefix = base.replace(/\/$/, '');
  return pages.flatMap((page) => {
    const problem = (message: string): Problem => ({
      file: `dist/${page.file}`,
      rule: 'built-links',
      message,
    });
    return [...new Set(page.references)].flatMap((reference) => {
      if (/^[a-z]+:/i.test(reference)) return [];
      const [address = '', anchor = ''] = reference.split('#');
      const path = address.replace(/\?.*$/, '');
      if (path !== '' && !path.startsWith(`${prefix}/`))
        return [problem(`"${reference}" does not start with the base path ${base}.`)];
      const own = path === '' ? page : byPath.get(decodeURI(path.slice(prefix.length)));
      if (!own) {
        return existsSync(join(folder, decodeURI(path.slice(prefix.length)))) && !path.endsWith('/')
          ? []
          : [problem(`"${reference}" leads to no page or file.`)];
      }
      return anchor === '' || own.ids.has(decodeURIComponent(anchor))
        ? []
        : [problem(`"${reference}" leads to an anchor that is not on the page.`)];
    });
  });
}
