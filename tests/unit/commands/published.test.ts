import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allInputs, isPublished, rememberPublished } from '../../../src/integrations/published.ts';

let root: string;
const place = (): string => join(root, 'dist');
function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'published-'));
  write('content/site.yaml', 'address: https://a.example\n');
  write('content/figures.csv', 'state,median\nOhio,1\n');
  write('src/page.ts', 'export {};\n');
  write('public/robots.txt', '\n');
  write('astro.config.mjs', 'export default {};\n');
  write('package-lock.json', '{}\n');
  write('node_modules/.package-lock.json', '{}\n');
  write('dist/index.html', '<p>A page</p>\n');
  vi.stubEnv('SOURCE_DATE_EPOCH', '1790000000');
  vi.stubEnv('NETLIFY', undefined);
  vi.stubEnv('SITE_ADDRESS', undefined);
  rememberPublished(root, place(), allInputs(root));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

test('a site is what a build would make as long as nothing has changed', () => {
  expect(isPublished(root, place())).toBe(true);
  expect(isPublished(root, place())).toBe(true);
});

describe('it is no longer after', () => {
  test.each<[string, () => void]>([
    ['a figure changed', () => write('content/figures.csv', 'state,median\nOhio,2\n')],
    ['a file of content was added', () => write('content/more.yaml', 'a: 1\n')],
    ['a file of content is gone', () => rmSync(join(root, 'content/figures.csv'))],
    ['a component changed', () => write('src/page.ts', 'export const a = 1;\n')],
    ['a file that is published as it is changed', () => write('public/robots.txt', '#\n')],
    ['a setting changed', () => write('astro.config.mjs', 'export default { base: "/b" };\n')],
    ['another package was chosen', () => write('package-lock.json', '{ "a": 1 }\n')],
    ['another package was installed', () => write('node_modules/.package-lock.json', '{ "a": 1 }\n')],
    ['another address is asked for', () => vi.stubEnv('SITE_ADDRESS', 'https://b.example')],
    ['another host is named', () => vi.stubEnv('NETLIFY', 'true')],
    ['another day began', () => vi.stubEnv('SOURCE_DATE_EPOCH', String(1_790_000_000 + 86_400))],
    ['a page was changed by hand', () => write('dist/index.html', '<p>Another page</p>\n')],
    ['a page was added by hand', () => write('dist/b/index.html', '<p>B</p>\n')],
    ['the site was deleted', () => rmSync(place(), { recursive: true })],
    ['what was written down was broken', () => write('.cache/published.json', '{')],
  ])('%s', (_what, change) => {
    change();
    expect(isPublished(root, place())).toBe(false);
  });
});

test('an edit while a build reads is not lost: the next start builds', () => {
  const before = allInputs(root);
  write('content/figures.csv', 'state,median\nOhio,3\n');
  rememberPublished(root, place(), before);
  expect(isPublished(root, place())).toBe(false);
});

test('where nothing can be written down, the site is there all the same', () => {
  rmSync(join(root, '.cache'), { recursive: true });
  write('.cache', 'a file where a folder is wanted');
  expect(() => rememberPublished(root, place(), allInputs(root))).not.toThrow();
  expect(isPublished(root, place())).toBe(false);
  expect(readFileSync(join(place(), 'index.html'), 'utf8')).toContain('A page');
});
