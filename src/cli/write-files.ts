import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The step that can fail half-way; a test puts its own in its place. */
export type Rename = (from: string, to: string) => void;

/**
 * Writes all files or none: every text goes to a hidden file beside its place first, then all are renamed. If a
 * step fails, what was renamed already gets its old text back, what is new is removed, and the error is thrown on. A file
 * that has the line ends of Windows keeps them.
 *
 * @param files - texts by path
 * @throws whatever the file system throws; the files are then as they were
 */
export function writeAllOrNone(files: ReadonlyMap<string, string>, rename: Rename = renameSync): void {
  const temporary = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const before = new Map(
    [...files.keys()].map((path) => [path, existsSync(path) ? readFileSync(path) : undefined]),
  );
  const madeFolders: string[] = [];
  const renamed: string[] = [];
  try {
    for (const [path, text] of files) {
      const made = mkdirSync(dirname(path), { recursive: true });
      if (made) madeFolders.push(made);
      const windows = before.get(path)?.includes('\r\n');
      writeFileSync(temporary(path), windows ? text.replaceAll(/\r?\n/g, '\r\n') : text);
    }
    for (const path of files.keys()) {
      rename(temporary(path), path);
      renamed.push(path);
    }
  } catch (error) {
    for (const path of files.keys()) rmSync(temporary(path), { force: true });
    for (const path of renamed) {
      const old = before.get(path);
      if (old === undefined) rmSync(path);
      else writeFileSync(path, old);
    }
    for (const folder of madeFolders) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
