import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planPrices } from '../../../src/importers/prices/plan.ts';
import { usStates } from '../../../src/lib/us-states.ts';
import { ImportProject, refusals } from '../../support/import-project.ts';

const bea = join(import.meta.dirname, '../../fixtures/bea');
/** BEA's price levels of 2024 in the layout of its zips, cut to one year; the second to twenty areas. */
const sarpp = join(bea, 'SARPP_STATE_2024_2024.csv');
const marpp = join(bea, 'MARPP_MSA_2024_2024.csv');
const source = 'bea-rpp-2024';
const [states, metros] = ['content/price-parities', 'content/metro-price-parities'];

let project: ImportProject;
beforeEach(async () => {
  project = new ImportProject();
  project.write(await plan(sarpp, { source }));
});
afterEach(() => project[Symbol.dispose]());

const plan = (file: string, { period = '2024', ...more }: { period?: string; source?: string } = {}) =>
  planPrices({ root: project.root, files: [file], period, ...more });

const heading = 'GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2024,2025';
const line = (code: string, name: string, now: string, description = 'RPPs: All items ', table = 'SARPP') =>
  ` "${code}","${name}", ,${table},1,"...","${description}","Index",90.000,${now}`;
/** A file of all states for 2025, with round numbers that are nobody's. */
const nextYear = (change: (lines: string[]) => string[] = (lines) => lines): string =>
  project.save(
    'SARPP_STATE_2008_2025.csv',
    [
      heading,
      ...change([
        line('00000', 'United States', '100.000'),
        ...usStates.map(({ fips, name }) => line(`${fips}000`, name, '95.500')),
      ]),
      line('01000', 'Alabama', '80.000', 'RPPs: Goods '),
      line('91000', 'New England', '101.000'),
      '"Note: See the included footnote file."',
    ].join('\n'),
  );

describe('the table of states', () => {
  it('is made from the file of BEA, with its source and year', () => {
    const rows = project.text(`${states}.csv`).trim().split('\n');
    expect(rows).toHaveLength(52);
    expect(rows.slice(0, 2)).toEqual(['state,price_parity', 'AL,88.823']);
    expect(project.text(`${states}.yaml`)).toContain(`source: ${source}\nperiod: "2024"`);
  });

  it('stays as it is where it has the figures, however a number is written', async () => {
    project.save(`${states}.csv`, project.text(`${states}.csv`).replace('AK,102.359', 'AK,102.3590'));
    expect([...(await plan(sarpp)).files]).toEqual([]);
  });

  it('takes the source that is given where a figure of the same year is corrected', async () => {
    project.save(`${states}.csv`, project.text(`${states}.csv`).replace('88.823', '88'));
    expect((await plan(sarpp)).report).toContain('No --source was given: the source stays bea-rpp-2024.');
    project.write(await plan(sarpp, { source: 'bls-ooh-2026' }));
    expect(project.text(`${states}.yaml`)).toContain('source: bls-ooh-2026\nperiod: "2024"');
  });

  it('takes a newer year, in its own order, and says what to read again', async () => {
    const made = await plan(nextYear(), { period: '2025' });
    expect(made.report).toContain('price-parities.csv, 2024 → 2025: 51 rows changed');
    expect(made.report).toMatch(/^ +AL +88\.823 +→ 95\.500$/m);
    expect(made.report).toContain('its source (bea-rpp-2024) may not fit 2025.');
    const order = project.text(`${states}.csv`).replaceAll(/,.*/g, '');
    project.write(made);
    expect(project.text(`${states}.csv`).replaceAll(/,.*/g, '')).toBe(order);
    expect(project.text(`${states}.yaml`)).toContain('period: "2025"');
  });

  it('is read out of the zip, beside its other files', async () => {
    const zip = zipSync({
      'SARPP_STATE_2008_2025.csv': strToU8(readFileSync(nextYear(), 'utf8')),
      'SARPP__definition.xml': strToU8('<a/>'),
      'SARPP__Footnotes.html': strToU8('<html>'),
    });
    expect((await plan(project.save('SARPP.zip', zip), { period: '2025' })).files.size).toBe(2);
  });

  it('is the same from a file that a spreadsheet has saved, which takes the first zeros of a code', async () => {
    const { files } = await plan(nextYear(), { period: '2025' });
    const saved = nextYear((lines) => lines.map((it) => it.replace(/^ "0+(?=\d)/, ' "')));
    expect((await plan(saved, { period: '2025' })).files).toEqual(files);
  });

  it('is read from the interactive table, whose title says what the figures are', async () => {
    const table = (title: string) =>
      project.save(
        'Table.csv',
        [
          `"${title}"`,
          '"Bureau of Economic Analysis"',
          'GeoFips,GeoName,2025',
          '"00000","United States",100.000',
          ...usStates.map(({ fips, name }) => `"${fips}000","${name}",95.500`),
        ].join('\n'),
      );
    expect((await plan(table('SARPP RPPs: All items'), { period: '2025' })).files.size).toBe(2);
    expect(refusals(await plan(table('SARPP'), { period: '2025' }))).toEqual([
      'Nothing in the file says which prices its figures are of.',
    ]);
  });
});

describe('the table of metropolitan areas', () => {
  it('is made by the digits of their codes, with the areas that BEA leaves out named', async () => {
    expect(refusals(await plan(marpp))).toEqual([
      'This file does not exist yet; it says where the price levels come from.',
    ]);
    project.write(await plan(marpp, { source }));
    expect(project.text(`${metros}.csv`).split('\n').slice(0, 2)).toEqual([
      'area_code,price_parity',
      '10180,90.364',
    ]);
    expect(project.text(`${metros}.yaml`)).toContain('scope: 20 metropolitan statistical areas');
    const text = readFileSync(marpp, 'utf8').replace('90.364', '(NA)');
    const made = await plan(project.save('a.csv', text));
    expect(made.report).toContain('BEA publishes no price level of 2024 for Abilene, TX (Metropolitan');
    expect(made.report).toMatch(/^ +10180 +90\.364 +→ removed$/m);
  });

  it('is not cut to a few areas', async () => {
    project.write(await plan(marpp, { source }));
    const few = readFileSync(marpp, 'utf8').split('\n').slice(0, 6).join('\n');
    expect(refusals(await plan(project.save('few.csv', few)))).toEqual([
      "The file would drop 16 of the table's 20 areas; nothing written.",
    ]);
  });
});

describe('what is refused, with nothing written', () => {
  it('YAML beside the table that cannot be read, which would be written over', async () => {
    project.save(`${states}.yaml`, 'title: "Price levels\nperiod: "2024"\n');
    expect(refusals(await plan(nextYear(), { period: '2025', source }))).toHaveLength(1);
  });

  it.each<[string, () => string, string, string]>([
    [
      'a year that the file lacks',
      () => nextYear(),
      '2026',
      'The file has no column for 2026; it has 2024 to 2025.',
    ],
    ['words that are no year', () => nextYear(), 'May 2025', '--period "May 2025" is not a year.'],
    [
      'an older year than the table has',
      () =>
        project.save(
          'a.csv',
          readFileSync(nextYear(), 'utf8').replace('2024,2025', '2022,2023').replaceAll('90.000', '99'),
        ),
      '2023',
      'The table holds 2024, which is newer than 2023.',
    ],
    [
      'a file without a state',
      () => nextYear((lines) => lines.filter((it) => !it.includes('Ohio'))),
      '2025',
      'The file has no price level for OH; nothing written.',
    ],
    [
      'a cell that is no number',
      () => nextYear((lines) => lines.map((it) => (it.includes('Ohio') ? it.replace('95.500', '(NA)') : it))),
      '2025',
      'In line 38 (Ohio): "(NA)" is not a price level.',
    ],
    [
      'a line of other prices',
      () => nextYear((lines) => lines.map((it) => it.replace('100.000', '101.5'))),
      '2025',
      'The United States is at 101.5, not at 100: these are no price levels of all items.',
    ],
    [
      'another table',
      () => project.save('a.csv', `${heading}\n${line('01998', 'Alabama (Metropolitan Portion)', '90')}`),
      '2025',
      'The file has no price levels of all items',
    ],
    [
      'a file of another agency',
      () => project.save('a.csv', 'a,b\n1,2'),
      '2024',
      'The file has no heading with GeoFIPS and GeoName',
    ],
    [
      'a zip of something else',
      () => project.save('a.zip', zipSync({ 'b.csv': strToU8('a') })),
      '2024',
      'The zip holds no file that is read here; it holds b.csv.',
    ],
  ])('%s', async (_, file, period, message) => {
    const path = file();
    const before = project.everything();
    expect(refusals(await plan(path, { period })).join(' ')).toContain(message);
    expect(project.everything()).toEqual(before);
  });
});

describe('the command', { timeout: 60_000 }, () => {
  it('shows what changes, writes nothing with --dry-run, then writes', () => {
    const file = nextYear();
    const before = project.everything();
    const dry = project.run('import-prices', file, '--period', '2025', '--dry-run');
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    expect(dry.stdout).toContain('Dry run: 2 files would be written, nothing was.');
    expect(project.everything()).toEqual(before);
    expect(project.run('import-prices', file, '--period', '2025').stdout).toContain('Wrote 2 files.');
    expect(project.run('import-prices', file, '--period', '2025', '--source', source).stdout).toContain(
      '`--source` is written with figures that change',
    );
  });

  it('asks for the year, and knows no guide', () => {
    expect(project.run('import-prices', sarpp).stderr).toContain('like --period 2024.');
    expect(project.run('import-prices', sarpp, '--guide', 'a').stderr).toContain(
      'There is no option --guide.',
    );
  });
});
