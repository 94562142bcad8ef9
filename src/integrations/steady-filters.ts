import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** What stands before the data in every file that Pagefind writes. */
const mark = Buffer.from('pagefind_dcd');

const read = (file: string): unknown => decode(gunzipSync(readFileSync(file)).subarray(mark.length));
const write = (file: string, data: unknown): void =>
  writeFileSync(file, gzipSync(Buffer.concat([mark, encode(data)]), { level: 9 }));
const byFirst = (a: [string, ...unknown[]], b: [string, ...unknown[]]): number => (a[0] < b[0] ? -1 : 1);

type Filter = [name: string, values: [value: string, pages: number[]][]];

/**
 * Makes two search indexes of the same pages the same bytes. Pagefind 1.5.2 writes the values of a filter
 * in an order of its own, new each time, and names the file by it, and the files that name that one; here
 * they are sorted, and the names made anew. Everything else it writes is steady already.
 *
 * @param folder - the folder `pagefind/` of a built site
 * @throws Error when the files are not as this version of Pagefind writes them
 */
export function steadyFilters(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  for (const [language, about] of Object.entries(entry.languages)) {
    const renamed = new Map<string, string>();
    for (const file of readdirSync(join(folder, 'filter')).filter((name) =>
      name.startsWith(`${language}_`),
    )) {
      const [name, values] = read(join(folder, 'filter', file)) as Filter;
      const sorted: Filter = [name, [...values].sort(byFirst)];
      const hash = `${language}_${createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 7)}`;
      rmSync(join(folder, 'filter', file));
      write(join(folder, 'filter', `${hash}.pf_filter`), sorted);
      renamed.set(file.replace('.pf_filter', ''), hash);
    }
    const metaFile = join(folder, `pagefind.${about.hash}.pf_meta`);
    const meta = read(metaFile) as unknown[];
    const place = meta.findIndex(
      (part) =>
        Array.isArray(part) &&
        part.length === renamed.size &&
        part.every((it) => renamed.has(String((it as unknown[])[1]))),
    );
    if (place < 0)
      throw new Error('The search index is not written as expected: its list of filters was not found.');
    meta[place] = (meta[place] as [string, string][])
      .map(([name, hash]) => [name, renamed.get(hash)] as [string, string | undefined])
      .sort(byFirst);
    const hash = `${language}_${createHash('sha256').update(encode(meta)).digest('hex').slice(0, 10)}`;
    write(metaFile, meta);
    renameSync(metaFile, join(folder, `pagefind.${hash}.pf_meta`));
    about.hash = hash;
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}
