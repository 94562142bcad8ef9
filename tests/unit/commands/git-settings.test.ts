import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { gitDates } from '../../../src/read/git-dates.ts';

let folder: string;
/** A project in a folder whose name git would quote. */
const project = () => join(folder, 'größe und "maß"', 'site');
const git = (...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=a', '-c', 'user.email=a@a.example', '-c', 'commit.gpgsign=false', ...args],
    {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: '2026-03-04T12:00:00Z',
        GIT_AUTHOR_DATE: '2026-03-04T12:00:00Z',
      },
    },
  );
const dates = new Map([
  ['content/a.yaml', '2026-03-04'],
  ['content/ü/b.yaml', '2026-03-04'],
]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-settings-'));
  git('init', '-q');
  for (const file of dates.keys()) {
    mkdirSync(dirname(join(project(), file)), { recursive: true });
    writeFileSync(join(project(), file), 'a: 1\n');
  }
  git('add', '.');
  git('commit', '-q', '-m', 'first');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

/** Sets git up as a person might have for all their projects. */
function setUp(settings: Record<string, string>): void {
  vi.stubEnv('GIT_CONFIG_COUNT', String(Object.keys(settings).length));
  for (const [index, [name, value]] of Object.entries(settings).entries()) {
    vi.stubEnv(`GIT_CONFIG_KEY_${index}`, name);
    vi.stubEnv(`GIT_CONFIG_VALUE_${index}`, value);
  }
}

describe('dates from git do not depend', () => {
  it.each<Record<string, string>>([
    {},
    { 'core.quotePath': 'true' },
    { 'core.quotePath': 'false' },
    { 'diff.relative': 'true' },
    { 'log.showRoot': 'false' },
    { 'log.follow': 'true' },
    { 'log.showSignature': 'true' },
    { 'color.ui': 'always' },
    { 'log.date': 'relative', 'format.pretty': 'oneline' },
  ])('on a person’s settings: %j', (settings) => {
    setUp(settings);
    expect(gitDates(project())).toEqual({ changed: dates });
  });

  it('on who owns the files', () => {
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    // Without that, git refuses: else this would show nothing.
    expect(() => execFileSync('git', ['log'], { cwd: project(), stdio: 'ignore' })).toThrow();
    expect(gitDates(project())).toEqual({ changed: dates });
  });

  it('on the program’s language', () => {
    vi.stubEnv('LANG', 'de_DE.UTF-8');
    expect(gitDates(project())).toEqual({ changed: dates });
  });
});

describe('dates that are lost are told of, with the reason', () => {
  it('where there is no git', () => {
    vi.stubEnv('PATH', join(folder, 'nowhere'));
    expect(gitDates(project())).toEqual({
      changed: new Map(),
      lost: expect.stringMatching(/dated by their reviews: .*ENOENT/),
    });
  });

  it('where git does not know what this is', () => {
    const broken = join(folder, 'broken');
    mkdirSync(join(broken, '.git'), { recursive: true });
    vi.stubEnv('GIT_CEILING_DIRECTORIES', folder);
    expect(gitDates(broken).lost).toMatch(/dated by their reviews: fatal: not a git repository/);
  });

  it('where nothing of the project is in the history', () => {
    const other = join(folder, 'untracked');
    mkdirSync(join(other, 'content'), { recursive: true });
    expect(gitDates(other).lost).toMatch(/knows of no change in content\//);
  });
});
