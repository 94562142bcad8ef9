import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyFiles, zipWages } from '../support/agency-files.ts';
import { checkContent } from '../../src/model/check.ts';
import { readContent } from '../../src/read/read-content.ts';
import { fixedEpoch, fixedToday } from '../support/fixture-site.ts';
import { ProjectCopy } from '../support/project-copy.ts';

const manual = readFileSync('content/README.md', 'utf8');
const chapter = /^## A new guide, from nothing to published\n[^]*?(?=^## )/m.exec(manual)?.[0] ?? '';
const commands = [...chapter.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block = '']) =>
  block.trim().split('\n'),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The words of a command as a shell parts them. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** The sample of the chapter, whatever career its editors choose for it. */
const [, title = '', soc = ''] = /new -- guide "([^"]+)" --soc (\S+)/.exec(chapter) ?? [];
const [, related = ''] = /--related (\S+)/.exec(chapter) ?? [];
const name = title.toLowerCase().replaceAll(' ', '-');
const folder = `content/career-guides/${name}`;
let project: ProjectCopy;

/** Types a command of the chapter into the copy, where the guides of the tests' own site take the place of others. */
function type(command: string): { status: number | null; output: string } {
  const [, , script = '', ...words] = wordsOf(command.replace(related, 'lantern-keeper'));
  const [, ...program] = wordsOf(scripts[script] ?? '');
  const done = spawnSync(process.execPath, [...program, ...words.filter((word) => word !== '--')], {
    cwd: project.root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', SOURCE_DATE_EPOCH: fixedEpoch },
  });
  return { status: done.status, output: done.stdout + done.stderr };
}

/** Writes something wherever a text of the guide says that it is still to fill, and takes the mark of the draft away. */
function writeAll(): void {
  const drafts = readdirSync(project.path(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:guide|sections|faqs)/.test(file) && /\.(?:yaml|mdx)$/.test(file))
    .map((file) => project.path(join(folder, file)));
  for (const path of drafts) {
    const text = readFileSync(path, 'utf8')
      .replaceAll(/^(?:#.*|draft: true)\n/gm, '')
      .replace(/^(scope-short: ).*/m, '$1Tuners of Echoes')
      .replace(
        /^(description: ).*/m,
        `$1${'What tuners of echoes do and earn in a country that nobody has seen.'.padEnd(72, '.')}`,
      )
      .replaceAll(/"TO FILL: [^"]*"/g, 'They tune echoes until these sound like new.')
      .replaceAll(/TO FILL: .*/g, 'They tune echoes until these sound like new. Ask to listen for a day.')
      .replaceAll('source: to-fill', 'source: bls-oews-may-2025');
    writeFileSync(path, text);
  }
}

describe('the chapter of the manual on a new guide', { timeout: 240_000 }, () => {
  beforeAll(() => {
    project = new ProjectCopy();
    zipWages(project.root, agencyFiles(project.root, soc));
  });
  afterAll(() => project[Symbol.dispose]());

  it('has commands that there are, each for the one guide', () => {
    expect(commands.length).toBeGreaterThan(8);
    expect([title, soc, related].filter((it) => it === '')).toEqual([]);
    for (const command of commands) {
      expect(command).toMatch(/^npm run [a-z:]+(?: -- |$)/);
      expect(Object.keys(scripts)).toContain(wordsOf(command)[2]);
      if (/ import:| new -- (?!guide)/.test(command)) expect(command).toContain(`--guide ${name}`);
    }
  });

  it('leads from nothing to a published guide when its commands are typed in their order', () => {
    const typed = (pattern: RegExp): void => {
      const found = commands.filter((command) => pattern.test(command));
      expect(found.length, String(pattern)).toBeGreaterThan(0);
      for (const command of found) {
        const { status, output } = type(command);
        expect(status, `${command}\n${output}`).toBe(0);
      }
    };
    typed(/new -- guide/);
    for (const file of ['national', 'states', 'metro-areas', 'related-occupations', 'related-projections'])
      expect(existsSync(project.path(`${folder}/pay/${file}.csv`)), file).toBe(true);
    typed(/import:/);
    // One more occupation to compare with, as the chapter says.
    const [line = ''] = /\d\d-\d{4},[A-Za-z ]+,,,,,,/.exec(chapter) ?? [];
    const code = '29-2099';
    const table = `${folder}/pay/related-occupations.csv`;
    const rows = readFileSync(project.path(table), 'utf8')
      .split('\n')
      .filter((row) => !row.startsWith(code));
    writeFileSync(project.path(table), rows.join('\n'));
    appendFileSync(project.path(table), `${line.replace(/^[\d-]+/, code)}\n`);
    const filled = type(
      `npm run import:wages -- oesm25nat.zip --period "May 2025" --source bls-oews-may-2025 --guide ${name}`,
    );
    expect(filled.output).toMatch(/29-2099 +none +→ 200,000/);
    typed(/check -- --guide/);
    typed(/new -- (?!guide)/);
    // A draft with its files is no problem for anybody.
    const problems = checkContent(readContent(project.root), { language: true, today: fixedToday });
    expect(problems.filter(({ advice }) => !advice)).toEqual([]);
    writeAll();
    const { status, output } = type(`npm run check -- --guide ${name}`);
    expect(status, output).toBe(0);
    expect(output).not.toContain('To correct');
    typed(/run build$/);
    const page = readFileSync(project.path(`dist/career-guides/${name}/index.html`), 'utf8');
    expect(page).toContain('<h1');
    expect(page).toContain('$52,000');
    expect(page).toContain('href="/career-guides/lantern-keeper/"');
    // What is for the writer alone is nowhere on the site.
    const site = readdirSync(project.path('dist'), { recursive: true, encoding: 'utf8' });
    expect(site.filter((file) => /notes/.test(file))).toEqual([]);
    expect(existsSync(project.path(`dist/career-guides/${name}/salary/alabama/index.html`))).toBe(true);
  });
});
