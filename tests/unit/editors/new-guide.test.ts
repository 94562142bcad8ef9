import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planGuide } from '../../../src/cli/new/fill-guide.ts';
import type { Order } from '../../../src/cli/new/kinds.ts';
import { Project } from '../../../src/cli/new/project.ts';
import { stops } from '../../../src/importers/import-plan.ts';
import { agencyFiles } from '../../support/agency-files.ts';
import { asSheet, type BlsRow, heading, nation, toWorkbook } from '../../support/bls-files.ts';
import { type ContentCopy, contentCopy } from '../../support/content-copy.ts';
import { fixedToday } from '../../support/fixture-site.ts';
import { commandEnvironment } from '../../support/plain-environment.ts';

const soc = '99-0005';
const folder = 'content/career-guides/echo-tuner';

const order = (files: Order['files'], values: Order['values'] = {}): Order => ({
  kind: 'guide',
  title: 'Echo Tuner',
  values: { soc, ...values },
  ...(files && { files }),
});

async function make(copy: ContentCopy, given: Order): Promise<Map<string, string>> {
  const plan = await planGuide(given, new Project(copy.root), fixedToday);
  expect(plan.problems.filter(({ advice }) => !advice)).toEqual([]);
  const all = new Map([...plan.created, ...plan.changed]);
  for (const [path, text] of all) {
    mkdirSync(dirname(join(copy.root, path)), { recursive: true });
    writeFileSync(join(copy.root, path), text);
  }
  return all;
}

const everything = (root: string): string[] =>
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).sort();

describe('a new guide', { timeout: 60_000 }, () => {
  it('takes from public files what they give, and nothing in it is wrong', async () => {
    using copy = contentCopy();
    const { national, states, projections, onet } = agencyFiles(join(copy.root, 'files'), soc);
    const made = await make(
      copy,
      order(
        { wages: [national, states], projections: [projections], onet: [onet] },
        { related: 'lantern-keeper, cloud-shepherd' },
      ),
    );
    expect(copy.check().filter(({ advice }) => !advice)).toEqual([]);
    const guide = parse(made.get(`${folder}/guide.yaml`) ?? '') as Record<string, unknown>;
    expect(guide).toMatchObject({
      'soc-title': 'Tuners of Echoes',
      'scope-short': `Tuners of Echoes (SOC ${soc})`,
      soc,
    });
    // BLS says the entry education before O*NET does, so that guides compare like with like.
    expect(guide['at-a-glance']).toContainEqual({
      label: 'Typical entry education',
      fact: 'entry-education',
      text: 'A certificate after high school',
      source: 'bls-projections-2025-35',
    });
    expect(guide['at-a-glance']).toContainEqual({ label: 'Projected growth', figure: 'growth' });
    // Guides that were named, then what O*NET calls alike, as far as BLS has wages of it.
    expect(made.get(`${folder}/pay/related-occupations.csv`)?.match(/^\d\d-\d{4}/gm)).toEqual([
      soc,
      '99-0001',
      '99-0002',
      '29-2099',
      '00-0000',
    ]);
    expect(made.get(`${folder}/pay/related-projections.csv`)).toContain('99-0001,10,');
    expect(made.get(`${folder}/notes/onet.md`)).toContain('- [ ] Ask the clinician');
    expect(made.get(`${folder}/search.yaml`)).toContain('chart librarian: [echo tuner]');
    const section = (name: string) => made.get(`${folder}/sections/${name}.mdx`);
    expect(section('how-much-it-pays')).toContain(
      'counts as Tuners of Echoes earned more than <Value of="pay.us.median" /> a year in May 2025',
    );
    expect(section('outlook')).toContain('is projected to grow by <Value of="growth" /> over 2025–35.');
    expect(section('careers-like-it')).toContain('- [Cloud shepherds](/career-guides/cloud-shepherd/)');
    expect(made.get(`${folder}/faqs/how-much-do-they-make.mdx`)).toContain('<Value of="pay.us.median" />');
    expect(parse(made.get('content/sources/bls-oews-may-2025.yaml') ?? '')).toMatchObject({
      title: 'Occupational Employment and Wage Statistics, May 2025',
      reached: 'original',
      seen: fixedToday,
    });
  });

  it('says pay an hour, and pay at the cap of BLS, as such, in sentences that the check lets pass', async () => {
    const yearly = Object.fromEntries(heading.filter((it) => it.startsWith('A_')).map((it) => [it, '*']));
    const name =
      'First-Line Supervisors of Tuners of Echoes, Bells, and Foghorns, Except Ship and Harbor Tuners';
    const texts = async (wages: BlsRow): Promise<string> => {
      using copy = contentCopy();
      const file = join(copy.root, 'national_M2025_dl.xlsx');
      const row = nation({ OCC_CODE: soc, OCC_TITLE: name, ...wages });
      writeFileSync(file, toWorkbook({ national_M2025_dl: asSheet([row]) }));
      const made = await make(copy, order({ wages: [file] }));
      expect(copy.check().filter(({ advice, rule }) => !advice || rule === 'hourly-figures')).toEqual([]);
      return made.get(`${folder}/sections/how-much-it-pays.mdx`) ?? '';
    };
    const hourly = await texts({ ...yearly, HOURLY: true });
    expect(hourly).toContain('Half of these workers earned more than <Value of="pay.us.median" /> an hour');
    expect(hourly).not.toContain('a year');
    const capped = await texts({ A_MEDIAN: '#', A_PCT75: '#', A_PCT90: '#' });
    expect(capped).toContain('At least half of these workers earned <Value of="pay.us.median" /> a year');
    expect(capped).toContain('and at least one in ten earned <Value of="pay.us.p90" />.');
  });

  it('names the source that other guides have the same tables from, and a new one for the rest', async () => {
    using copy = contentCopy();
    const { national, states, projections } = agencyFiles(join(copy.root, 'files'), soc);
    const edit = (file: string, from: string | RegExp, to: string): void => {
      const path = join(copy.root, 'content', file);
      const before = readFileSync(path, 'utf8');
      writeFileSync(path, before.replace(from, to));
      expect(readFileSync(path, 'utf8')).not.toBe(before);
    };
    edit('sources/wages-states-2025.yaml', /url: .*/, 'url: https://www.bls.gov/oes/tables.htm');
    const made = await make(copy, order({ wages: [national, states], projections: [projections] }));
    const sourceOf = (file: string) =>
      (parse(made.get(`${folder}/pay/${file}.yaml`) ?? '') as { source?: string }).source;
    expect(sourceOf('states')).toBe('wages-states-2025');
    expect(sourceOf('national')).toBe('bls-oews-may-2025');
    expect([...made.keys()].filter((path) => path.startsWith('content/sources/'))).toEqual([
      'content/sources/bls-oews-may-2025.yaml',
      'content/sources/bls-projections-2025-35.yaml',
    ]);
    expect(copy.check().filter(({ advice }) => !advice)).toEqual([]);
    // A source that names another occupation is not of this one.
    edit('sources/wages-states-2025.yaml', /title: .*/, 'title: "Wages of 99-0001, May 2025"');
    const plan = await planGuide(
      { ...order({ wages: [states] }), title: 'Bell Tuner' },
      new Project(copy.root),
      fixedToday,
    );
    expect(plan.created.get('content/career-guides/bell-tuner/pay/states.yaml')).toContain(
      'source: bls-oews-may-2025',
    );
  });

  it('is made without any file too, and says nothing that only figures could', async () => {
    using copy = contentCopy();
    const made = await make(copy, order(undefined));
    expect([...made.keys()].filter((path) => /pay|figures|notes|sources|search/.test(path))).toEqual([
      `${folder}/sections/how-much-it-pays.mdx`,
    ]);
    expect([...made.values()].filter((text) => text.includes('<Value'))).toEqual([]);
    expect(made.get(`${folder}/guide.yaml`)).not.toContain('Projected growth');
    expect(copy.check().filter(({ advice }) => !advice)).toEqual([]);
  });

  it('that one of its files cannot fill is not made, and all that is wrong is said at once', async () => {
    using copy = contentCopy();
    const { states, projections, onet } = agencyFiles(join(copy.root, 'files'), '99-0009');
    const before = everything(copy.root);
    const plan = await planGuide(
      order({ wages: [states, join(copy.root, 'none.xlsx')], projections: [projections], onet: [onet] }),
      new Project(copy.root),
      fixedToday,
    );
    expect(stops(plan.problems)).toBe(true);
    const messages = plan.problems.map(({ message }) => message).join('\n');
    for (const part of [
      'BLS publishes no figures by state for echo-tuner (99-0005)',
      'There is no such file.',
      'The table has no row for echo-tuner (99-0005).',
      'The files have no row for echo-tuner (99-0005).',
    ])
      expect(messages).toContain(part);
    // There is no guide.yaml to correct yet.
    expect(plan.problems.filter(({ file }) => file.startsWith('content/'))).toEqual([]);
    expect(
      plan.problems.filter(({ instead = '' }) => instead.includes('`--soc` for a new guide')),
    ).toHaveLength(3);
    expect(everything(copy.root)).toEqual(before);
  });

  it('names the guide most like one that is not there', async () => {
    using copy = contentCopy();
    await expect(
      planGuide(order(undefined, { related: 'lantern-keper' }), new Project(copy.root), fixedToday),
    ).rejects.toThrow('There is no guide "lantern-keper". Did you mean "lantern-keeper"?');
  });
});

it(
  'the command makes a guide, says what each file gave, and writes nothing where one is wrong',
  { timeout: 60_000 },
  () => {
    using copy = contentCopy();
    const { national, onet } = agencyFiles(join(copy.root, 'files'), soc);
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [join(process.cwd(), 'src/cli/new.ts'), ...words], {
        cwd: copy.root,
        encoding: 'utf8',
        env: { ...commandEnvironment(), INIT_CWD: join(copy.root, 'files') },
      });
    const before = everything(copy.root);
    const wrong = run('guide', 'Echo Tuner', '--soc', '99-0008', '--wages', national);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('The file has no row for echo-tuner (99-0008)');
    expect(wrong.stderr).toContain('Nothing was written.');
    expect(everything(copy.root)).toEqual(before);
    // Files are typed by their places in the folder that the person is in.
    const right = ['--soc', soc, '--wages', 'national_M2025_dl.xlsx', '--onet', onet];
    const list = () => readFileSync(join(copy.root, 'content/site.yaml'), 'utf8');
    const listed = list();
    const dry = run('guide', 'Echo Tuner', ...right, '--dry-run');
    expect(dry.stdout).toContain('changed  content/site.yaml');
    expect(dry.stdout).toMatch(/Dry run: \d+ files would be written, nothing was\.\n$/);
    expect([everything(copy.root), list()]).toEqual([before, listed]);
    const made = run('guide', 'Echo Tuner', ...right);
    expect(made.stderr).toBe('');
    expect(made.stdout).toContain('  national.csv, May 2025: 1 row added\n');
    expect(made.stdout).not.toContain('→');
    expect(made.stdout).toContain('changed  content/site.yaml');
    expect(made.stdout).toContain('`npm run check -- --guide echo-tuner` lists what it still lacks');
    expect(readFileSync(join(copy.root, `${folder}/pay/national.csv`), 'utf8')).toContain('May 2025,200000');
  },
);
