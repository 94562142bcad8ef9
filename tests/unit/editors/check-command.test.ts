import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkGuide } from '../../../src/cli/check-guide.ts';
import { checkOptions } from '../../../src/cli/check-options.ts';
import { contentProblems } from '../../../src/cli/content-problems.ts';
import { fixedEpoch, fixtureContent } from '../../support/fixture-site.ts';
import { commandEnvironment } from '../../support/plain-environment.ts';
import { projectCopy } from '../../support/project-copy.ts';
import { formatAnnotations, formatProblems } from '../../../src/lib/problem-report.ts';
import type { Problem } from '../../../src/lib/problems.ts';
import { readAgain } from '../../../src/model/current.ts';
import { wordsAt } from '../../../src/read/words-at.ts';

describe('checkOptions', () => {
  it('knows its options', () => {
    expect(checkOptions(['--content', '--json'])).toEqual({
      content: true,
      strict: false,
      json: true,
      help: false,
    });
  });

  it.each([
    ['--contnet', 'There is no option --contnet. Did you mean --content?'],
    [
      '--everything-at-once',
      'There is no option --everything-at-once. Known: --content, --strict, --json, --guide, --help.',
    ],
    ['-x', 'There is no option -x. Known: --content, --strict, --json, --guide, --help.'],
    ['--json=yes', '--json takes no value.'],
    ['--guide', '--guide needs a value.'],
    [
      'content/site.yaml',
      '"content/site.yaml" is not understood: the check looks at all of content/, or with --guide at one guide, not at one file.',
    ],
  ])('answers %s with a sentence', (word, sentence) => {
    expect(checkOptions([word])).toBe(sentence);
  });
});

describe('wordsAt', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'words-at-'));
    writeFileSync(
      join(root, 'a.yaml'),
      `first: 1\r\n  indented: yes\n\n${'x'.repeat(200)}HERE${'y'.repeat(200)}\n`,
    );
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const at = (line?: number, column?: number, file = 'a.yaml') =>
    wordsAt(root)({ file, line, column, rule: 'r', message: 'm' });

  it('shows the line without its indentation and its ending', () => {
    expect(at(1)).toBe('first: 1');
    expect(at(2, 3)).toBe('indented: yes');
  });

  it('shows the part of a long line that is meant', () => {
    const part = at(4, 201) ?? '';
    expect(part).toMatch(/^… x+HEREy+ …$/);
    expect(part.length).toBeLessThan(110);
  });

  it('shows nothing where there is nothing', () => {
    expect([at(), at(3), at(99), at(1, 1, 'missing.yaml')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('stands in the report under its problem', () => {
    const problem: Problem = {
      file: 'a.yaml',
      line: 2,
      column: 3,
      rule: 'schema',
      message: 'Wrong.',
      instead: 'Right.',
    };
    expect(formatProblems([problem], false, wordsAt(root)).split('\n').slice(2, 5)).toEqual([
      '  a.yaml:2:3 error Wrong. [schema]',
      '      2 | indented: yes',
      '      Right.',
    ]);
  });
});

describe('formatAnnotations', () => {
  const problem = (more: Partial<Problem>): Problem => ({
    file: 'content/a.yaml',
    rule: 'schema',
    message: 'Wrong.',
    ...more,
  });

  it('writes one command a problem, errors first', () => {
    expect(
      formatAnnotations([
        problem({ advice: true }),
        problem({ line: 3, column: 7, instead: 'Right.' }),
      ]).split('\n'),
    ).toEqual([
      '::error file=content/a.yaml,line=3,col=7,title=schema::Wrong.%0ARight.',
      '::notice file=content/a.yaml,title=schema::Wrong.',
    ]);
  });

  it('lets nothing that an editor wrote end a command or start another', () => {
    const annotations = formatAnnotations([
      problem({ file: 'content/a,b:c.yaml', message: 'It says "8%0A\n::warning::x".' }),
    ]);
    expect(annotations).toBe(
      '::error file=content/a%2Cb%3Ac.yaml,title=schema::It says "8%250A ::warning::x".',
    );
  });
});

it(
  'npm run check reports a misspelled name once, and misspelled words beside it',
  { timeout: 60_000 },
  async () => {
    const folder = 'content/career-guides/lantern-keeper/faqs';
    using copy = projectCopy('.', fixtureContent);
    const change = (file: string, find: string, replace: string, added: string) => {
      const path = join(copy.root, folder, file);
      writeFileSync(path, `${readFileSync(path, 'utf8').replace(find, replace)}\n${added}\n`);
    };
    change(
      'do-i-need-a-license.mdx',
      'reviewed:',
      'reviewd:',
      '<Calout kind="note">\nThis is mispelt.\n</Calout>',
    );
    change('is-it-stressful.mdx', '', '', `It is ${'very '.repeat(30)}mispelt.`);
    readAgain(copy.root);
    const problems = await contentProblems(copy.root, false);
    const reportedOf = (file: string) =>
      problems
        .filter((problem) => problem.file === `${folder}/${file}`)
        .map(({ rule, message }) => [rule, message]);
    expect(reportedOf('do-i-need-a-license.mdx')).toEqual([
      ['schema', '"reviewd" is not a field here.'],
      ['components', 'There is no component <Calout>.'],
      ['spelling', '“mispelt” is not in the dictionary.'],
    ]);
    // A sentence that is reported as too long has its misspelled word reported too.
    expect(reportedOf('is-it-stressful.mdx').filter(([, message]) => message?.includes('mispelt'))).toEqual([
      [expect.stringMatching(/sentence/), expect.stringContaining('mispelt')],
      ['spelling', '“mispelt” is not in the dictionary.'],
    ]);
  },
);

describe('npm run check -- --guide', { timeout: 60_000 }, () => {
  const run = (command: string, root: string, ...words: string[]) =>
    spawnSync(process.execPath, [join(process.cwd(), `src/cli/${command}.ts`), ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { ...commandEnvironment(), NO_COLOR: '1', SOURCE_DATE_EPOCH: fixedEpoch },
    });
  /** A project in which no word is looked up: reading the dictionaries takes longer than all the rest. */
  const withoutSpelling = () => {
    const copy = projectCopy('.', fixtureContent);
    writeFileSync(join(copy.root, 'cspell.json'), JSON.stringify({ ignorePaths: ['**'] }));
    return copy;
  };
  beforeAll(() => void vi.stubEnv('SOURCE_DATE_EPOCH', fixedEpoch));
  afterAll(() => void vi.unstubAllEnvs());
  /** What the command says once it has read the files as they are now. */
  const check = async (root: string, guide: string, { json = false } = {}) => {
    readAgain(root);
    const checked = await checkGuide(root, guide, { strict: false, json }, false);
    if (typeof checked === 'string') throw new Error(checked);
    return checked;
  };

  it('prints one list of what a guide lacks, with the place of each and how it is added', async () => {
    using copy = withoutSpelling();
    run('new', copy.root, 'guide', 'Echo Tuner', '--soc', '99-0005');
    const { ok, report } = await check(copy.root, 'echo-tuner');
    expect(ok).toBe(true);
    expect(report).toMatch(
      /^content\/career-guides\/echo-tuner\/, a draft: \d+ things to look at\.\n\nTo write \(20\)/,
    );
    expect(report).toMatch(/^ {2}guide\.yaml:\d+ +soc-title, scope, scope-short, summary, description,/m);
    expect(report).toMatch(/^ {2}sections\/duties\.mdx:\d+ +reviewed, the text$/m);
    expect(report).toContain(
      '  pay/national.csv  There is no pay of the nation.\n      `npm run import:wages -- ',
    );
    expect(report).toContain('--guide echo-tuner` writes it from BLS’s national file.');
    // The month to import is the newest that the other guides have.
    const about = join(copy.root, 'content/career-guides/lantern-keeper/pay/national.yaml');
    writeFileSync(about, readFileSync(about, 'utf8').replace(/(period: .*)May \d{4}$/m, '$1May 2031'));
    expect((await check(copy.root, 'echo-tuner')).report).toContain('--period "May 2031" --source');
    expect(report).toContain('  notes/onet.md  There are no notes on what people in the work do.');
    const notes = join(copy.root, 'content/career-guides/echo-tuner/notes/onet.md');
    mkdirSync(dirname(notes));
    writeFileSync(notes, '## Tasks\n\n- [x] Listen.\n- [ ] Hum.\n');
    expect((await check(copy.root, 'echo-tuner')).report).toContain(
      'notes/onet.md  1 of 2 tasks are ticked.',
    );
    // Nothing of the other guides, of which one lacks much too.
    expect(report).not.toContain('cloud-shepherd');
    const { problems } = JSON.parse((await check(copy.root, 'echo-tuner', { json: true })).report) as {
      problems: Problem[];
    };
    expect(problems.filter(({ rule }) => rule === 'lacks').map(({ file }) => file)).toContain(
      'content/career-guides/echo-tuner/pay/states.csv',
    );
  });

  it('fails where something in the guide is wrong, and not for another', async () => {
    using copy = withoutSpelling();
    const file = join(copy.root, 'content/career-guides/cloud-shepherd/guide.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('plural:', 'plurl:'));
    const wrong = run('check', copy.root, '--guide', 'cloud-shepherd');
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain('"plurl" is not a field here.');
    // A text may not be published while something in it is wrong.
    const draft = join(copy.root, 'content/career-guides/cloud-shepherd/faqs/half-written.mdx');
    mkdirSync(dirname(draft), { recursive: true });
    writeFileSync(
      draft,
      '---\nquestion: Is it wet?\nreviewed: 2026-11-20\ndraft: true\nshrot: It is.\n---\n\nIt is.\n',
    );
    expect((await check(copy.root, 'cloud-shepherd')).report).toMatch(
      /half-written\.mdx:\d+ +all written, with something to correct below/,
    );
    expect((await check(copy.root, 'lantern-keeper')).ok).toBe(true);
  });

  it('names the guide most like one that is not there', () => {
    const { status, stderr } = run('check', 'tests/fixtures/site', '--guide', 'lantern-keper');
    expect([status, stderr]).toEqual([
      1,
      'There is no guide "lantern-keper". Did you mean "lantern-keeper"?\n',
    ]);
  });
});
