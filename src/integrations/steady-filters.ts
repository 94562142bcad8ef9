import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** What is before the data in every file that Pagefind makes. */
const mark = Buffer.from('pagefind_dcd');

const read = (content: Uint8Array): unknown => decode(gunzipSync(content).subarray(mark.length));
const packed = (data: unknown): Uint8Array => gzipSync(Buffer.concat([mark, encode(data)]), { level: 9 });
const byFirst = (a: [string, ...unknown[]], b: [string, ...unknown[]]): number => (a[0] < b[0] ? -1 : 1);

type Filter = [name: string, values: [value: string, pages: number[]][]];

/**
 * Makes two search indexes of the same pages the same bytes. Pagefind 1.5.2 writes the values of a filter
 * in an order of its own, new each time, and names the file by it, and the files that name that one; here
 * they are sorted, and the names made anew. Everything else it makes is steady already.
 *
 * @param files - the files of an index, by their paths from its folder
 * @returns the same files, filters and what names them new
 * @throws Error when the files are not as this version of Pagefind makes them
 */
export function steadyFilters(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const steady = new Map(files);
  const take = (name: string): Uint8Array => {
    const content = steady.get(name);
    if (!content) throw new Error(`The search index is not made as expected: it has no ${name}.`);
    steady.delete(name);
    return content;
  };
  const entry = JSON.parse(Buffer.from(take('pagefind-entry.json')).toString()) as {
    languages: Record<string, { hash: string }>;
  };
  for (const [language, about] of Object.entries(entry.languages)) {
    const renamed = new Map<string, string>();
    for (const file of [...files.keys()].filter((name) => name.startsWith(`filter/${language}_`))) {
      const [name, values] = read(take(file)) as Filter;
      const sorted: Filter = [name, [...values].sort(byFirst)];
      const hash = `${language}_${createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 7)}`;
      steady.set(`filter/${hash}.pf_filter`, packed(sorted));
      renamed.set(file.replace('filter/', '').replace('.pf_filter', ''), hash);
    }
    const meta = read(take(`pagefind.${about.hash}.pf_meta`)) as unknown[];
    const place = meta.findIndex(
      (part) =>
        Array.isArray(part) &&
        part.length === renamed.size &&
        part.every((it) => renamed.has(String((it as unknown[])[1]))),
    );
    if (place < 0)
      throw new Error('The search index is not made as expected: its list of filters was not found.');
    meta[place] = (meta[place] as [string, string][])
      .map(([name, hash]) => [name, renamed.get(hash)] as [string, string | undefined])
      .sort(byFirst);
    about.hash = `${language}_${createHash('sha256').update(encode(meta)).digest('hex').slice(0, 10)}`;
    steady.set(`pagefind.${about.hash}.pf_meta`, packed(meta));
  }
  return steady.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
}
