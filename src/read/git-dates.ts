import { execFileSync } from 'node:child_process';

/** When each file of content last changed, by its path from the project's root, as ISO dates. */
export interface GitDates {
  changed: ReadonlyMap<string, string>;
  /** A clone without its history gives every file the same date. */
  shallow: boolean;
}

const none: GitDates = { changed: new Map(), shallow: false };

/**
 * Reads from git when each file in content/ last changed. Empty where there is no git or no history: the
 * dates written in content then stand in.
 */
export function gitDates(root: string): GitDates {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e9,
    });
  try {
    const shallow = git('rev-parse', '--is-shallow-repository').trim() === 'true';
    if (shallow) return { ...none, shallow };
    const prefix = git('rev-parse', '--show-prefix').trim();
    const changed = new Map<string, string>();
    let date = '';
    for (const line of git('log', '--format=date %cs', '--name-only', '--', 'content').split('\n')) {
      if (line.startsWith('date ')) date = line.slice(5);
      else if (line.startsWith(prefix) && !changed.has(line.slice(prefix.length)))
        changed.set(line.slice(prefix.length), date);
    }
    return { changed, shallow };
  } catch {
    return none;
  }
}
