import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderFault, writeFault } from '../../../src/cli/write-fault.ts';

const root = mkdtempSync(join(tmpdir(), 'write-fault-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a file that cannot be written', () => {
  it.each([
    ['EACCES', 'a.yaml could not be written: this account may not write there. Nothing was changed.'],
    ['EPERM', 'a.yaml could not be written: this account may not write there. Nothing was changed.'],
    ['EROFS', 'a.yaml could not be written: it is on a disk that can only be read. Nothing was changed.'],
    ['ENOSPC', 'a.yaml could not be written: the disk is full. Nothing was changed.'],
  ])('for %s is answered in a sentence', (code, sentence) => {
    expect(writeFault(Object.assign(new Error(code), { code, path: 'a.yaml' }))).toBe(sentence);
  });

  it('is no matter of the disk where the error is one of the program', () => {
    expect(writeFault(new TypeError('no such function'))).toBeUndefined();
    expect(writeFault(Object.assign(new Error(), { code: 'ENOENT' }))).toBeUndefined();
  });

  it('has a sentence for the whole folder, before anything is tried', () => {
    expect(folderFault(root)).toBeUndefined();
    const gone = join(root, 'gone');
    expect(folderFault(gone)).toBe(
      `Nothing can be written in ${gone}, so there is no place for what is built.`,
    );
  });
});

describe('npm run manual', () => {
  const manual = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('src/cli/manual.ts'), ...words], {
      cwd: root,
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}`.trim() };
  };
  const path = join(root, 'content/README.md');

  it('says where there is no manual, and makes none', () => {
    expect(manual()).toEqual({
      status: 1,
      said: 'There is no content/README.md here, so there is no manual to bring up to date.',
    });
  });

  it('writes what the program says, and then that nothing is left to do', () => {
    const right = readFileSync('content/README.md', 'utf8');
    mkdirSync(join(root, 'content'));
    writeFileSync(path, right.replace('Heading of the section.', 'Heading of the part.'));
    expect(manual()).toEqual({ status: 0, said: 'Wrote content/README.md.' });
    expect(readFileSync(path, 'utf8')).toBe(right);
    expect(manual()).toEqual({ status: 0, said: 'content/README.md is up to date.' });
  });

  it('refuses a word that it does not know', () => {
    const { status, said } = manual('--bogus');
    expect(status).toBe(1);
    expect(said).toContain('--bogus');
    expect(said).not.toMatch(/^\s+at /m);
  });
});
