import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deviceName } from './device-names.ts';
import type { Problem } from '../lib/problems.ts';

/** The words that the spelling check knows besides its dictionaries (cspell.json names it). */
const wordList = 'content/words.txt';

const isLink = {
  rule: 'files',
  message: 'This is a link to another file, which content may not be.',
  instead: 'Put the file itself here.',
};

/** What no name may hold: a terminal or a program that reads the report line by line would take it for more than a name. */
const signsOfNoName = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu;

/**
 * All files under a folder, sorted, without notes for people (README.md) and hidden files. What is no file,
 * or has a name that cannot be shown, is a problem and not listed.
 *
 * @param folder - by its path from the project's root, which the paths of the files start with too
 */
export function listFiles(root: string, folder: string, problems: Problem[]): string[] {
  let names: string[];
  try {
    if (lstatSync(join(root, folder)).isSymbolicLink()) {
      problems.push({ file: folder, ...isLink });
      return [];
    }
    names = readdirSync(join(root, folder)).sort();
  } catch {
    problems.push({
      file: folder,
      rule: 'files',
      message: 'This folder is missing.',
      instead: 'Restore it; it holds everything the site says.',
    });
    return [];
  }
  return names.flatMap((name) => {
    const path = `${folder}/${name}`;
    if (path.search(signsOfNoName) >= 0) {
      problems.push({
        file: path.replaceAll(signsOfNoName, '�'),
        rule: 'file-names',
        message: 'There is a sign in this name that nobody sees (shown here as �).',
        instead: 'Rename it with lower-case letters, digits and single dashes.',
      });
      return [];
    }
    const stat = lstatSync(join(root, path));
    if (stat.isSymbolicLink()) {
      problems.push({ file: path, ...isLink });
      return [];
    }
    if (name.startsWith('.') || name === 'README.md' || path === wordList) return [];
    const message = deviceName(name);
    if (message) problems.push({ file: path, rule: 'file-names', message, instead: 'Give it another name.' });
    if (stat.isDirectory()) return listFiles(root, path, problems);
    if (stat.isFile()) return [path];
    problems.push({
      file: path,
      rule: 'files',
      message: 'This is not a file that holds text.',
      instead: 'Delete it.',
    });
    return [];
  });
}
