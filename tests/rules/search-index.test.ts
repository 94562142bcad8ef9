import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { describe, expect, it } from 'vitest';
import { inSmallParts } from '../../src/integrations/small-parts.ts';
import { dist } from '../support/pages.ts';

const folder = join(dist, 'pagefind');
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file)] as const),
);
const unpacked = (content: Uint8Array) => gunzipSync(content).toString('latin1');
const named = (pattern: RegExp) => [...files].filter(([name]) => pattern.test(name));

describe('the search index', () => {
  it('is whole: each of its files can be unpacked', () => {
    const packed = named(/\.pf_\w+$/);
    expect(packed.length).toBeGreaterThan(0);
    expect(
      packed.filter(([, content]) => !unpacked(content).startsWith('pagefind_dcd')).map(([name]) => name),
    ).toEqual([]);
    expect(named(/^wasm\..*\.pagefind$/).map(([name]) => name)).toEqual(['wasm.en.pagefind']);
    expect(files.get('pagefind.js')?.length).toBeGreaterThan(1_000);
  });

  it('names files that are there', () => {
    const { languages } = JSON.parse(String(files.get('pagefind-entry.json'))) as {
      languages: Record<string, { hash: string; wasm: string; page_count: number }>;
    };
    expect(Object.keys(languages)).toEqual(['en']);
    const { hash, wasm, page_count } = languages['en'] ?? expect.fail();
    const meta = JSON.stringify(decode(gunzipSync(files.get(`pagefind.${hash}.pf_meta`) ?? '').subarray(12)));
    expect(files.has(`wasm.${wasm}.pagefind`)).toBe(true);
    expect(named(/^fragment\//).length).toBe(page_count);
    const unnamed = named(/^(?:fragment|index|filter)\//).filter(
      ([name]) => !meta.includes(name.replace(/^\w+\/|\.\w+$/g, '')),
    );
    expect(unnamed.map(([name]) => name)).toEqual([]);
  });

  it('is in parts of which a question loads a few', () => {
    const bytes = named(/^index\//).map(([, content]) => content.length);
    expect(Math.max(...bytes)).toBeLessThan(5_000);
  });

  it('would not change if it were divided again', () => {
    expect([...inSmallParts(files)].sort()).toEqual([...files].sort());
  });

  it('is not made by half of files of another form', () => {
    const without = new Map(files);
    without.delete(named(/^pagefind\..*\.pf_meta$/)[0]?.[0] ?? '');
    expect(() => inSmallParts(without)).toThrow(
      'The search index is not made as expected: it has no pagefind.',
    );
  });
});
