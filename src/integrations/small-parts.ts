import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** What is before the data in every file that Pagefind makes. */
const mark = Buffer.from('pagefind_dcd');

const read = (content: Uint8Array): unknown => decode(gunzipSync(content).subarray(mark.length));
const packed = (data: Uint8Array): Uint8Array => gzipSync(Buffer.concat([mark, data]), { level: 9 });
const nameOf = (language: string, data: Uint8Array): string =>
  `${language}_${createHash('sha256').update(data).digest('hex').slice(0, 10)}`;

/** The most bytes of a part of the index before it is compressed, where a word alone does not take more. */
const mostBytes = 6_000;

type Word = [word: string, ...where: unknown[]];
type Part = [from: string, to: string, name: string];

/** Words of an index in parts that each stay below `mostBytes`. */
function divided(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  let bytes = 0;
  for (const word of words) {
    const own = encode(word).length;
    if (parts.length === 0 || bytes + own > mostBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(word);
    bytes += own;
  }
  return parts;
}

/**
 * Divides a search index into small parts. Pagefind 1.5.2 makes parts of 50,000 bytes, of which a question of a few
 * words loads most.
 *
 * @param files - the files of an index, by their paths from its folder
 * @returns the same files, the parts and what names them new
 * @throws Error when the files are not as this version of Pagefind makes them
 */
export function inSmallParts(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const made = new Map(files);
  const take = (name: string): Uint8Array => {
    const content = made.get(name);
    if (!content) throw new Error(`The search index is not made as expected: it has no ${name}.`);
    made.delete(name);
    return content;
  };
  const entry = JSON.parse(Buffer.from(take('pagefind-entry.json')).toString()) as {
    languages: Record<string, { hash: string }>;
  };
  for (const [language, about] of Object.entries(entry.languages)) {
    const meta = read(take(`pagefind.${about.hash}.pf_meta`)) as unknown[];
    const place = meta.findIndex((part) => Array.isArray(part) && isListOfParts(part, files));
    if (place < 0)
      throw new Error('The search index is not made as expected: its list of parts was not found.');
    meta[place] = (meta[place] as Part[]).flatMap(([, , name]) => {
      const [words, ...rest] = read(take(fileOf(name))) as [Word[], ...unknown[]];
      return divided(words).map((part): Part => {
        const data = encode([part, ...rest]);
        const own = nameOf(language, data);
        made.set(fileOf(own), packed(data));
        return [part[0]?.[0] ?? '', part.at(-1)?.[0] ?? '', own];
      });
    });
    const data = encode(meta);
    about.hash = nameOf(language, data);
    made.set(`pagefind.${about.hash}.pf_meta`, packed(data));
  }
  return made.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
}

const fileOf = (name: string): string => `index/${name}.pf_index`;

const isListOfParts = (list: readonly unknown[], files: ReadonlyMap<string, Uint8Array>): boolean =>
  list.length > 0 && list.every((it) => Array.isArray(it) && files.has(fileOf(String(it[2]))));
