import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem } from '../../src/lib/problems.ts';
import { checkContent } from '../../src/model/check.ts';
import { readContent } from '../../src/read/read-content.ts';
import { fixedToday, fixtureContent } from './fixture-site.ts';

/** One change to a file of a copy, as an editor would make it: one of the four ways. */
export interface Edit {
  /** Path from the project's root. */
  file: string;
  /** Text that must stand in the file exactly once, and what takes its place. */
  find?: string;
  replace?: string;
  /** The whole file: its text, or its lines. */
  write?: string | string[];
  /** Text or lines put at the end of the file. */
  append?: string | string[];
  /** The file, or a folder with all in it. */
  delete?: true;
}

export interface ContentCopy extends Disposable {
  /** Folder that holds `content/`. */
  root: string;
  /** Everything wrong in the copy, as `npm run check` would find it on the fixed day. */
  check(): Problem[];
  /** Makes edits to files, looks, and puts the files back. Quicker than a copy for each look. */
  during<Seen>(edits: readonly Edit[], look: () => Seen): Seen;
}

const textOf = (text: string | string[]): string =>
  Array.isArray(text) ? text.map((line) => `${line}\n`).join('') : text;

function apply(root: string, { file, find, replace = '', write, append, delete: gone }: Edit): void {
  const path = join(root, file);
  if (gone) return rmSync(path, { recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  if (write !== undefined) return writeFileSync(path, textOf(write));
  const text = readFileSync(path, 'utf8');
  if (append !== undefined) return writeFileSync(path, text + textOf(append));
  if (find === undefined) throw new Error(`The edit of ${file} does nothing.`);
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`${JSON.stringify(find)} is in ${file} ${places} times, not once.`);
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
}

/**
 * A copy of the tests' own content as `content/` in a temporary folder, with edits applied. It is removed
 * when it goes out of scope: `using copy = contentCopy([…])`.
 */
export function contentCopy(edits: readonly Edit[] = []): ContentCopy {
  const root = mkdtempSync(join(tmpdir(), 'content-copy-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    cpSync(fixtureContent, join(root, 'content'), { recursive: true });
    for (const edit of edits) apply(root, edit);
  } catch (error) {
    remove();
    throw error;
  }
  return {
    root,
    check: () => checkContent(readContent(root), { today: fixedToday }),
    during(edits, look) {
      const before = new Map(
        edits.map(({ file }) => [
          file,
          existsSync(join(root, file)) ? readFileSync(join(root, file)) : undefined,
        ]),
      );
      try {
        for (const edit of edits) apply(root, edit);
        return look();
      } finally {
        for (const [file, bytes] of before) {
          if (bytes === undefined) rmSync(join(root, file), { force: true });
          else writeFileSync(join(root, file), bytes);
        }
      }
    },
    [Symbol.dispose]: remove,
  };
}
