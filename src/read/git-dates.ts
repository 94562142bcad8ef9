import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** When each file of content last changed, by its path from the project's root, as ISO dates. */
export interface GitDates {
  changed: ReadonlyMap<string, string>;
  /** Why there are no dates although the project has a history, as a sentence. */
  lost?: string;
}

const none: GitDates = { changed: new Map() };

/**
 * Settings of a person or a machine that would change the answer. Whose files they are matters not: whoever
 * builds a project runs its code anyway.
 */
const settings = [
  'safe.directory=*',
  'core.quotePath=false',
  'core.fsmonitor=false',
  'log.showRoot=true',
  'log.showSignature=false',
  'log.follow=false',
].flatMap((setting) => ['-c', setting]);

/** Names as they are and from the top of the repository, whatever the settings say. */
const log = ['log', '-z', '--format=%x01%cs', '--name-only', '--no-relative', '--no-renames', '--no-color'];

/** Whether a folder is in a working copy of git. */
function hasHistory(folder: string): boolean {
  const up = dirname(folder);
  return existsSync(join(folder, '.git')) || (up !== folder && hasHistory(up));
}

/**
 * The newest date of each file in the answer to `log`, newest commit first: names that end in NUL, before those of
 * a commit its date after the character U+0001, which no name starts with.
 *
 * @param prefix - path of the project from the top of the repository, empty or with a slash at its end
 */
function datesInLog(answer: string, prefix: string): Map<string, string> {
  const changed = new Map<string, string>();
  let date = '';
  for (const part of answer.split('\0')) {
    // Git writes a line break between a date and the names below it.
    const name = part.replace(/^\n/, '');
    if (name.startsWith('\u0001')) date = name.slice(1);
    else if (name.startsWith(prefix) && name !== '' && !changed.has(name.slice(prefix.length)))
      changed.set(name.slice(prefix.length), date);
  }
  return changed;
}

/**
 * Reads from git when each file in content/ last changed. Empty where there is no git or no history: the
 * dates written in content then take their place.
 */
export function gitDates(root: string): GitDates {
  if (!hasHistory(resolve(root))) return none;
  const git = (...args: string[]): string =>
    execFileSync('git', [...settings, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1e9,
      windowsHide: true,
    });
  try {
    // A clone without its history gives every file the same date.
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true')
      return {
        ...none,
        lost: 'This clone has no history (a shallow clone), so pages are dated by their reviews. Fetch it whole for true dates.',
      };
    const prefix = git('rev-parse', '--show-prefix').replace(/\n$/, '');
    const changed = datesInLog(git(...log, '--', 'content'), prefix);
    return changed.size > 0
      ? { changed }
      : { ...none, lost: 'Git knows of no change in content/, so pages are dated by their reviews.' };
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const why = stderr?.trim() || message;
    return {
      ...none,
      lost: `Git does not say when content changed, so pages are dated by their reviews: ${why.split('\n')[0]}`,
    };
  }
}
