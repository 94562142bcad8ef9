import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { datedSitemap } from '../../../src/integrations/dated-sitemap.ts';
import { gitDates } from '../../../src/read/git-dates.ts';
import { soundFiles } from '../model/tiny-site.ts';

let folder: string;
const git = (cwd: string, date: string, ...args: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=a', '-c', 'user.email=a@a.example', '-c', 'commit.gpgsign=false', ...args],
    {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_COMMITTER_DATE: `${date}T12:00:00Z`, GIT_AUTHOR_DATE: `${date}T12:00:00Z` },
    },
  );
const write = (root: string, file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const commit = (root: string, date: string) => {
  git(root, date, 'add', '.');
  git(root, date, 'commit', '-m', date);
};
const inside = () => join(folder, 'whole', 'site');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-dates-'));
  mkdirSync(join(folder, 'whole'));
  git(join(folder, 'whole'), '2026-01-01', 'init', '-q');
  for (const [file, text] of Object.entries(soundFiles)) write(inside(), file, text);
  write(join(folder, 'whole'), 'content/elsewhere.yaml', 'a: 1\n');
  commit(join(folder, 'whole'), '2026-02-03');
  write(inside(), 'content/glossary/median.yaml', `${soundFiles['content/glossary/median.yaml']}\n`);
  commit(join(folder, 'whole'), '2026-04-05');
  write(inside(), 'content/glossary/new.yaml', 'term: new\n');
  execFileSync(
    'git',
    ['clone', '-q', '--depth', '1', pathToFileURL(join(folder, 'whole')).href, join(folder, 'shallow')],
    { stdio: 'ignore' },
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dates from git', () => {
  it('are those of the last commit that changed each file, by its path from the project', () => {
    const { changed, lost } = gitDates(inside());
    expect(lost).toBeUndefined();
    expect(changed.get('content/glossary/median.yaml')).toBe('2026-04-05');
    expect(changed.get('content/glossary/mean.yaml')).toBe('2026-02-03');
    expect(changed.get('content/glossary/new.yaml')).toBeUndefined();
    expect(
      [...changed.keys()].filter((file) => !file.startsWith('content/') || file.includes('elsewhere')),
    ).toEqual([]);
  });

  it('are none in a shallow clone, which would give every file the same', () => {
    expect(gitDates(join(folder, 'shallow', 'site'))).toEqual({
      changed: new Map(),
      lost: expect.stringMatching(/shallow clone/),
    });
  });

  it('are none where there is no git', () => {
    expect(gitDates(tmpdir())).toEqual({ changed: new Map() });
  });
});

interface Settings {
  filter(page: string): boolean;
  serialize(item: { url: string }): { lastmod?: string };
}
const settingsOf = (root: string) => datedSitemap(pathToFileURL(`${root}/`)) as unknown as Settings;

describe('the sitemap', () => {
  const datesIn = (root: string): Record<string, unknown> => {
    const settings = settingsOf(root);
    const dated = (path: string) => settings.serialize({ url: `https://guides.example${path}` }).lastmod;
    return Object.fromEntries(
      ['/glossary/', '/sources/', '/career-guides/coder/', '/nowhere/'].map((path) => [path, dated(path)]),
    );
  };

  it('dates pages by the files they are made of', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(datesIn(inside())).toEqual({
      '/glossary/': '2026-04-05',
      '/sources/': '2026-02-03',
      '/career-guides/coder/': '2026-02-03',
      '/nowhere/': undefined,
    });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('warns once of a shallow clone, and dates pages by their reviews', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const dates = datesIn(join(folder, 'shallow', 'site'));
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toMatch(/shallow clone/);
    expect(new Set([dates['/glossary/'], dates['/sources/']]).has('2026-04-05')).toBe(false);
    warn.mockRestore();
  });

  it('leaves out only the pages that search engines are kept from', () => {
    const settings = settingsOf(inside());
    const kept = (path: string) => settings.filter(`https://guides.example${path}`);
    for (const path of ['/404/', '/search/']) expect([path, kept(path)]).toEqual([path, false]);
    for (const path of [
      '/',
      '/career-guides/coder/plan/',
      '/career-guides/coder/specialties/search/',
      '/career-guides/search/',
    ])
      expect([path, kept(path)]).toEqual([path, true]);
  });
});
