import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  readlinkSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The step that can fail half-way; a test puts its own in its place. */
export type Rename = (from: string, to: string) => void;

/** A folder that cannot be renamed: where another disk is mounted, where a program has it open, in one that is read-only. */
const staysWhereItIs = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS', 'ENOTEMPTY']);

/** Where a folder really lies: behind links, whether it is there yet or not. */
function realPlace(folder: string): string {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return folder;
  return existsSync(folder) ? realpathSync(folder) : resolve(dirname(folder), readlinkSync(folder));
}

/** Moves what is in a folder into another one, and puts back what it had moved where a step fails. */
function moveContents(from: string, to: string, rename: Rename, except: ReadonlySet<string>): void {
  const moved: string[] = [];
  try {
    for (const name of readdirSync(from)) {
      if (except.has(name)) continue;
      rename(join(from, name), join(to, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved.reverse()) renameSync(join(to, name), join(from, name));
    throw error;
  }
}

/** Puts a new site in the place of an old one inside a folder that itself must stay: all of it or nothing. */
function exchangeContents(fresh: string, place: string, rename: Rename): void {
  // On the same disk as the old files, so that the exchange is of names alone.
  const [incoming, outgoing] = ['.incoming', '.outgoing'].map((name) =>
    join(place, `${name}-${process.pid}`),
  );
  const own = new Set([`.incoming-${process.pid}`, `.outgoing-${process.pid}`]);
  try {
    cpSync(fresh, incoming!, { recursive: true });
    mkdirSync(outgoing!);
    moveContents(place, outgoing!, rename, own);
    try {
      moveContents(incoming!, place, rename, new Set());
    } catch (error) {
      moveContents(outgoing!, place, renameSync, new Set());
      throw error;
    }
  } finally {
    for (const folder of [incoming!, outgoing!]) rmSync(folder, { recursive: true, force: true });
  }
  rmSync(fresh, { recursive: true, force: true });
}

/**
 * Puts a finished folder in the place of another, which is gone afterwards: by renaming where that can be,
 * else (a mount, a link to another disk, a folder in use) by exchanging what is in it.
 *
 * @param fresh - the finished folder
 * @param place - where it shall be; a link is followed and stays
 * @throws whatever the file system throws; the old folder is then as it was
 */
export function putInPlace(fresh: string, place: string, rename: Rename = renameSync): void {
  const target = realPlace(resolve(place));
  const old = `${target}.old-${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  let isAside = false;
  try {
    if (existsSync(target)) {
      rename(target, old);
      isAside = true;
    }
    rename(fresh, target);
  } catch (error) {
    if (isAside) renameSync(old, target);
    if (!staysWhereItIs.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    mkdirSync(target, { recursive: true });
    exchangeContents(fresh, target, rename);
    return;
  }
  rmSync(old, { recursive: true, force: true });
}
