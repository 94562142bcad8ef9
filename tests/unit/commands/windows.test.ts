import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, win32 } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asAddress } from '../../../src/lib/as-address.ts';

/**
 * Windows by simulation: `node:path` is that of Windows, and `node:fs` takes and gives its paths for the folders of
 * this machine. What a real one does besides (files in use, its own clock) is not shown here.
 */
vi.mock('node:path', async (original) => {
  const { win32 } = await original<typeof import('node:path')>();
  return { ...win32, default: win32 };
});
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const here = (path: unknown) =>
    typeof path === 'string' ? path.replace(/^C:/, '').replaceAll('\\', '/') : path;
  const taking = (
    name: 'existsSync' | 'readFileSync' | 'writeFileSync' | 'lstatSync' | 'rmSync' | 'mkdirSync',
  ) =>
    ((path: unknown, ...rest: unknown[]) =>
      (real[name] as (...args: unknown[]) => unknown)(here(path), ...rest)) as never;
  return {
    ...real,
    existsSync: taking('existsSync'),
    readFileSync: taking('readFileSync'),
    writeFileSync: taking('writeFileSync'),
    lstatSync: taking('lstatSync'),
    rmSync: taking('rmSync'),
    mkdirSync: taking('mkdirSync'),
    readdirSync: ((path: unknown, options: never) =>
      real.readdirSync(here(path) as string, options).map((name) => name.replaceAll('/', '\\'))) as never,
  };
});

const { brokenLinks } = await import('../../../src/integrations/built-links.ts');
const { builtPages } = await import('../../../src/integrations/built-pages.ts');
const { putInPlace } = await import('../../../src/integrations/put-in-place.ts');

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(`${root}/${file}`.replace(/\/[^/]+$/, ''), { recursive: true });
  writeFileSync(`${root}/${file}`, text);
};
beforeAll(() => {
  root = mkdtempSync(`${tmpdir()}/windows-`);
  write('index.html', '<a href="/about/#us">a</a><a href="/a/b/">b</a><a href="/files/a.csv">c</a>');
  write('about/index.html', '<p id="us"></p><a href="/">home</a><a href="/a/b/#gone">gone</a>');
  write('a/b/index.html', '<a href="/nowhere/">x</a>');
  write('files/a.csv', 'a\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
/** The folder as Windows would write it. */
const folder = () => `C:${root.replaceAll('/', '\\')}\\`;

describe('on Windows', () => {
  it('the simulation is one', () => {
    expect(dirname('C:\\a\\b')).toBe('C:\\a');
  });

  it('links are looked up by address, and files are named with forward slashes', () => {
    const reports = brokenLinks(folder(), '/').map(({ file, message }) => `${file}: ${message}`);
    expect(reports.sort()).toEqual([
      'dist/a/b/index.html: "/nowhere/" leads to no page or file.',
      'dist/about/index.html: "/a/b/#gone" leads to an anchor that is not on the page.',
    ]);
  });

  it('every page of the site is reached by what works on pages', () => {
    expect([...builtPages(folder())].map(({ path }) => path).sort()).toEqual(['/', '/a/b/', '/about/']);
  });

  it('the site is put in the place of dist and of nothing else', () => {
    const renamed: string[][] = [];
    putInPlace(
      'C:\\project\\.build\\1\\site\\',
      'C:\\project\\dist\\',
      (...names) => void renamed.push(names),
    );
    expect(renamed).toEqual([['C:\\project\\.build\\1\\site\\', 'C:\\project\\dist']]);
    rmSync('/project', { recursive: true, force: true });
  });

  it('a path becomes an address, and elsewhere a backslash stays a part of a name', () => {
    expect(asAddress('career-guides\\coder\\index.html', win32.sep)).toBe('career-guides/coder/index.html');
    expect(asAddress('odd\\name.html', '/')).toBe('odd\\name.html');
  });
});
