import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportPlan, stops } from '../../src/importers/import-plan.ts';
import { planWages } from '../../src/importers/wages/plan.ts';
import { writeAllOrNone } from '../../src/cli/write-files.ts';
import {
  allStates,
  asSheet,
  type BlsRow,
  byStateSocs,
  heading,
  inState,
  nation,
  nationalFile,
  relatedSocs,
  stateFile,
  stateSample,
  toCsv,
  toWorkbook,
} from '../support/bls-files.ts';
import { commandEnvironment } from '../support/plain-environment.ts';
import { usStates } from '../../src/lib/us-states.ts';
import { readContent } from '../../src/read/read-content.ts';

const project = join(import.meta.dirname, '../..');
const bls = join(project, 'tests/fixtures/bls');
const m2024 = join(bls, 'national_M2024_dl.xlsx');
const m2025 = join(bls, 'national_M2025_dl.xlsx');
/** Pay tables, sources and guide as a project had them in 2026, with real figures of BLS. */
const shipped = join(bls, 'pay-may-2025');

let root: string;
let pay: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-wages-'));
  pay = join(root, 'content/career-guides/records-specialist/pay');
  cpSync(join(bls, 'sources'), join(root, 'content/sources'), { recursive: true });
  cpSync(shipped, pay, { recursive: true });
  cpSync(join(bls, 'guide.yaml'), join(pay, '../guide.yaml'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const table = (name: string, folder = pay): Record<string, string>[] =>
  parse<Record<string, string>>(readFileSync(join(folder, name)), { columns: true });
const text = (name: string): string => readFileSync(join(pay, name), 'utf8');
const row = (name: string, key: string, value: string) => table(name).find((it) => it[key] === value);
/** Every file under content/ with its text: equal before and after means that nothing was written. */
const everything = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name),
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ]),
  );
function save(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
}
const csvOf = (rows: readonly BlsRow[], columns?: readonly string[]): string =>
  save('bls.csv', toCsv(rows, columns));

async function plan(file: string, period: string, source?: string): Promise<ImportPlan> {
  return planWages({ root, files: [file], period, source });
}
/** Plans and writes; fails the test where the plan has a problem that is no advice. */
async function importFile(file: string, period: string, source?: string): Promise<ImportPlan> {
  const made = await plan(file, period, source);
  expect(made.problems.filter((problem) => !problem.advice)).toEqual([]);
  writeAllOrNone(new Map([...made.files].map(([path, content]) => [join(root, path), content])));
  return made;
}
/** The messages of a file that must be refused. */
async function refusals(file: string, period = 'May 2026', source?: string): Promise<string[]> {
  const made = await plan(file, period, source);
  const errors = made.problems.filter((problem) => !problem.advice);
  expect(errors).not.toEqual([]);
  for (const error of errors) {
    expect(error.file).toBeTruthy();
    expect(error.message).toMatch(/\.$/);
    expect(error.instead).toMatch(/[.?]$/);
  }
  return errors.map((error) => error.message);
}
const filesOf = (made: ImportPlan): string[] => [...made.files.keys()].map((path) => basename(path));
const textIn = (made: ImportPlan, name: string): string | undefined =>
  [...made.files].find(([path]) => basename(path) === name)?.[1];
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'src/cli/import-wages.ts'), ...args],
    { cwd: root, encoding: 'utf8', env: { ...commandEnvironment(), INIT_CWD: '' } },
  );
  return { status, stdout, stderr };
};
function addGuide(name: string, soc: string): string {
  const folder = join(root, 'content/career-guides', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'guide.yaml'), `# A new guide\ntitle: ${name}\nsoc: ${soc}\ndraft: true\n`);
  return join(folder, 'pay');
}

describe("BLS's own national workbooks", () => {
  it.each([
    [m2025, 'May 2025', '194720,27.3,17.79,20.91,24.59,31.17,39.01,56790,37000,43490,51140,64820,81150'],
    [m2024, 'May 2024', '187910,26.91,17.2,20,24.16,30.8,38.92,55970,35780,41600,50250,64070,80950'],
  ])('%s gives its row of national.csv', async (file, period, cells) => {
    const before = text('national.csv');
    writeFileSync(join(pay, 'national.csv'), before.replace(new RegExp(`^${period},.*\n`, 'm'), ''));
    expect(row('national.csv', 'period', period)).toBeUndefined();
    await importFile(file, period);
    expect(text('national.csv').split('\n')).toContain(`${period},${cells}`);
    expect(text('national.csv')).toBe(before);
  });

  it('gives the related occupations as they were checked by hand', async () => {
    const before = text('related-occupations.csv');
    writeFileSync(
      join(pay, 'related-occupations.csv'),
      before
        .replaceAll(/(\d),\d+,[\d.]+,\d+,\d+,\d+,\d+$/gm, '$1,1,1,1,1,1,1')
        .replaceAll(/([a-z]),\d+,[\d.]+,\d+,\d+,\d+,\d+$/gm, '$1,1,1,1,1,1,1'),
    );
    expect(text('related-occupations.csv')).toContain(
      '29-9021,Health Information Technologists and Medical Registrars,1,1,1,1,1,1',
    );
    await importFile(m2025, 'May 2025');
    expect(text('related-occupations.csv')).toBe(before);
  });

  it('changes nothing where the figures are there already', async () => {
    const made = await plan(m2025, 'May 2025');
    expect(made.problems).toEqual([]);
    expect(filesOf(made)).toEqual([]);
    expect(made.unchanged).toContain('1 guide had the figures of May 2025');
  });

  it('leaves related occupations of a newer year alone', async () => {
    const made = await plan(m2024, 'May 2024');
    expect(filesOf(made)).toEqual([]);
    expect(made.problems.map(({ message, advice }) => [message, advice])).toEqual([
      ['The table stays as it is: it holds May 2025, which is newer than May 2024.', true],
    ]);
  });

  it('refuses a period that the workbook denies', async () => {
    expect(await refusals(m2024, 'May 2025')).toEqual([
      'The workbook says that its figures are of May 2024, not of May 2025.',
    ]);
  });

  it('believes the field descriptions where the name of the sheet says nothing', async () => {
    const sheets = { figures: asSheet([nation()]), 'Field Descriptions': [['May 2023 OEWS Estimates']] };
    expect(await refusals(save('renamed.xlsx', toWorkbook(sheets)))).toEqual([
      'The workbook says that its figures are of May 2023, not of May 2026.',
    ]);
  });

  it('is refused where two of its sheets say something else of an area', async () => {
    const scratch = asSheet([nation({ TOT_EMP: 1, O_GROUP: '' })]);
    const sheets = { scratch, 'All May 2026 data': asSheet([nation()]) };
    expect(await refusals(save('scratch.xlsx', toWorkbook(sheets)))).toEqual([
      'In sheet "All May 2026 data", row 2, column OCC_CODE: 29-2072 in U.S. is in row 2 of sheet "scratch" already, with other figures.',
    ]);
  });

  it('gives each area once where two sheets have it', async () => {
    const areas = asSheet([
      nation({ AREA: '28140', AREA_TITLE: 'Kansas City, MO-KS', AREA_TYPE: '4', PRIM_STATE: 'MO' }),
    ]);
    rmSync(join(pay, 'metro-areas.csv'), { force: true });
    rmSync(join(pay, 'metro-areas.yaml'), { force: true });
    const made = await plan(
      save('two.xlsx', toWorkbook({ a: areas, b: areas })),
      'May 2026',
      'bls-oews-2025',
    );
    expect(textIn(made, 'metro-areas.csv')?.match(/^28140,/gm)).toHaveLength(1);
  });

  it('is read out of a zip, beside lock files and field descriptions', async () => {
    const zip = zipSync({
      'oesm25nat/national_M2025_dl.xlsx': readFileSync(m2025),
      'oesm25nat/~$national_M2025_dl.xlsx': strToU8('lock'),
      'oesm25nat/field_descriptions.xlsx': strToU8('words'),
      '__MACOSX/oesm25nat/._national_M2025_dl.xlsx': strToU8('shadow'),
      'oesm25nat/readme.txt': strToU8('words'),
    });
    writeFileSync(join(pay, 'national.csv'), text('national.csv').replace('194720', '1'));
    await importFile(save('oesm25nat.zip', zip), 'May 2025');
    expect(text('national.csv')).toBe(readFileSync(join(shipped, 'national.csv'), 'utf8'));
  });
});

describe('states', () => {
  it('reproduces the shipped tables from the sample of May 2025', async () => {
    const emptied = (name: string, cells: number) =>
      writeFileSync(
        join(pay, name),
        text(name).replaceAll(
          new RegExp(`^((?:\\d\\d-\\d{4},)?[A-Z]{2}),.*$`, 'gm'),
          `$1${',1'.repeat(cells)}`,
        ),
      );
    emptied('states.csv', 11);
    emptied('related-occupations-by-state.csv', 3);
    const made = await importFile(csvOf(stateSample()), 'May 2025');
    expect(filesOf(made).sort()).toEqual(['related-occupations-by-state.csv', 'states.csv']);
    const numbers = (rows: Record<string, string>[]) =>
      rows.map((it) =>
        Object.values(it).map((cell) => (cell !== '' && !Number.isNaN(Number(cell)) ? Number(cell) : cell)),
      );
    for (const name of ['states.csv', 'related-occupations-by-state.csv'])
      expect(numbers(table(name))).toEqual(numbers(table(name, shipped)));
  });

  it('changes nothing where the figures are there already, however a number is written', async () => {
    const made = await plan(csvOf(stateSample()), 'May 2025');
    expect(made.problems).toEqual([]);
    expect(filesOf(made)).toEqual([]);
  });

  it('changes only the line of the state that BLS corrects', async () => {
    const before = text('states.csv').split('\n');
    const rows = stateSample().map((it) =>
      it['AREA'] === '08' && it['OCC_CODE'] === '29-2072' ? { ...it, TOT_EMP: 1790 } : it,
    );
    const made = await importFile(csvOf(rows), 'May 2025');
    expect(made.report).toContain('No --source was given: the source stays bls-oews-states-2025.');
    const after = text('states.csv').split('\n');
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      expect.stringMatching(/^CO,1790,/),
    ]);
    expect(after.join('\n').replace('CO,1790,', 'CO,1780,')).toBe(before.join('\n'));
  });

  it('names the source that is given where BLS corrects a state', async () => {
    const about = text('states.yaml');
    const file = csvOf(stateSample().map((it) => (it['AREA'] === '08' ? { ...it, TOT_EMP: 1790 } : it)));
    await importFile(file, 'May 2025', 'bls-ooh-2026');
    expect(text('states.yaml')).toBe(about.replace(/^source: .*/m, 'source: bls-ooh-2026'));
    expect(text('states.yaml')).not.toBe(about);
  });

  it('moves the table of the year before to states-previous', async () => {
    const [oldTable, oldAbout] = [text('states.csv'), text('states.yaml')];
    const file = csvOf(stateFile({ A_MEDIAN: 52010 }));
    await importFile(file, 'May 2026');
    expect(text('states-previous.csv')).toBe(oldTable);
    expect(text('states-previous.yaml')).toBe(oldAbout);
    expect(table('states.csv').map((it) => it['state'])).toEqual(
      usStates.map(({ abbreviation }) => abbreviation),
    );
    expect(row('states.csv', 'state', 'CA')).toEqual({
      state: 'CA',
      employment: '200000',
      jobs_per_1000: '1.25',
      location_quotient: '1.01',
      hourly_mean: '28',
      hourly_median: '25',
      annual_mean: '58240',
      annual_p10: '37440',
      annual_p25: '43680',
      annual_median: '52010',
      annual_p75: '66560',
      annual_p90: '83200',
    });
    expect(text('states.yaml')).toBe(oldAbout.replace('May 2025', 'May 2026'));
    // A second run must not move the new table on.
    expect(filesOf(await plan(file, 'May 2026'))).toEqual([]);
    await importFile(csvOf(stateFile({ A_MEDIAN: 52020 })), 'May 2026');
    expect(text('states-previous.csv')).toBe(oldTable);
  });

  it('says what to read again and what moved', async () => {
    const report = (await plan(csvOf(stateFile()), 'May 2026')).report;
    expect(report).toContain('records-specialist (29-2072)');
    expect(report).toContain('states.csv, May 2025 → May 2026: 51 rows changed');
    expect(report).toMatch(/^ +CA +[\d,]+ +→ 200,000 +\$61,810 +→ \$52,000 +and 9 other cells$/m);
    expect(report).toMatch(/^ +31-9092 TX +[\d,]+ +→ 200,000 +\$[\d,]+ +→ \$52,000 +and annual_mean$/m);
    expect(report).toContain('The table of May 2025 becomes states-previous.csv.');
    expect(report).toContain(
      'Read states.yaml again: its notes and its source (bls-oews-states-2025) may not fit May 2026.',
    );
  });

  it('leaves the cells of a state empty for which BLS has no row of the occupation', async () => {
    const rows = stateFile().filter(
      (it) =>
        !(it['AREA'] === '56' && it['OCC_CODE'] === '29-2072') &&
        !(it['AREA'] === '01' && it['OCC_CODE'] === '43-3021'),
    );
    const made = await importFile(csvOf(rows), 'May 2026');
    expect(Object.values(row('states.csv', 'state', 'WY') ?? {}).join('')).toBe('WY');
    expect(table('states.csv')).toHaveLength(51);
    expect(table('related-occupations-by-state.csv').find((it) => it['soc'] === '43-3021')).toEqual({
      soc: '43-3021',
      state: 'AL',
      employment: '',
      annual_median: '',
      annual_mean: '',
    });
    expect(made.report).toContain('BLS has no row for 29-2072 in WY: empty cells.');
  });

  it('refuses to drop states', async () => {
    expect(await refusals(csvOf([inState('06')]))).toEqual([
      expect.stringContaining('covers 1 of 51 states and would drop 50 states (AL, AK, AZ'),
      expect.stringContaining('would drop 50 states'),
    ]);
    expect((await refusals(csvOf(allStates().slice(1))))[0]).toContain(
      'would drop 1 state (AL); nothing written.',
    );
  });

  it('refuses figures older than the table', async () => {
    expect((await refusals(csvOf(stateFile()), 'May 2024'))[0]).toBe(
      'The table holds May 2025, which is newer than May 2024.',
    );
  });

  it('keeps related occupations by state where the file lacks one of them', async () => {
    const made = await importFile(csvOf(allStates()), 'May 2026');
    expect(filesOf(made)).not.toContain('related-occupations-by-state.csv');
    expect(
      made.problems.map(({ file, message, advice }) => [file.replace(/.*\//, ''), message, advice]),
    ).toEqual([
      [
        'related-occupations-by-state.csv',
        `The table stays as it is: the file has no state row for ${byStateSocs.join(', ')}.`,
        true,
      ],
    ]);
  });

  it('fills a table of related occupations that has only its heading', async () => {
    writeFileSync(
      join(pay, 'related-occupations-by-state.csv'),
      'soc,state,employment,annual_median,annual_mean\n',
    );
    const socs = relatedSocs.filter((soc) => soc !== '00-0000');
    await importFile(csvOf(['29-2072', ...socs].flatMap((soc) => allStates({ OCC_CODE: soc }))), 'May 2026');
    expect([...new Set(table('related-occupations-by-state.csv').map((it) => it['soc']))].sort()).toEqual(
      [...socs].sort(),
    );
  });
});

describe('nonmetropolitan areas', () => {
  const areas = (): BlsRow[] =>
    table('nonmetro-areas.csv', shipped).map((it) =>
      inState((it['area_code'] ?? '').slice(0, 2), {
        AREA: it['area_code'] ?? '',
        AREA_TITLE: it['area'] ?? '',
        AREA_TYPE: '6',
      }),
    );

  it('fills the table, without territories, in the order of area codes', async () => {
    const guam = nation({ AREA: '6600001', AREA_TITLE: 'Guam', AREA_TYPE: '6', PRIM_STATE: 'GU' });
    const added = inState('56', {
      AREA: '5600008',
      AREA_TITLE: 'Area, with comma',
      AREA_TYPE: '6',
      TOT_EMP: '1,230',
    });
    const made = await importFile(csvOf([added, guam, ...areas().reverse()]), 'May 2026');
    expect(table('nonmetro-areas.csv').map((it) => it['area_code'])).toEqual([
      ...table('nonmetro-areas.csv', shipped).map((it) => it['area_code']),
      '5600008',
    ]);
    expect(row('nonmetro-areas.csv', 'area_code', '5600008')).toMatchObject({
      area: 'Area, with comma',
      state: 'WY',
      employment: '1230',
      annual_median: '52000',
    });
    expect(made.ignored).toBe('1 territory row');
    expect(text('nonmetro-areas.yaml')).toContain('period: May 2026');
    expect(text('states.yaml')).toContain('period: May 2025');
  });

  it('takes an area code that lost its first zero', async () => {
    const rows = areas().map((it) => ({ ...it, AREA: Number(it['AREA']) }));
    await importFile(save('bos.xlsx', toWorkbook({ BOS_M2026_dl: asSheet(rows) })), 'May 2026');
    expect(table('nonmetro-areas.csv')[0]?.['area_code']).toBe('0100001');
  });

  it('refuses to drop most areas', async () => {
    expect(await refusals(csvOf(areas().slice(0, 10)))).toEqual([
      "The file would drop 121 of the table's 131 areas; nothing written.",
    ]);
  });

  it('ignores territories and rows of one industry, and counts them', async () => {
    const made = await importFile(
      csvOf([
        ...nationalFile(),
        nation({
          AREA: '41980',
          AREA_TITLE: 'San Juan-Bayamón-Caguas, PR',
          AREA_TYPE: '4',
          PRIM_STATE: 'PR',
        }),
        nation({ AREA: '72', AREA_TITLE: 'Puerto Rico', AREA_TYPE: '3', PRIM_STATE: 'PR' }),
        nation({ NAICS: '622000', I_GROUP: '3-digit', OWN_CODE: '5', TOT_EMP: 5 }),
        nation({ I_GROUP: 'cross-industry, ownership', OWN_CODE: '5', TOT_EMP: 6 }),
        nation({ OWN_CODE: '123', TOT_EMP: 7 }),
        nation({ I_GROUP: 'sector', TOT_EMP: 8 }),
        nation({ NAICS: '62', TOT_EMP: 9 }),
      ]),
      'May 2026',
    );
    expect(made.ignored).toBe('2 territory rows, 5 single-industry or single-owner rows');
    expect(row('national.csv', 'period', 'May 2026')?.['employment']).toBe('200000');
  });
});

describe('metropolitan areas', () => {
  const area = (code: string, title: string, changes: BlsRow = {}): BlsRow =>
    nation({ AREA: code, AREA_TITLE: title, AREA_TYPE: '4', PRIM_STATE: title.slice(-2), ...changes });

  it('fills the table in the order of area codes, an area of two states and one with zeros before its code too', async () => {
    await importFile(
      csvOf([area('0028140', 'Kansas City, MO-KS'), area('10180', 'Abilene, TX', { A_MEDIAN: '*' })]),
      'May 2026',
      'bls-oews-states-2025',
    );
    expect(table('metro-areas.csv').map((it) => [it['area_code'], it['area'], it['annual_median']])).toEqual([
      ['10180', 'Abilene, TX', ''],
      ['28140', 'Kansas City, MO-KS', String(nation()['A_MEDIAN'])],
    ]);
    expect(text('metro-areas.yaml')).toContain('period: May 2026');
  });
});

describe('an occupation paid by the hour', () => {
  it('gets the percentiles of hourly wages, which other occupations have no columns for', async () => {
    const annual = { A_MEAN: '*', A_PCT10: '*', A_PCT25: '*', A_MEDIAN: '*', A_PCT75: '*', A_PCT90: '*' };
    await importFile(csvOf(allStates({ ...annual, ANNUAL: '', HOURLY: 'TRUE' })), 'May 2026');
    const [first] = table('states.csv');
    expect(first?.['annual_median']).toBe('');
    expect(Number(first?.['hourly_p90'])).toBeGreaterThan(Number(first?.['hourly_p10']));
  });
});

describe('national table and YAML', () => {
  it('adds a year at its place and says so in the YAML, of which every other line stays', async () => {
    const about = `# keep me\ntitle:   "Wages"   # and me\nsource: bls-oews-series\nperiod: May 2021 to May 2025 # the years\nscope: >-\n   folded oddly\n   over lines\nnotes:\n- not indented\n`;
    writeFileSync(join(pay, 'national.yaml'), about);
    await importFile(csvOf(nationalFile()), 'May 2026');
    expect(table('national.csv').map((it) => it['period'])).toEqual([
      'May 2021',
      'May 2022',
      'May 2023',
      'May 2024',
      'May 2025',
      'May 2026',
    ]);
    expect(text('national.yaml')).toBe(about.replace('May 2021 to May 2025', 'May 2021 to May 2026'));
    await importFile(csvOf([nation({ TOT_EMP: 99 })]), 'May 2020');
    expect(table('national.csv')[0]).toMatchObject({ period: 'May 2020', employment: '99' });
    expect(text('national.yaml')).toContain('period: May 2020 to May 2026 # the years');
  });

  it('replaces only the row of its year', async () => {
    const before = text('national.csv').split('\n');
    await importFile(csvOf(nationalFile({ TOT_EMP: 194730 })), 'May 2025');
    const after = text('national.csv').split('\n');
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      expect.stringMatching(/^May 2025,194730,/),
    ]);
  });

  it('reads the marks of BLS and numbers with thousands commas', async () => {
    await importFile(
      csvOf([
        nation({
          TOT_EMP: '**',
          H_MEAN: '*',
          A_MEAN: ' 1,058,240 ',
          H_PCT90: '#',
          A_PCT75: '#',
          A_PCT90: '#',
          A_PCT10: null,
          H_PCT10: '18.50',
        }),
        ...nationalFile().slice(1),
      ]),
      'May 2026',
    );
    expect(row('national.csv', 'period', 'May 2026')).toEqual({
      period: 'May 2026',
      employment: '',
      hourly_mean: '',
      hourly_p10: '18.5',
      hourly_p25: '21',
      hourly_median: '25',
      hourly_p75: '32',
      hourly_p90: '#',
      annual_mean: '1058240',
      annual_p10: '',
      annual_p25: '43680',
      annual_median: '52000',
      annual_p75: '#',
      annual_p90: '#',
    });
  });

  it('finds columns in any order and case, in whichever sheet they are', async () => {
    const columns = [...heading]
      .reverse()
      .map((name) => (name === 'LOC_QUOTIENT' ? 'loc quotient' : name.toLowerCase()));
    const rows = nationalFile().map((it) =>
      Object.fromEntries(
        [...heading].reverse().map((name, index) => [columns[index] ?? '', it[name] ?? null]),
      ),
    );
    await importFile(
      save('odd.xlsx', toWorkbook({ Notes: [['words']], Filler: [], figures: asSheet(rows, columns) })),
      'May 2026',
    );
    expect(row('national.csv', 'period', 'May 2026')?.['annual_p90']).toBe('83200');
  });

  it('takes the detailed row of an occupation that stands there as broad too', async () => {
    for (const groups of [
      ['broad', 'detailed'],
      ['detailed', 'broad'],
    ]) {
      const twice = groups.map((group) => nation({ O_GROUP: group, TOT_EMP: group === 'broad' ? 1 : 2 }));
      const made = await plan(csvOf([...twice, ...nationalFile().slice(1)]), 'May 2026');
      expect(textIn(made, 'national.csv')).toContain('May 2026,2,');
    }
    expect(await refusals(csvOf([nation(), nation({ TOT_EMP: 3 })]))).toEqual([
      'In line 3, column OCC_CODE: 29-2072 in U.S. is in row 2 already, with other figures.',
    ]);
  });

  it('makes tables and YAML of a new guide, with the source it is told', async () => {
    const folder = addGuide('phlebotomist', '31-9097');
    const rows = [...nationalFile(), nation({ OCC_CODE: '31-9097', OCC_TITLE: 'Phlebotomists' })];
    expect(await refusals(csvOf(rows))).toEqual([
      'This file does not exist yet; it says where the figures of national.csv come from.',
    ]);
    expect(await refusals(csvOf(rows), 'May 2026', 'bls-oews-2052')).toEqual([
      'There is no source "bls-oews-2052".',
    ]);
    await importFile(csvOf(rows), 'May 2026', 'bls-oews-2025');
    expect(readFileSync(join(folder, 'national.yaml'), 'utf8')).toBe(
      'title: Employment and wages in the United States by year\nsource: bls-oews-2025\nperiod: May 2026\nscope: United States, Phlebotomists (31-9097)\n',
    );
    expect(table('national.csv', folder)).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['national.csv', 'national.yaml']);
    await importFile(csvOf(allStates({ OCC_CODE: '31-9097' })), 'May 2026', 'bls-oews-2025');
    expect(table('states.csv', folder)).toHaveLength(51);
    expect(readdirSync(folder).sort()).toEqual([
      'national.csv',
      'national.yaml',
      'states.csv',
      'states.yaml',
    ]);
  });

  it('imports what the content check accepts', async () => {
    const payProblems = () => readContent(root).problems.filter(({ file }) => file.includes('/pay/'));
    expect(payProblems()).toEqual([]);
    const areas = table('nonmetro-areas.csv').map((it) =>
      inState((it['area_code'] ?? '').slice(0, 2), {
        AREA: it['area_code'] ?? '',
        AREA_TITLE: it['area'] ?? '',
        AREA_TYPE: '6',
      }),
    );
    const made = await importFile(
      csvOf([...nationalFile({ A_PCT90: '#' }), ...stateFile({ H_MEAN: '*' }), ...areas]),
      'May 2026',
    );
    expect(filesOf(made).sort()).toEqual(
      [
        'national',
        'nonmetro-areas',
        'related-occupations',
        'related-occupations-by-state',
        'states',
        'states-previous',
      ]
        .flatMap((name) => [`${name}.csv`, `${name}.yaml`])
        .sort(),
    );
    expect(payProblems()).toEqual([]);
  });

  it('warns of a guide that the file has no row for, and goes on with the others', async () => {
    addGuide('dosimetrist', '29-2036');
    addGuide('astronaut', 'none yet');
    const made = await importFile(csvOf(nationalFile()), 'May 2026');
    expect(made.problems.map(({ file, message }) => [file, message]).sort()).toEqual([
      [
        'content/career-guides/astronaut/guide.yaml',
        'This guide has no SOC code of the right form, so no wages can be found for it.',
      ],
      ['content/career-guides/dosimetrist/guide.yaml', 'The file has no row for dosimetrist (29-2036).'],
    ]);
    expect(row('national.csv', 'period', 'May 2026')).toBeDefined();
  });
});

describe('what is refused, with nothing written', () => {
  let before: Record<string, string>;
  beforeEach(() => (before = everything()));
  afterEach(() => {
    for (const name of readdirSync(root))
      if (name !== 'content') rmSync(join(root, name), { recursive: true });
    expect(everything()).toEqual(before);
  });

  it.each<[string, () => string | Uint8Array, string]>([
    ['an empty file', () => '', 'The file is empty.'],
    [
      'bytes of something else',
      () => new Uint8Array([1, 2, 0, 3]),
      'The file is no workbook, zip or CSV in UTF-8.',
    ],
    [
      'a workbook of the old kind',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'The file is a workbook of the old kind (.xls) or has a password.',
    ],
    [
      'the page of a refused download',
      () => '\uFEFF <!DOCTYPE html><title>Access denied</title>',
      'The file is a web page: a download that was refused is saved as one.',
    ],
    [
      'a truncated workbook',
      () => readFileSync(m2025).subarray(0, 200_000),
      'The file is cut off or damaged: it starts as a zip or workbook but does not end as one.',
    ],
    [
      'a workbook with a broken sheet',
      () => zipSync({ 'xl/workbook.xml': strToU8('<workbook') }),
      'The workbook is damaged: its sheets cannot be read.',
    ],
    ['an empty zip', () => zipSync({}), 'The zip holds no workbook of figures (.xlsx); it holds nothing.'],
    [
      'a zip without a workbook',
      () => zipSync({ 'a/notes.txt': strToU8('x'), 'field_descriptions.xlsx': strToU8('x') }),
      'The zip holds no workbook of figures (.xlsx); it holds a/notes.txt, field_descriptions.xlsx.',
    ],
    [
      'a zip with two workbooks',
      () => zipSync({ 'state_M2025_dl.xlsx': strToU8('x'), 'state_M2024_dl.xlsx': strToU8('x') }),
      'The zip holds 2 workbooks: state_M2025_dl.xlsx, state_M2024_dl.xlsx.',
    ],
    [
      'a zip with a truncated workbook',
      () => zipSync({ 'a.xlsx': readFileSync(m2025).subarray(0, 999) }),
      'The file is cut off or damaged: it starts as a zip or workbook but does not end as one.',
    ],
    [
      'a CSV of something else',
      () => 'title;wages\nx;1\n',
      'This is no file of BLS’s wages: the first line has none of their columns, like OCC_CODE and A_MEDIAN.',
    ],
    [
      'a column with another name',
      () => toCsv([nation()]).replace('A_PCT90', 'A_PCT_90'),
      'The first line lacks the column A_PCT90 (is it A_PCT_90?).',
    ],
    [
      'a sheet with missing columns',
      () => toWorkbook({ Notes: [['x']], M2026: asSheet([nation()], heading.slice(0, -3)) }),
      'The first row of sheet "M2026" lacks the column A_PCT90.',
    ],
    [
      'a cell of words in a CSV',
      () => toCsv([nation(), nation({ OCC_CODE: '00-0000', A_MEDIAN: 'about 5' })]),
      'In line 3, column A_MEDIAN: "about 5" is neither a number nor a mark that BLS uses here.',
    ],
    [
      'a cell of words in a sheet',
      () => toWorkbook({ nat: asSheet([nation({ TOT_EMP: '#' })]) }),
      'In sheet "nat", row 2, column TOT_EMP: "#" is neither a number nor a mark that BLS uses here.',
    ],
    [
      'a cell that is true or false',
      () => toWorkbook({ nat: asSheet([nation({ H_MEAN: true })]) }),
      'In sheet "nat", row 2, column H_MEAN: "true" is neither a number nor a mark that BLS uses here.',
    ],
    [
      'a percentage mark in a wage',
      () => toCsv([nation({ H_MEAN: '~' })]),
      'In line 2, column H_MEAN: "~" is neither a number nor a mark that BLS uses here.',
    ],
    [
      'a negative number',
      () => toCsv([nation({ H_MEAN: '-3' })]),
      'In line 2, column H_MEAN: "-3" is neither a number nor a mark that BLS uses here.',
    ],
    [
      'commas at the wrong places',
      () => toCsv([nation({ A_MEAN: '58,24' })]),
      'In line 2, column A_MEAN: "58,24" is neither a number nor a mark that BLS uses here.',
    ],
    [
      'falling percentiles',
      () => toCsv([nation({ A_PCT25: 60000 })]),
      'In line 2, column A_MEDIAN: 52000 is below A_PCT25 (60000), but percentiles rise.',
    ],
    [
      'percentiles falling over an empty one',
      () => toCsv([nation({ H_PCT10: 31, H_PCT25: '*', H_MEDIAN: '*', H_PCT75: 30 })]),
      'In line 2, column H_PCT75: 30 is below H_PCT10 (31), but percentiles rise.',
    ],
    [
      'a number after a capped wage',
      () => toCsv([nation({ A_PCT75: '#' })]),
      'In line 2, column A_PCT90: 83200 is below A_PCT75 (#), but percentiles rise.',
    ],
    [
      'wages a year in the columns of those an hour',
      () =>
        toCsv([
          nation({
            H_MEAN: 58240,
            H_PCT10: 37440,
            H_PCT25: 43680,
            H_MEDIAN: 52000,
            H_PCT75: 66560,
            H_PCT90: 83200,
          }),
        ]),
      'In line 2, column H_MEAN: 58240 times 2,080 hours is not A_MEAN (58240).',
    ],
    [
      'a mean of another occupation',
      () => toCsv([nation({ H_MEAN: 9, A_MEAN: 18720 })]),
      'In line 2, column H_MEAN: 9 is below H_PCT10 (18).',
    ],
    [
      'a type of area that there is not',
      () => toCsv([nation({ AREA_TYPE: '9' })]),
      'In line 2, column AREA_TYPE: "9" is not a type of area.',
    ],
    [
      'a state that there is not',
      () => toCsv([nation({ AREA_TYPE: '2', AREA: '03', PRIM_STATE: '' })]),
      'In line 2, column AREA: "03" is not the code of a state.',
    ],
    [
      'a state in the row of another',
      () => toCsv([inState('06', { PRIM_STATE: 'TX' })]),
      'In line 2, column PRIM_STATE: TX does not fit the area 06, which lies in CA.',
    ],
    [
      'an area code too short',
      () => toCsv([inState('06', { AREA_TYPE: '6', AREA: '9900001' })]),
      'In line 2, column AREA: "9900001" is not the code of a nonmetropolitan area.',
    ],
    [
      'a comma without quotes',
      () =>
        `${heading.join(',')}\n${heading.map((column) => String(nation()[column] ?? '').replace('U.S.', 'U.S., all')).join(',')}\n`,
      'Line 2 has 33 cells, but the heading names 32.',
    ],
    [
      'a quotation mark without end',
      () => toCsv([nation()]).replace('"U.S."', '"U.S.'),
      'From this line on the file is not valid CSV: a quotation mark is not closed or is inside a cell.',
    ],
    [
      'a file of other occupations',
      () => toCsv([nation({ OCC_CODE: '11-1011' })]),
      'The file has no row for records-specialist (29-2072).',
    ],
    [
      'a file of metropolitan areas in Puerto Rico alone',
      () => toCsv([nation({ AREA: '41980', AREA_TITLE: 'San Juan-Bayamón-Caguas, PR', AREA_TYPE: '4' })]),
      'The file has no row for records-specialist (29-2072), apart from 1 territory row.',
    ],
    [
      'a metropolitan area without its states',
      () => toCsv([nation({ AREA: '28140', AREA_TITLE: 'Kansas City', AREA_TYPE: '4' })]),
      'In line 2, column AREA_TITLE: "Kansas City" does not end in the abbreviations of its states.',
    ],
  ])('%s', async (_, make, message) => {
    expect((await refusals(save('input', make())))[0]).toBe(message);
  });

  it('a file that is not there, and a folder', async () => {
    expect(await refusals(join(root, 'nowhere.xlsx'))).toEqual(['There is no such file.']);
    expect(await refusals(pay)).toEqual(['This is a folder, not a file.']);
  });

  it('no period where the file has none', async () => {
    expect(await refusals(m2025, '')).toEqual(['The month that these figures are of is not known.']);
  });

  it('a period beside a file of another kind, which is reported alone', async () => {
    expect(await refusals(save('other.csv', 'a,b\n1,2\n'), '')).not.toContain(
      'The month that these figures are of is not known.',
    );
  });

  it.each(['2025', 'may 2025', 'May 25', 'May 2025 ', 'June 2025'])('the period "%s"', async (period) => {
    expect(await refusals(m2025, period)).toEqual([
      `--period "${period}" is not the reference month of OEWS figures.`,
    ]);
  });

  it('tells every problem of a file at once', async () => {
    const rows = [nation({ A_MEAN: 'x', H_MEAN: 'y' }), ...allStates({ A_PCT10: 99999 })];
    expect(await refusals(csvOf(rows), 'never')).toHaveLength(2 + 51 + 1);
  });

  it('a truncated or changed workbook never ends in an exception', { timeout: 30_000 }, async () => {
    const bytes = readFileSync(m2025);
    for (let length = 1; length < bytes.length; length += 30_011)
      await refusals(save('cut.xlsx', bytes.subarray(0, length)), 'May 2025');
    for (let at = 0; at < bytes.length; at += 29_989) {
      const changed = Buffer.from(bytes);
      changed.fill(0xa5, at, at + 64);
      const made = await plan(save('changed.xlsx', changed), 'May 2025');
      expect(stops(made.problems) || filesOf(made).length === 0).toBe(true);
    }
  });
});

describe('related occupations', () => {
  it('stay as they are where the national file lacks one of them', async () => {
    const made = await importFile(
      csvOf(nationalFile().filter((it) => it['OCC_CODE'] !== '43-4071')),
      'May 2026',
    );
    expect(filesOf(made)).toEqual(['national.csv', 'national.yaml']);
    expect(
      made.problems.map(({ file, message, advice }) => [file.replace(/.*\//, ''), message, advice]),
    ).toEqual([
      [
        'related-occupations.csv',
        'The table stays as it is: the file has no national row for 43-4071.',
        true,
      ],
    ]);
  });

  it('get a title from BLS where the editor wrote only a code, and keep the one that the editor wrote', async () => {
    writeFileSync(
      join(pay, 'related-occupations.csv'),
      `${text('related-occupations.csv').replace('File Clerks', 'Filing')}31-9097,,,,,,,\n`,
    );
    const phlebotomists = nation({ OCC_CODE: '31-9097', OCC_TITLE: 'Phlebotomists' });
    await importFile(csvOf([...nationalFile(), phlebotomists]), 'May 2026');
    expect(row('related-occupations.csv', 'soc', '31-9097')?.['title']).toBe('Phlebotomists');
    expect(row('related-occupations.csv', 'soc', '43-4071')?.['title']).toBe('Filing');
  });
});

describe('a table that is not as it should be', () => {
  it('without a sound period, or with other columns, stops the import', async () => {
    writeFileSync(join(pay, 'states.yaml'), text('states.yaml').replace('May 2025', 'last year'));
    writeFileSync(
      join(pay, 'related-occupations-by-state.csv'),
      text('related-occupations-by-state.csv').replace('annual_mean', 'mean'),
    );
    const made = await plan(csvOf(stateFile()), 'May 2026');
    expect(
      made.problems
        .filter(({ advice }) => !advice)
        .map(({ file, message }) => [file.replace(/.*\//, ''), message]),
    ).toEqual([
      ['states.yaml', 'The period is not of the form May 2025, so nothing says which figures are newer.'],
      ['related-occupations-by-state.csv', 'The columns of this table are not right: annual_mean, mean.'],
    ]);
  });

  it('keeps line ends of Windows and the order of its columns', async () => {
    const columns = 'annual_median,soc,title,employment,hourly_median,annual_mean,annual_p10,annual_p90';
    writeFileSync(
      join(pay, 'related-occupations.csv'),
      `${columns}\r\n1,29-2072,"Records, medical",,,,,\r\n`,
    );
    await importFile(csvOf([nation()]), 'May 2026');
    expect(text('related-occupations.csv')).toBe(
      `${columns}\r\n52000,29-2072,"Records, medical",200000,25,58240,37440,83200\r\n`,
    );
  });
});

describe('writing all files or none', () => {
  it('puts everything back when a step fails', () => {
    const made = join(root, 'made/new');
    writeFileSync(join(root, 'a.txt'), 'old a');
    writeFileSync(join(root, 'c.txt'), 'old c');
    const files = new Map([
      [join(root, 'a.txt'), 'new a'],
      [join(made, 'b.txt'), 'new b'],
      [join(root, 'c.txt'), 'new c'],
    ]);
    let steps = 0;
    const failing = (from: string, to: string) => {
      steps += 1;
      if (steps === 3) throw new Error('disk full');
      renameSync(from, to);
    };
    expect(() => writeAllOrNone(files, failing)).toThrow('disk full');
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('old a');
    expect(readFileSync(join(root, 'c.txt'), 'utf8')).toBe('old c');
    expect(existsSync(made)).toBe(false);
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    writeAllOrNone(files);
    expect(readFileSync(join(made, 'b.txt'), 'utf8')).toBe('new b');
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves nothing behind where a place cannot be written to', () => {
    writeFileSync(join(root, 'file'), '');
    const before = everything();
    expect(() =>
      writeAllOrNone(
        new Map([
          [join(pay, 'states.csv'), 'x'],
          [join(root, 'file/below.csv'), 'x'],
        ]),
      ),
    ).toThrow();
    expect(everything()).toEqual(before);
  });
});

describe('what an import tells', () => {
  const notesOf = (made: ImportPlan) => made.report.split('\n').map((line) => line.trim());

  it('which medians BLS withholds or caps, and which it published before', async () => {
    const rows = stateFile().map((it) =>
      it['OCC_CODE'] !== '29-2072'
        ? it
        : it['AREA'] === '06'
          ? { ...it, H_MEDIAN: '*', A_MEDIAN: '*' }
          : it['AREA'] === '36'
            ? { ...it, A_PCT90: '#', H_PCT90: '#' }
            : it,
    );
    const notes = notesOf(await plan(csvOf(rows), 'May 2026'));
    expect(notes).toContain('BLS publishes no median a year for 1 of 51 rows: CA.');
    expect(notes).toContain('BLS gives a wage at or above its cap (#) in 1 of 51 rows: NY.');
    expect(notes).toContain('Published before and withheld now: CA hourly_median, CA annual_median.');
  });

  it('that BLS gives wages in one unit alone', async () => {
    const none = (columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, '*']));
    const points = ['MEAN', 'PCT10', 'PCT25', 'MEDIAN', 'PCT75', 'PCT90'];
    const hours = none(points.map((it) => `A_${it}`));
    const years = none(points.map((it) => `H_${it}`));
    expect(notesOf(await plan(csvOf(nationalFile(hours)), 'May 2026'))).toContain(
      'BLS publishes wages an hour only: pages give no wages a year.',
    );
    expect(notesOf(await plan(csvOf(nationalFile(years)), 'May 2026'))).toContain(
      'BLS publishes wages a year only: pages give no wages an hour.',
    );
  });

  it('that a table cannot exist, and which parts of a group have one', async () => {
    const folder = addGuide('surgeon', '29-1240');
    writeFileSync(join(folder, '../guide.yaml'), 'title: Surgeon\nsoc: 29-1240\ndraft: true\n');
    const rows = [...stateFile(), ...allStates({ OCC_CODE: '29-1241' })];
    const [told] = (await importFile(csvOf(rows), 'May 2026')).problems.filter(({ file }) =>
      file.includes('surgeon'),
    );
    expect(told?.message).toBe(
      'BLS publishes no figures by state for surgeon (29-1240): the file has every state, and no row for it.',
    );
    expect(told?.instead).toContain('parts of that group: 29-1241.');
  });

  it('a better source than one that speaks of another occupation', async () => {
    addGuide('phlebotomist', '31-9097');
    const rows = [nation({ OCC_CODE: '31-9097', OCC_TITLE: 'Phlebotomists' })];
    const made = await planWages({
      root,
      files: [csvOf(rows)],
      period: 'May 2025',
      source: 'bls-oews-states-2025',
      guide: 'phlebotomist',
    });
    expect(made.problems.map(({ message, instead }) => [message, instead])).toEqual([
      [
        'This source speaks of another occupation than 31-9097 of phlebotomist.',
        'Give --source bls-oews-2025, which fits.',
      ],
    ]);
  });

  it('the layout of older files, and no column that is another', async () => {
    const old = heading
      .filter((column) => !['AREA_TYPE', 'NAICS', 'I_GROUP', 'OWN_CODE'].includes(column))
      .map((column) => (column === 'O_GROUP' ? 'OCC_GROUP' : column));
    const [problem] = (await plan(csvOf([nation()], old), 'May 2012')).problems;
    expect(problem?.message).toBe('The first line lacks the columns AREA_TYPE, NAICS, I_GROUP, OWN_CODE.');
    expect(problem?.instead).toContain('Files of May 2018 and before look like this.');
    const other = heading.map((column) => (column === 'AREA_TITLE' ? 'AREA_FIPS' : column));
    expect((await plan(csvOf([nation()], other), 'May 2026')).problems[0]?.message).toBe(
      'The first line lacks the column AREA_TITLE.',
    );
  });

  it('what it passed over: divisions of metropolitan areas', async () => {
    const division = nation({ AREA: '35614', AREA_TITLE: 'New York, NY-NJ', AREA_TYPE: '5' });
    expect((await plan(csvOf([...nationalFile(), division]), 'May 2026')).ignored).toBe(
      '1 metropolitan division row',
    );
  });
});

describe('a zip of areas', () => {
  it('gives the metropolitan areas and the rest of the states, which lie in two workbooks', async () => {
    const area = (type: string, code: string, title: string) =>
      nation({ AREA: code, AREA_TITLE: title, AREA_TYPE: type });
    const rest = table('nonmetro-areas.csv').map((it) =>
      inState((it['area_code'] ?? '').slice(0, 2), {
        AREA: it['area_code'] ?? '',
        AREA_TITLE: it['area'] ?? '',
        AREA_TYPE: '6',
      }),
    );
    const zip = zipSync({
      'oesm26ma/MSA_M2026_dl.xlsx': toWorkbook({
        MSA_M2026_dl: asSheet([area('4', '28140', 'Kansas City, MO-KS')]),
      }),
      'oesm26ma/BOS_M2026_dl.xlsx': toWorkbook({ BOS_M2026_dl: asSheet(rest) }),
    });
    const made = await plan(save('oesm26ma.zip', zip), 'May 2026', 'bls-oews-2025');
    expect(made.problems).toEqual([]);
    expect(filesOf(made).sort()).toEqual([
      'metro-areas.csv',
      'metro-areas.yaml',
      'nonmetro-areas.csv',
      'nonmetro-areas.yaml',
    ]);
  });
});

describe('a guide and its sources', () => {
  it('gets the title of its occupation, and only the guide that is asked for is filled', async () => {
    const folder = addGuide('phlebotomist', '31-9097');
    const file = join(folder, '../guide.yaml');
    writeFileSync(
      file,
      '# A new guide\ntitle: Phlebotomist\nsoc: 31-9097\nsoc-title: TO FILL\ndraft: true\n',
    );
    const rows = [...nationalFile(), nation({ OCC_CODE: '31-9097', OCC_TITLE: 'Phlebotomists' })];
    const order = { root, files: [csvOf(rows)], period: 'May 2026', source: 'bls-oews-2025' };
    const made = await planWages({ ...order, guide: 'phlebotomist' });
    expect([...made.files.keys()].filter((path) => !path.includes('/phlebotomist/'))).toEqual([]);
    expect(textIn(made, 'guide.yaml')).toBe(
      '# A new guide\ntitle: Phlebotomist\nsoc: 31-9097\nsoc-title: Phlebotomists\ndraft: true\n',
    );
    expect((await planWages({ ...order, guide: 'phlebotomists' })).problems[0]).toMatchObject({
      message: 'There is no guide "phlebotomists" with a SOC code.',
      instead: 'Did you mean "phlebotomist"?',
    });
  });

  it('keeps the source of each year, and takes that of a table of one year from the order', async () => {
    await importFile(csvOf([...nationalFile(), ...stateFile()]), 'May 2026', 'bls-oews-2025');
    expect(table('national.csv').map((it) => [it['period'], it['source']])).toEqual([
      ...['May 2021', 'May 2022', 'May 2023', 'May 2024', 'May 2025'].map((it) => [it, '']),
      ['May 2026', 'bls-oews-2025'],
    ]);
    expect(text('national.yaml')).toContain('source: bls-oews-series');
    expect(text('states.yaml')).toContain('source: bls-oews-2025');
    await importFile(csvOf([nation({ TOT_EMP: 1 })]), 'May 2026', 'bls-oews-series');
    expect(row('national.csv', 'period', 'May 2026')).toMatchObject({ employment: '1', source: '' });
  });
});

describe('the command', { timeout: 30_000 }, () => {
  it('says how it is used', () => {
    const { status, stdout, stderr } = run('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const option of ['--period', '--source', '--guide', '--dry-run', '--root'])
      expect(stdout).toContain(option);
  });

  it('shows what changes, writes nothing with --dry-run, then writes, then has nothing to do', () => {
    csvOf(nationalFile());
    const before = everything();
    const dry = run('bls.csv', '--period', 'May 2026', '--dry-run');
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    expect(dry.stdout).toContain('national.csv, May 2021 to May 2025 → May 2021 to May 2026: 1 row added');
    expect(dry.stdout).toMatch(/^ +May 2026 +– +→ 200,000 +– +→ \$52,000 +added$/m);
    expect(dry.stdout).toContain('related-occupations.csv, May 2025 → May 2026: 11 rows changed');
    expect(dry.stdout).toContain('Dry run: 4 files would be written, nothing was.');
    expect(everything()).toEqual(before);
    const real = run('bls.csv', '--period', 'May 2026');
    expect(real).toMatchObject({ status: 0, stderr: '' });
    expect(real.stdout).toContain('Wrote 4 files.');
    expect(row('national.csv', 'period', 'May 2026')).toBeDefined();
    const again = run('bls.csv', '--period', 'May 2026', '--root', root);
    expect(again).toMatchObject({
      status: 0,
      stderr: '',
      stdout: 'Nothing to change: 1 guide had the figures of May 2026 in this file already.\n',
    });
  });

  it.each([
    [[], 'There is no file to import.'],
    [['bls.csv'], 'The period of the figures is missing'],
    [['bls.csv', '--period', 'May', '2026'], 'a period needs quotes'],
    [['bls.csv', '--perod', 'May 2026'], 'There is no option --perod.'],
    [['nowhere.csv', '--period', 'May 2026'], 'nowhere.csv error There is no such file.'],
    [
      ['bls.csv', '--period', 'May 2026', '--root', 'nowhere'],
      'content/career-guides error There is no guide with a SOC code to fill.',
    ],
  ])('ends with exit code 1 and a sentence for %j', (args, sentence) => {
    csvOf([nation()]);
    const before = everything();
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(everything()).toEqual(before);
  });

  it('cuts a long list of problems', () => {
    csvOf(allStates({ A_MEAN: 'x', A_MEDIAN: 'y' }));
    const { status, stderr } = run('bls.csv', '--period', 'May 2026');
    expect(status).toBe(1);
    expect(stderr).toContain('52 more are not shown.');
    expect(stderr).toContain('Nothing was written.');
  });
});
