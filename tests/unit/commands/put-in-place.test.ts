import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putInPlace, type Rename } from '../../../src/integrations/put-in-place.ts';

let root: string;
const at = (...names: string[]) => join(root, ...names);
const page = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');
const make = (folder: string, ...files: string[]) => {
  mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(join(folder, file), file === 'index.html' ? folder.slice(-3) : '');
};
/** What a system says of a folder that cannot be renamed. */
const refuse = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};
const whole =
  (code: string): Rename =>
  (from, to) =>
    [at('dist'), at('new')].includes(from) ? refuse(code) : renameSync(from, to);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'put-in-place-'));
  make(at('new'), 'index.html', 'added.html');
  make(at('new', 'deep', 'er'), 'a.html');
  make(at('old'), 'index.html', 'gone.html');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The new site, whole, and nothing beside it. */
const isNew = (folder: string) => {
  expect(readdirSync(folder).sort()).toEqual(['added.html', 'deep', 'index.html']);
  expect(existsSync(join(folder, 'deep/er/a.html'))).toBe(true);
  expect(page(folder)).toBe('new');
};

describe('a new site is put in the place of the old one', () => {
  it('where there is none', () => {
    putInPlace(at('new'), at('dist'));
    isNew(at('dist'));
    expect(readdirSync(root).sort()).toEqual(['dist', 'old']);
  });

  it('where there is one', () => {
    renameSync(at('old'), at('dist'));
    putInPlace(`${at('new')}/`, `${at('dist')}/`);
    isNew(at('dist'));
    expect(readdirSync(root)).toEqual(['dist']);
  });

  it('behind a link, which stays', () => {
    symlinkSync('old', at('dist'));
    putInPlace(at('new'), at('dist'));
    isNew(at('dist'));
    isNew(at('old'));
    expect(lstatSync(at('dist')).isSymbolicLink()).toBe(true);
    expect(readdirSync(root).sort()).toEqual(['dist', 'old']);
  });

  it('behind a link to a folder that is not there yet', () => {
    symlinkSync('elsewhere', at('dist'));
    putInPlace(at('new'), at('dist'));
    isNew(at('elsewhere'));
  });

  it.each(['EBUSY', 'EXDEV', 'EPERM'])('in a folder that cannot be renamed, like a mount (%s)', (code) => {
    renameSync(at('old'), at('dist'));
    putInPlace(at('new'), at('dist'), whole(code));
    isNew(at('dist'));
    expect(readdirSync(root)).toEqual(['dist']);
  });

  it('or not at all: the old one is as it was where a step fails', () => {
    renameSync(at('old'), at('dist'));
    for (const step of ['gone.html', 'index.html', 'added.html']) {
      const failing: Rename = (from, to) => {
        if (from.endsWith(step)) refuse('EIO');
        whole('EBUSY')(from, to);
      };
      expect(() => putInPlace(at('new'), at('dist'), failing)).toThrow('EIO');
      expect([step, readdirSync(at('dist')).sort(), page(at('dist'))]).toEqual([
        step,
        ['gone.html', 'index.html'],
        'old',
      ]);
    }
  });
});
