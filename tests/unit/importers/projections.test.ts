import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ImportPlan } from '../../../src/importers/import-plan.ts';
import { planProjections } from '../../../src/importers/projections/plan.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { type Cell, toWorkbook } from '../../support/bls-files.ts';
import { ImportProject, refusals } from '../../support/import-project.ts';

/** Rows of table 1.2 for 2025–35 in its own layout, with BLS's figures. */
const table12 = join(import.meta.dirname, '../../fixtures/bls/projections/table-1.2-2025-35.csv');
const source = 'bls-ooh-2026';

let project: ImportProject;
beforeEach(() => (project = new ImportProject()));
afterEach(() => project[Symbol.dispose]());

const plan = (file: string, more: { source?: string; period?: string; guide?: string } = {}) =>
  planProjections({ root: project.root, files: [file], ...more });
const figures = () =>
  parse(project.text(`${project.guide}/figures.yaml`)) as Record<string, Record<string, unknown>>;
const table = () => project.text(`${project.guide}/pay/related-projections.csv`).trim().split('\n');
const messages = ({ problems }: ImportPlan) => problems.map(({ message }) => message);

/** A heading of table 1.2 in the words of BLS, for any years, and rows of round numbers that are nobody's. */
const heading = (base: number) => {
  const span = `${base}–${String(base + 10).slice(2)}`;
  return [
    `${base} National Employment Matrix title`,
    `${base} National Employment Matrix code`,
    'Occupation type',
    `Employment, ${base}`,
    `Employment, ${base + 10}`,
    `Employment change, numeric, ${span}`,
    `Employment change, percent, ${span}`,
    `Occupational openings, ${span} annual average`,
    `Median annual wage, dollars, ${base}[1]`,
    'Typical education needed for entry',
    'Work experience in a related occupation',
    'Typical on-the-job training needed to attain competency in the occupation',
  ];
};
const records = ['Medical records specialists[2]', '29-2072', 'Line item', 200, 250, 50, 25, 12.3, 60000];
const characteristics = ['Some college, no degree', 'None', 'Short-term on-the-job training'];
const total = ['Total, all occupations', '00-0000', 'Summary', 1000, 1100, 100, 10, 90, 50000, '—', '—', '—'];
const sheet12 = (base: number, rows: Cell[][] = [[...records, ...characteristics], total]): Cell[][] => [
  [`Table 1.2 Occupational projections, ${base} (Employment in thousands)`],
  heading(base),
  ...rows,
  ['Source: Employment Projections program'],
];
const workbook = (sheets: Record<string, Cell[][]>) => project.save('occupation.xlsx', toWorkbook(sheets));
const csv = (rows: readonly (readonly Cell[])[]) =>
  project.save('table.csv', rows.map((row) => row.map((cell) => `"${String(cell)}"`).join(',')).join('\n'));

describe('table 1.2', () => {
  it('gives the figures, the table of related occupations and the notes of a guide that has none', async () => {
    const made = await plan(table12, { source });
    project.write(made);
    expect(
      Object.fromEntries(
        Object.entries(figures()).map(([name, { value, period }]) => [name, [value, period]]),
      ),
    ).toEqual({
      growth: [7.8, '2025–35'],
      'jobs-2025': [200700, '2025'],
      'jobs-2035': [216300, '2035'],
      openings: [14000, '2025–35, yearly average'],
      'growth-all': [3.5, '2025–35'],
      'new-jobs': [15600, '2025–35, whole ten years'],
    });
    expect(figures()['growth']).toMatchObject({
      scope: 'United States, Medical Records Specialists (29-2072)',
      source,
    });
    expect(table().slice(0, 2)).toEqual([
      'soc,change_percent,openings_per_year,employment_base,employment_target,entry_education',
      '29-2072,7.8,14000,200700,216300,Postsecondary nondegree award',
    ]);
    expect(table()).toHaveLength(12);
    expect(parse(project.text(`${project.guide}/pay/related-projections.yaml`))).toMatchObject({
      source,
      period: '2025–35',
    });
    const notes = project.text(`${project.guide}/notes/projections.md`);
    expect(notes).toContain('- Work experience in a related occupation: None');
    expect(notes).toContain('- Median pay a year, 2025: $51,140');
    expect(made.report).toContain('records-specialist (29-2072), 2025–35');
    expect(made.report).toMatch(/^ +growth +– +→ 7\.8 +added$/m);
    expect(made.report).toMatch(/^ +11-9111 +– +→ 24\.2% +– +→ 62,300 +added$/m);
    const read = readContent(project.root);
    expect(read.problems.filter(({ file }) => /figures|related-projections|notes/.test(file))).toEqual([]);
    expect(Object.keys(read.entries.figures[0]?.data ?? {})).toHaveLength(6);
  });

  it('says in the notes what BLS gives none of', async () => {
    project.write(
      await plan(csv(sheet12(2025, [[...records.slice(0, -1), '—', '—', 'None', '—']])), { source }),
    );
    const none = 'BLS gives none (a dash or an empty cell in its table)';
    expect(project.text(`${project.guide}/notes/projections.md`)).toContain(
      [
        `- Median pay a year, 2025: ${none}`,
        `- Typical education needed for entry: ${none}`,
        '- Work experience in a related occupation: None',
        `- Typical on-the-job training: ${none}`,
      ].join('\n'),
    );
  });

  it('changes nothing where the figures are there already, rounded by the editor too', async () => {
    project.write(await plan(table12, { source }));
    const file = `${project.guide}/figures.yaml`;
    project.save(file, project.text(file).replace('value: 7.8', 'value: 8 # as the handbook says it'));
    const again = await plan(table12);
    expect(again.problems).toEqual([]);
    expect([...again.files]).toEqual([]);
    expect(again.unchanged).toBe('1 guide had the projections of 2025–35 in this file already.');
  });

  it('changes only the figure that is another', async () => {
    project.write(await plan(table12, { source }));
    const file = `${project.guide}/figures.yaml`;
    const right = project.text(file);
    project.save(file, right.replace('value: 14000', 'value: 13000'));
    const made = await plan(table12);
    project.write(made);
    expect(project.text(file)).toBe(right);
    expect(made.report).toContain(
      `figures.yaml, openings: No --source was given: the source stays ${source}.`,
    );
  });

  it('takes the source that is given where a figure is corrected', async () => {
    project.write(await plan(table12, { source }));
    const [file, pay] = ['figures.yaml', 'pay/related-projections'].map((it) => `${project.guide}/${it}`);
    project.save(`${file}`, project.text(`${file}`).replace('value: 14000', 'value: 13000'));
    project.save(`${pay}.csv`, project.text(`${pay}.csv`).replace('29-2072,7.8', '29-2072,7.7'));
    const made = await plan(table12, { source: 'bls-oews-2025' });
    project.write(made);
    expect(made.report).toContain(`    The source is now bls-oews-2025; it was ${source}.`);
    expect(figures()).toMatchObject({ openings: { source: 'bls-oews-2025' }, growth: { source } });
    expect(parse(project.text(`${pay}.yaml`))).toMatchObject({ source: 'bls-oews-2025', period: '2025–35' });
  });

  it('leaves a figure that is another than it reads, and advises on it', async () => {
    const figure = (unit: string, period: string) =>
      `label: A\n  value: 14.2\n  unit: ${unit}\n  period: ${period}\n`;
    const file = `${project.guide}/figures.yaml`;
    project.save(file, `openings:\n  ${figure('count', '2025–35')}`);
    const made = await plan(table12, { source });
    project.write(made);
    expect(messages(made)).toEqual(['"openings" has the unit count, not jobs-per-year; it stays as it is.']);
    expect(figures()['openings']).toMatchObject({ value: 14.2, period: '2025–35' });
    project.save(file, `openings:\n  ${figure('jobs-per-year', '2024 to 2034')}`);
    expect(refusals(await plan(table12, { source }))).toEqual([
      'The period "2024 to 2034" of "openings" is not of the form 2025–35, yearly average, so nothing says which figure is newer.',
    ]);
  });

  it('puts a new projection in the place of the older one, and says what to read again', async () => {
    project.write(await plan(table12, { source }));
    const newer = workbook({ 'Table 1.2': sheet12(2026) });
    expect(refusals(await plan(newer))).toContain(
      '"growth" is of a new projection, and nothing says where it comes from.',
    );
    const made = await plan(newer, { source: 'bls-oews-2025' });
    project.write(made);
    expect(figures()).toMatchObject({
      growth: { value: 25, period: '2026–36', source: 'bls-oews-2025' },
      'jobs-2025': { value: 200700 },
      'jobs-2026': { value: 200000, period: '2026' },
    });
    // The rows of occupations that the new table lacks would be of another projection than it says.
    expect(table()).toEqual([
      'soc,change_percent,openings_per_year,employment_base,employment_target,entry_education',
      '29-2072,25,12300,200000,250000,"Some college, no degree"',
      '00-0000,10,90000,1000000,1100000,',
    ]);
    expect(made.report).toContain('related-projections.csv, 2025–35 → 2026–36: 11 rows changed');
    expect(made.report).toContain('read growth again: its note may not fit 2026–36.');
  }, 10_000);

  it.each([
    [
      'in braces on one line',
      'openings: {label: Openings, value: 1, unit: jobs-per-year, period: 2024–34, scope: US, source: x} # ours\n',
      /^openings: \{label: Openings, value: 14000, unit: jobs-per-year, period: "2025–35, yearly average", scope: US, source: bls-ooh-2026\} # ours\n\n/,
    ],
    [
      'with a source still to name',
      'openings:\n  label: Openings\n  value: 1\n  unit: jobs-per-year\n  period: 2024–34\n  source: # which?\n  scope: US\n',
      /\n {2}source: bls-ooh-2026 # which\?\n {2}scope: US\n\n/,
    ],
    ['in an empty pair of braces', '{} # none yet\n', /^growth:\n/],
    ['after the end of the document', 'a: {value: 1}\n...\n', /^a: \{value: 1\}\ngrowth:\n/],
  ])('says in figures.yaml what it reports, %s', async (_, before, after) => {
    const file = `${project.guide}/figures.yaml`;
    project.save(file, before);
    project.write(await plan(table12, { source }));
    expect(project.text(file)).toMatch(after);
    expect(figures()['openings']).toMatchObject({ value: 14000, period: '2025–35, yearly average', source });
  });

  it('keeps the line ends of Windows', async () => {
    project.write(await plan(table12, { source }));
    const files = ['figures.yaml', 'pay/related-projections.yaml', 'notes/projections.md'].map(
      (file) => `${project.guide}/${file}`,
    );
    for (const file of files) project.save(file, project.text(file).replaceAll('\n', '\r\n'));
    expect((await plan(table12, { source })).files.size).toBe(0);
    project.write(await plan(workbook({ 'Table 1.2': sheet12(2026) }), { source }));
    for (const file of files) {
      expect(project.text(file)).toMatch(/2026–36/);
      expect(project.text(file)).not.toMatch(/[^\r]\n/);
    }
  });

  it('refuses figures.yaml that is a list', async () => {
    project.save(`${project.guide}/figures.yaml`, '- growth\n');
    expect(refusals(await plan(table12, { source }))).toContain('The file holds no fields with names.');
  });

  it('fills what a new guide still has to fill, in its own lines', async () => {
    const file = `${project.guide}/guide.yaml`;
    const filled = project
      .text(file)
      .replace('soc-title: Medical Records Specialists', 'soc-title: "TO FILL: title"')
      .replace(
        /text: Postsecondary certificate\n(.*\n) +source: .*/,
        'fact: entry-education\n    text: "TO FILL: what most have"\n$1    source: to-fill',
      );
    project.save(file, filled);
    project.write(await plan(table12, { source }));
    expect(parse(project.text(file))).toMatchObject({ 'soc-title': 'Medical records specialists' });
    expect(project.text(file)).toContain('text: A certificate after high school\n');
    expect(project.text(file)).toContain(`source: ${source}`);
    expect(project.text(file).split('\n')).toHaveLength(filled.split('\n').length);
  });

  it('says nothing of jobs added where there will be fewer', async () => {
    const fewer = [
      'Medical records specialists',
      '29-2072',
      'Line item',
      200,
      150,
      -50,
      '−25.0',
      9,
      '—',
      '',
      '',
      '',
    ];
    project.write(await plan(csv(sheet12(2025, [fewer])), { source }));
    expect(figures()['growth']?.['value']).toBe(-25);
    expect(figures()['new-jobs']).toBeUndefined();
  });

  it('advises on jobs added that an older projection had, where there will be fewer', async () => {
    project.write(await plan(table12, { source }));
    const fewer = [...records.slice(0, 4), 150, -50, -25, 9, 1, ...characteristics];
    const made = await plan(csv(sheet12(2026, [fewer, total])), { source });
    project.write(made);
    expect(messages(made)).toEqual([
      '"new-jobs" stays at 15600, 2025–35, whole ten years: the table of 2026–36 gives no such figure.',
    ]);
    expect(figures()).toMatchObject({ growth: { value: -25 }, 'new-jobs': { value: 15600 } });
  });
});

describe('other layouts', () => {
  it('reads table 1.10, and leaves out what only table 1.2 has', async () => {
    const [title = '', code = '', type = '', ...rest] = heading(2025);
    const rates = [
      'Labor force exit rate, 2025–35 annual average',
      'Occupational transfers, 2025–35 annual average',
    ];
    const columns = [title, code, type, ...rest.slice(0, 4), ...rates, rest[4] ?? ''];
    const row = (cells: Cell[]) => [...cells.slice(0, 7), 4.5, 6.1, cells[7] ?? ''];
    project.write(
      await plan(
        workbook({
          Contents: [['Employment Projections'], ['Table 1.10']],
          'Table 1.10': [
            ['Table 1.10 Occupational separations and openings, projected 2025–35 (Numbers in thousands)'],
            columns,
            row(records),
            row(total),
          ],
        }),
        { source },
      ),
    );
    expect(table()[1]).toBe('29-2072,25,12300,200000,250000');
    expect(project.text(`${project.guide}/notes/projections.md`)).not.toContain('education');
  });

  it('prefers table 1.2 in the workbook that has both', async () => {
    const other = sheet12(2025, [['Medical records specialists', '29-2072', '', 1, 2, 1, 100, 1]]).map(
      (row) => row.slice(0, 8),
    );
    project.write(await plan(workbook({ 'Table 1.10': other, 'Table 1.2': sheet12(2025) }), { source }));
    expect(figures()['growth']?.['value']).toBe(25);
  });

  it('reads the CSV of the interactive table, whose codes are written as formulas', async () => {
    const file = project.save(
      'Employment Projections.csv',
      [
        'Occupation Title,Occupation Code,Employment 2025,Employment 2035,"Employment Change, 2025-2035","Employment Percent Change, 2025-2035","Occupational Openings, 2025-2035 Annual Average",Median Annual Wage 2025,Typical Entry-Level Education,Education Code,Work Experience in a Related Occupation,workex Code,Typical on-the-job Training,trCode',
        'Medical records specialists * Medical coders,"=""29-2072""","200.0","250.0","50.0","25.0","12.3","60,000",Some college no degree,4,None,3,None,6',
      ].join('\n'),
    );
    project.write(await plan(file, { source }));
    expect(figures()['jobs-2035']?.['value']).toBe(250000);
    expect(table()[1]).toBe('29-2072,25,12300,200000,250000,Some college no degree');
  });
});

describe('what is refused, with nothing written', () => {
  it('an older projection than that which is there', async () => {
    project.write(await plan(table12, { source }));
    expect(refusals(await plan(workbook({ 'Table 1.2': sheet12(2023) }), { source }))).toEqual(
      expect.arrayContaining([
        'The table holds 2025–35, which is newer than 2023–33.',
        '"growth" is of 2025–35, which is newer than 2023–33.',
      ]),
    );
  });

  it('YAML beside the table that cannot be read, which would be written over', async () => {
    project.write(await plan(table12, { source }));
    project.save(`${project.guide}/pay/related-projections.yaml`, 'title: "Projections\nperiod: 2025–35\n');
    expect(refusals(await plan(table12, { source }))).toEqual(['The quotation mark here is not closed.']);
  });

  it('new figures without a source, and a source that is not there', async () => {
    const unnamed = refusals(await plan(table12));
    expect(unnamed).toContain('The figure "growth" is new, and nothing says where it comes from.');
    expect(unnamed).toContain('Nothing says where the figures of the table come from.');
    expect(refusals(await plan(table12, { source: 'bls-projection' }))).toContain(
      'There is no source "bls-projection".',
    );
  });

  it('another period than that of the headings, and a guide that is not there', async () => {
    expect(refusals(await plan(table12, { source, period: '2024–34' }))).toEqual([
      'The headings say that the projections are of 2025–35, not of 2024–34.',
    ]);
    expect(refusals(await plan(table12, { source, guide: 'records' }))).toContain(
      'There is no guide "records" with a SOC code.',
    );
  });

  it('a table without the occupation of the guide', async () => {
    const nurses = ['Registered nurses', '29-1141', 'Line item', 100, 110, 10, 10, 5, 90000, '', '', ''];
    expect(refusals(await plan(csv(sheet12(2025, [nurses])), { source }))).toEqual([
      'The table has no row for records-specialist (29-2072).',
    ]);
  });

  it.each<[string, () => string, string]>([
    ['a file that is not there', () => 'nowhere.xlsx', 'There is no such file.'],
    [
      'a web page',
      () => project.save('a.csv', '<html>'),
      'The file is a web page: a download that was refused is saved as one.',
    ],
    [
      'another table',
      () => csv([['Industry', 'Employment, 2025']]),
      'The file has no table of projections of occupations.',
    ],
    [
      'a table without openings',
      () => csv(sheet12(2025).map((row) => row.filter((_, index) => index !== 7))),
      'The table lacks a column: Occupational openings, annual average.',
    ],
    [
      'headings of different years',
      () =>
        csv(
          sheet12(2025).map((row) =>
            row.map((cell) => String(cell).replace('Employment, 2025', 'Employment, 2024')),
          ),
        ),
      'The headings of its columns name different years.',
    ],
    [
      'a cell that is no number',
      () => csv(sheet12(2025, [[...records.slice(0, 7), 'many', 1, ...characteristics]])),
      'In row 3 (29-2072): "many" is not a number (openings).',
    ],
    [
      'cells that moved',
      () => csv(sheet12(2025, [[...records.slice(0, 6), 12.3, 25, 60000, ...characteristics]])),
      'In row 3 (29-2072): from 200000 to 250000 is no change of 12.3 percent.',
    ],
    ['a quotation mark that is not closed', () => project.save('a.csv', 'a,"b\nc'), ''],
  ])('%s', async (_, file, message) => {
    const before = project.everything();
    expect(refusals(await plan(file(), { source })).join(' ')).toContain(message);
    expect(project.everything()).toEqual(before);
  });
});

describe('advice', () => {
  it('warns of a source that speaks of another occupation', async () => {
    project.save(
      'content/sources/other.yaml',
      `${project.text(`content/sources/${source}.yaml`)}`.replace(
        /^title: .*$/m,
        'title: Projections of 31-9097',
      ),
    );
    expect(messages(await plan(table12, { source: 'other' }))).toContain(
      'This source speaks of another occupation than 29-2072 of records-specialist.',
    );
  });
});

describe('the command', { timeout: 30_000 }, () => {
  it('shows what changes, writes nothing with --dry-run, then writes, then has nothing to do', () => {
    const before = project.everything();
    const dry = project.run('import-projections', table12, '--source', source, '--dry-run');
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    expect(dry.stdout).toContain('Dry run: 4 files would be written, nothing was.');
    expect(project.everything()).toEqual(before);
    expect(project.run('import-projections', table12, '--source', source).stdout).toContain('Wrote 4 files.');
    expect(project.run('import-projections', table12).stdout).toContain('Nothing to change');
  });

  it('says how it is used, and what is wrong with its words', () => {
    const { stdout, status } = project.run('import-projections', '--help');
    for (const option of ['--period', '--source', '--guide', '--dry-run', '--root'])
      expect(stdout).toContain(option);
    expect(status).toBe(0);
    expect(project.run('import-projections')).toMatchObject({ status: 1 });
    expect(project.run('import-projections', 'a.csv', 'b.csv').stderr).toContain(
      'There is one file too many (b.csv).',
    );
  });
});

it('reads the fixture as BLS wrote it', () => {
  expect(readFileSync(table12, 'utf8').split('\n')[1]).toContain('"Employment change, percent, 2025–35"');
});
