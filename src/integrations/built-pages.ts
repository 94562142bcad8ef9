import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { asAddress } from '../lib/as-address.ts';

export type Document = ReturnType<typeof parseDocument>;

/** A page of a built site. */
export interface BuiltPage {
  /** Its file, from the folder of the site. */
  file: string;
  /** Its path as readers ask for it, without the base path. */
  path: string;
  html: string;
  /** With the places where its pieces begin and end. */
  document: Document;
}

/**
 * The pages of a built site, each read and parsed once and not kept: a site may have many thousands.
 *
 * @param first - paths of pages that come first, in their order
 * @throws Error where one of them is not there
 */
export function* builtPages(folder: string, first: Iterable<string> = []): Generator<BuiltPage> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => asAddress(file))
    .filter((file) => file.endsWith('.html'));
  const byPath = new Map(files.map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, file]));
  for (const path of new Set([...first, ...byPath.keys()])) {
    const file = byPath.get(path);
    if (file === undefined) throw new Error(`The page ${path} is not in the built site.`);
    const html = readFileSync(join(folder, file), 'utf8');
    yield {
      file,
      path,
      html,
      document: parseDocument(html, { withStartIndices: true, withEndIndices: true }),
    };
  }
}
