import { cpSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planOnet } from '../../../src/importers/onet/plan.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { toWorkbook } from '../../support/bls-files.ts';
import { ImportProject, refusals } from '../../support/import-project.ts';
import { onetFiles, onetText, release, rowsOf } from '../../support/onet-release.ts';

let project: ImportProject;
beforeEach(() => (project = new ImportProject()));
afterEach(() => project[Symbol.dispose]());

const plan = (
  files: string[] = [release],
  more: { source?: string; guide?: string; release?: string } = {},
) => planOnet({ root: project.root, files, ...more });
const own = (file: string) => `${project.guide}/${file}`;
const notes = () => project.text(own('notes/onet.md'));
const yaml = (file: string) => parse(project.text(own(file))) as Record<string, Record<string, unknown>>;
const newSource = 'content/sources/onet-30-3-records-specialist.yaml';

describe('a release', () => {
  it('gives notes for the writer, shares of education, titles for search and its source', async () => {
    const made = await plan();
    project.write(made);
    expect(notes()).toContain('# O*NET 30.3: Medical Records Specialists (29-2072)\n');
    expect(notes()).toContain('O*NET® is a trademark of USDOL/ETA.');
    // Core tasks first, and quotation marks as they are in a text parted by tabs.
    expect(notes().match(/^- \[ \] .*/gm)).toEqual([
      '- [ ] Compare the ledger with the window it was copied from.',
      '- [ ] Ask the clinician which of two colors was meant.',
      '- [ ] Fold each page twice, so that it "fits" the drawer.',
    ]);
    expect(notes()).toContain(
      '- Job zone: 3 (02/2026), Zone Three, invented\n- Experience: A year among ledgers.',
    );
    expect(notes()).toContain('  - 10.00 percent: Some College Courses (O*NET advises not to use this one)');
    expect(notes()).toContain('  - 60.00 percent: None');
    expect(notes()).toContain('- Conventional: 6.75\n- Investigative: 4.25\n');
    expect(notes()).not.toContain('Innovation');
    expect(notes()).toContain('- 29-2099.00 Other Keepers of Charts');
    expect(Object.entries(yaml('figures.yaml')).map(([name, { value }]) => [name, value])).toEqual([
      ['education-postsecondary-certificate', 45.25],
      ['education-associates-degree', 24.25],
      ['education-high-school-diploma', 20.5],
    ]);
    expect(yaml('figures.yaml')['education-associates-degree']).toMatchObject({
      period: 'August 2025',
      source: 'onet-30-3-records-specialist',
      scope: 'United States, people asked about Medical Records Specialists (29-2072.00)',
    });
    // Not those that say the career already, nor its own name.
    expect(yaml('search.yaml')).toEqual({
      asked: {
        'chart librarian': ['medical coder'],
        'ledger reader': ['medical coder'],
        'page folder': ['medical coder'],
      },
    });
    expect(parse(project.text(newSource))).toMatchObject({
      title: 'O*NET 30.3 Database: medical records specialists, 29-2072',
      published: '2026-05',
      reached: 'original',
      terms: expect.stringContaining('CC BY 4.0') as string,
    });
    expect(made.report).toContain(
      '29-2072.00 Medical Records Specialists: 3 tasks, 2 of them core; job zone 3;',
    );
    const { problems, entries } = readContent(project.root);
    expect(problems.filter(({ file }) => /onet|figures|search|notes/.test(file))).toEqual([]);
    expect(entries.sources.map(({ id }) => id)).toContain('onet-30-3-records-specialist');
  });

  it('changes nothing the second time', async () => {
    project.write(await plan());
    const again = await plan();
    expect([...again.files]).toEqual([]);
    expect(again.unchanged).toBe('1 guide had what O*NET 30.3 says in these files already.');
  });

  it('keeps what the writer ticked, and says which ticked tasks are gone', async () => {
    project.write(await plan());
    const tick = (text: string) =>
      text.replace('- [ ] Compare', '- [x] Compare').replace('- [ ] Ask', '- [X] Ask');
    project.save(own('notes/onet.md'), tick(notes()));
    const changed = onetText('Task Statements.txt').replace('which of two colors', 'which of three colors');
    const made = await plan([project.save('tasks.txt', changed)], { release: '31.0' });
    project.write(made);
    expect(notes()).toContain('- [x] Compare the ledger');
    expect(notes()).toContain('- [ ] Ask the clinician which of three colors was meant.');
    expect(made.report).toContain(
      'Ticked before and no longer there: “Ask the clinician which of two colors was meant.”',
    );
    // Sections that the file says nothing of stay, with the release that they are of.
    expect(notes()).toContain('## Interests\n\nRelease 30.3.');
    expect(notes()).toContain('## Tasks\n\nRelease 31.0.');
  });

  it('offers each title once, and no more than 40 of them', async () => {
    const more = Array.from({ length: 60 }, (_, index) => `29-2072.00\tPaper Turner ${index}`).join('\n');
    const titles = `${onetText('Job Titles.txt').trim()}\n${more}\n`;
    const first = project.save('titles.txt', titles);
    const take = async (file: string, number: string) => {
      const made = await plan([file], { release: number });
      project.write(made);
      return made;
    };
    const asked = () => Object.keys(yaml('search.yaml')['asked'] ?? {});
    await take(first, '30.3');
    expect(asked()).toHaveLength(40);
    expect((await take(first, '30.3')).files.size).toBe(0);
    const [gone = ''] = asked();
    project.save(
      own('search.yaml'),
      project.text(own('search.yaml')).replace(`  ${gone}: [medical coder]\n`, ''),
    );
    await take(project.save('next.txt', titles.replaceAll('Turner 5', 'Lifter 5')), '31.0');
    expect(asked()).toHaveLength(40);
    expect(asked()).not.toContain(gone);
    expect(asked().filter((title) => title.includes('lifter'))).not.toEqual([]);
  });

  it('keeps what an editor wrote in search.yaml and figures.yaml, and changes a figure that is another', async () => {
    project.save(
      own('search.yaml'),
      '# Ours\nsame:\n  - [a b, c] # why\nasked:\n  page folder: [tips] # ours\n',
    );
    project.write(await plan());
    expect(project.text(own('search.yaml'))).toBe(
      '# Ours\nsame:\n  - [a b, c] # why\nasked:\n  page folder: [tips] # ours\n  chart librarian: [medical coder]\n  ledger reader: [medical coder]\n',
    );
    const right = project.text(own('figures.yaml'));
    project.save(own('figures.yaml'), right.replace('value: 24.25', 'value: 24 # rounded'));
    project.write(await plan());
    expect(project.text(own('figures.yaml'))).toBe(right.replace('value: 24.25', 'value: 24.25 # rounded'));
  });

  it.each([
    ['nothing below `asked`', 'asked: # ours\n'],
    ['braces without anything', '{}\n'],
    ['its fields in braces', '{asked: {page folder: [tips]}}\n'],
  ])('takes search.yaml with %s', async (_, text) => {
    project.save(own('search.yaml'), text);
    project.write(await plan());
    expect(yaml('search.yaml')['asked']).toMatchObject({ 'chart librarian': ['medical coder'] });
    expect(yaml('figures.yaml')).toBeTruthy();
  });

  it('refuses search.yaml whose phrases are a list', async () => {
    project.save(own('search.yaml'), 'asked: [page folder]\n');
    expect(refusals(await plan())).toEqual(['`asked` holds no phrases with what they ask for.']);
  });

  it('fills what a new guide still has to fill', async () => {
    const filled = project
      .text(own('guide.yaml'))
      .replace('soc-title: Medical Records Specialists', 'soc-title: "TO FILL: title"')
      .replace(
        /text: Postsecondary certificate\n(.*\n) +source: .*/,
        'fact: entry-education\n    text: "TO FILL: what most have"\n$1    source: to-fill',
      );
    project.save(own('guide.yaml'), filled);
    project.write(await plan());
    expect(project.text(own('guide.yaml'))).toContain('soc-title: Medical Records Specialists');
    expect(project.text(own('guide.yaml'))).toContain('text: A certificate after high school\n');
    expect(project.text(own('guide.yaml'))).toContain('source: onet-30-3-records-specialist');
  });

  it('names the source that is there already for the same release and occupation, or the one it is told', async () => {
    project.save(
      'content/sources/onet-records.yaml',
      'title: "O*NET 30.3 Database: medical records specialists, 29-2072.00"\npublisher: A\nshort: O*NET\nurl: https://www.onetonline.org/link/summary/29-2072.00\nseen: 2026-11-20\nreached: original\nkind: government\n',
    );
    const made = await plan();
    expect([...made.files.keys()].filter((file) => file.includes('sources'))).toEqual([]);
    expect(made.files.get(own('figures.yaml'))).toContain('source: onet-records\n');
    const told = await plan([release], { source: 'bls-ooh-2026' });
    expect(told.files.get(own('figures.yaml'))).toContain('source: bls-ooh-2026\n');
  });
});

describe('parts of an occupation', () => {
  it('have a heading each in the notes, and are reported', async () => {
    project.save(own('guide.yaml'), project.text(own('guide.yaml')).replace('soc: 29-2072', 'soc: 99-0001'));
    const made = await plan();
    project.write(made);
    expect(made.report).toContain('99-0001.01 Keepers of Fog Bells: 1 task; job zone 2.');
    expect(made.report).toContain('O*NET has 99-0001 in 2 parts; the notes have each under its own heading.');
    expect(notes()).toContain('### 99-0001.01 Keepers of Fog Bells\n\nTick what');
    expect(yaml('search.yaml')['asked']).toHaveProperty('fog ringer');
  });
});

describe('how a release is given', { timeout: 60_000 }, () => {
  const same = async (files: string[], more: { release?: string } = {}) => {
    const made = await plan(files, more);
    expect(made.problems).toEqual([]);
    return made.files.get(own('notes/onet.md'));
  };
  const inZip = (folder: string, files: Record<string, Uint8Array>) =>
    project.save(
      'release.zip',
      zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}${name}`, bytes]))),
    );
  const bytes = () =>
    Object.fromEntries(Object.entries(onetFiles()).map(([name, text]) => [name, strToU8(text)]));

  it('as zip, as one file after another and under other names, all say the same', async () => {
    const wanted = await same([release]);
    expect(await same([inZip('db_30_3_text/', bytes())])).toBe(wanted);
    expect(await same([inZip('', bytes())])).toBe(wanted);
    const renamed = Object.entries(onetFiles())
      .filter(([name]) => !/^(?:Read Me|Abilities)/.test(name))
      .map(([, text], index) => project.save(`given/${index}.txt`, text));
    expect(await same(renamed, { release: '30.3' })).toBe(wanted);
    cpSync(release, project.path('unpacked/db_30_3_text'), { recursive: true });
    expect(await same([project.path('unpacked')])).toBe(wanted);
  });

  it('as workbooks, which repeat titles and the names of scales', async () => {
    const wanted = await same([release]);
    const workbooks = Object.fromEntries(
      Object.entries(onetFiles())
        .filter(([name]) => name !== 'Read Me.txt')
        .map(([name, text]) => {
          const rows = rowsOf(text).map(([first = '', ...rest], index) => {
            const hasTitle = first === 'O*NET-SOC Code' || /^\d{2}-/.test(first);
            return hasTitle && name !== 'Occupation Data.txt'
              ? [first, index === 0 ? 'Title' : 'Medical Records Specialists', ...rest]
              : [first, ...rest];
          });
          return [name.replace('.txt', '.xlsx'), toWorkbook({ Sheet1: rows })];
        }),
    );
    expect(await same([inZip('db_30_3_excel/', workbooks)])).toBe(wanted);
  });

  it('in the tables that release 30.3 renamed and parted', async () => {
    const wanted = await same([release]);
    const files = onetFiles();
    const joined = (first: string, second: string) =>
      [files[first]?.trim(), ...(files[second] ?? '').trim().split('\n').slice(1)].join('\n');
    const older = {
      ...Object.fromEntries(
        Object.entries(files).filter(([name]) => /^(?:Occ|Task|Sample|Job Z|Rel)/.test(name)),
      ),
      'Alternate Titles.txt': files['Job Titles.txt']?.replace('Job Title', 'Alternate Title') ?? '',
      'Interests.txt': files['Career Interest Types.txt'] ?? '',
      'Education, Training, and Experience.txt': joined('Education.txt', 'Training and Experience.txt'),
      'Education, Training, and Experience Categories.txt': joined(
        'Education Categories.txt',
        'Training and Experience Categories.txt',
      ),
    };
    for (const [name, text] of Object.entries(older)) project.save(`older/${name}`, text);
    expect(await same([project.path('older')], { release: '30.3' })).toBe(wanted);
  });
});

describe('what is refused, with nothing written', () => {
  const tasks = (change: (text: string) => string) => [
    project.save('tasks.txt', change(onetText('Task Statements.txt'))),
  ];

  it.each<[string, () => string[], { release?: string; source?: string; guide?: string }, string]>([
    ['no release', () => tasks((text) => text), {}, 'Nothing says which release of O*NET the files are of.'],
    [
      'a release that is no number',
      () => tasks((text) => text),
      { release: 'new' },
      '--release "new" is not the number',
    ],
    [
      'another release',
      () => [release],
      { release: '29.0' },
      'The files say that they are of release 30.3, not of 29.0.',
    ],
    [
      'two releases',
      () => [release, project.save('db_29_0_text/a.txt', 'O*NET-SOC Code\tJob Zone\n')],
      {},
      'The files are of several releases: 30.3, 29.0.',
    ],
    ['no such file', () => [project.path('none.zip')], {}, 'There is no such file.'],
    [
      'a file of another table',
      () => [`${release}/Abilities.txt`],
      {},
      'This is no table of the O*NET database',
    ],
    [
      'a folder of something else',
      () => [project.path('content')],
      { release: '30.3' },
      'The folder holds no table of the O*NET database',
    ],
    ['a table twice', () => [release, ...tasks((text) => text)], {}, 'This is the same table as '],
    [
      'answers without their meaning',
      () => [`${release}/Education.txt`],
      {},
      'The answers on education are numbers whose meaning no file here says.',
    ],
    [
      'codes that a spreadsheet cut',
      () => tasks((text) => text.replaceAll('.00\t', '\t')),
      { release: '30.3' },
      'In row 2, and in 4 more: "29-2072" is not an O*NET-SOC code, which looks like 29-2072.00.',
    ],
    [
      'cells that have moved',
      () => tasks((text) => text.replace('\t90002\t', '\t\t90002\t')),
      { release: '30.3' },
      'In row 3 (29-2072.00): "" is not the number of a task.',
    ],
    [
      'no such guide',
      () => [release],
      { guide: 'record-specialist' },
      'There is no guide "record-specialist"',
    ],
    ['no such source', () => [release], { source: 'onet' }, 'There is no source "onet".'],
  ])('%s', async (_, files, more, message) => {
    const given = files();
    const before = project.everything();
    expect(refusals(await plan(given, more)).join(' ')).toContain(message);
    expect(project.everything()).toEqual(before);
  });

  it('an occupation that the files do not have', async () => {
    project.save(own('guide.yaml'), project.text(own('guide.yaml')).replace('soc: 29-2072', 'soc: 11-1011'));
    const { problems } = await plan();
    expect(problems).toMatchObject([
      { file: release, message: 'The files have no row for records-specialist (11-1011).' },
    ]);
    expect(problems[0]?.instead).toContain('`soc:` in guide.yaml, `--soc` for a new guide');
  });

  it('a file of another agency, without asking for its release', async () => {
    expect(refusals(await plan([`${release}/Abilities.txt`]))).toEqual([
      'This is no table of the O*NET database that is read here.',
    ]);
  });

  it('an older release than the notes are of', async () => {
    project.write(await plan());
    expect(
      refusals(
        await plan(
          tasks((text) => text),
          { release: '29.3' },
        ),
      ),
    ).toEqual(['The notes are of release 30.3, which is newer than 29.3.']);
  });

  it('and says all that is wrong at once', async () => {
    const broken = tasks((text) =>
      text.replace('\t90002\t', '\tx\t').replace('Ask the clinician which of two colors was meant.', '—'),
    );
    expect(refusals(await plan(broken, { source: 'nobody' }))).toEqual([
      'There is no source "nobody".',
      'Nothing says which release of O*NET the files are of.',
      'In row 3 (29-2072.00): "x" is not the number of a task.',
      'In row 4 (29-2072.00): "—" is not a task.',
    ]);
  });
});

describe('the command', { timeout: 60_000 }, () => {
  it('takes several files, writes nothing with --dry-run, then writes', () => {
    const files = ['Task Statements.txt', 'Job Zones.txt'].map((name) => `${release}/${name}`);
    const before = project.everything();
    const dry = project.run('import-onet', ...files, '--dry-run');
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    expect(dry.stdout).toContain('Dry run: 1 file would be written, nothing was.');
    expect(project.everything()).toEqual(before);
    expect(project.run('import-onet', ...files).stdout).toContain('Wrote 1 file.');
  });

  it('ends with 1 and a sentence where something is wrong', () => {
    const run = project.run('import-onet', `${release}/Task Statements.txt`, '--release', '29.0');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Write --release 30.3 or leave it out');
    expect(project.run('import-onet', '--help').stdout).toContain(
      'npm run import:onet -- <zip, folder or files>',
    );
  });
});
