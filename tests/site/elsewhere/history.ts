import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { ProjectCopy } from '../../support/project-copy.ts';

const guide = 'content/career-guides/lantern-keeper';
const body = /\n---\n\n/;

/** The day of what is not changed. */
export const firstDay = '2026-11-02';

/**
 * One change in a file of every kind, each committed on a day of its own and each with a word that is nowhere
 * else, in all that the file gives to pages: those that show the word are made from the file, and they alone
 * take its day.
 */
export const changes = (
  [
    ['content/glossary/median.yaml', /definition: (?:>-\n\s+|["'])?/],
    [`${guide}/sections/work-environment.mdx`, body],
    [`${guide}/faqs/is-it-stressful.mdx`, body],
    [`${guide}/specialties/harbor-lanterns.mdx`, /where: /],
    [`${guide}/certifications/mbk.yaml`, /(?:abbreviation|name): ["']?/g],
    [`${guide}/chooser.yaml`, /answer:\n {2}- /],
    [`${guide}/ladder.yaml`, /caption: /],
    [`${guide}/tables/towers.yaml`, /caption: /],
    [`${guide}/pay/related-projections.yaml`, /period: /],
    ['content/sources/hours-method.yaml', /(?:short|publisher): ["']?/g],
    ['content/sources/price-levels-2024.yaml', /(?:short|publisher): ["']?/g],
    ['content/pages/accessibility.mdx', body],
  ] as const
).map(([file, find], index) => ({
  file,
  find,
  day: `2026-11-${String(index + 3).padStart(2, '0')}`,
  word: `Zqx${'abcdefghijkl'[index]!}`,
}));

function commit(root: string, day: string): void {
  const run = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@a.example', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: root,
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
      },
    );
  run('add', 'content');
  run('commit', '-m', day);
}

/** Gives a copy of the project a history: all of it, then each change. */
export function commitChanges(copy: ProjectCopy): void {
  execFileSync('git', ['init', '-q'], { cwd: copy.root });
  commit(copy.root, firstDay);
  for (const { file, day, word, find } of changes) {
    const text = readFileSync(copy.path(file), 'utf8');
    const changed = text.replace(find, (found) => `${found}${word} `);
    expect(changed, file).not.toBe(text);
    writeFileSync(copy.path(file), changed);
    commit(copy.root, day);
  }
}
