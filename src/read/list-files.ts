import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deviceName } from './device-names.ts';
import type { Problem } from '../lib/problems.ts';

/** The words that the spelling check knows besides its dictionaries (cspell.json names it). */
export const wordList = 'content/words.txt';

const isLink = {
  rule: 'files',
  message: 'This is a link to another file, which content may not be.',
  instead: 'Put the file itself here.',
};

/** What no name may contain: a terminal or a program that reads the report line by line would take it for more than a name. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu;

/** Notes for people, and what file managers and git users leave in folders. */
const unread = new Set(['README.md', '.DS_Store', '.git', '.gitkeep']);

/** What importers find for whoever writes a guide; it is read by nobody else. */
const notesForWriters = /^content\/career-guides\/[^/]+\/notes$/;

/** The files under a folder, and what is wrong with others that are there. */
export interface Listing {
  files: string[];
  problems: Problem[];
}

/**
 * All files under a folder, sorted, without notes for people. What is no file,
 * or has a name that cannot be shown, is a problem and not listed.
 *
 * @param folder - by its path from the project's root, which the paths of the files start with too
 */
export function listFiles(root: string, folder: string): Listing {
  let names: string[];
  try {
    if (lstatSync(join(root, folder)).isSymbolicLink()) return refused(folder, isLink);
    names = readdirSync(join(root, folder)).sort();
  } catch {
    return refused(folder, {
      rule: 'files',
      message: 'This folder is missing.',
      instead: 'Restore it; it holds everything the site says.',
    });
  }
  const listings = names.map((name) => listOne(root, `${folder}/${name}`, name));
  return {
    files: listings.flatMap(({ files }) => files),
    problems: listings.flatMap(({ problems }) => problems),
  };
}

function listOne(root: string, path: string, name: string): Listing {
  if (path.search(invisible) >= 0)
    return refused(path.replaceAll(invisible, '�'), {
      rule: 'file-names',
      message: 'This name contains an invisible character (shown here as �).',
      instead: 'Rename it with lower-case letters, digits and single dashes.',
    });
  const stat = lstatSync(join(root, path));
  if (stat.isSymbolicLink()) return refused(path, isLink);
  if (unread.has(name) || (notesForWriters.test(path) && stat.isDirectory()))
    return { files: [], problems: [] };
  if (name.startsWith('.'))
    return refused(path, {
      rule: 'files',
      message: 'A name that starts with a dot hides a file, which content may not.',
      instead: 'Delete it, or give it the name of a file of content.',
    });
  const message = deviceName(name);
  const named: Problem[] = message
    ? [{ file: path, rule: 'file-names', message, instead: 'Give it another name.' }]
    : [];
  if (stat.isDirectory()) {
    const inside = listFiles(root, path);
    return { files: inside.files, problems: [...named, ...inside.problems] };
  }
  if (stat.isFile()) return { files: path === wordList ? [] : [path], problems: named };
  return refused(path, {
    rule: 'files',
    message: 'This is not a file that holds text.',
    instead: 'Delete it.',
  });
}

const refused = (file: string, problem: Omit<Problem, 'file'>): Listing => ({
  files: [],
  problems: [{ file, ...problem, hides: [file] }],
});
