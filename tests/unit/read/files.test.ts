import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles, readOne } from '../small-content.ts';
import { reports, reportsByFile } from '../reports.ts';

const term = 'term: median\ndefinition: The middle value.\n';
const path = 'content/glossary/median.yaml';

describe('the folder of content', () => {
  it('gives every file an id out of its place', () => {
    const { entries } = readFiles({
      [path]: term,
      'content/career-guides/coder/tables/employers.yaml': 'caption: x\n',
      'content/career-guides/coder/pay/states.csv': 'state\n',
      'content/career-guides/coder/figures.yaml': '',
      'content/pages/about.mdx': '',
    });
    expect(
      [entries.glossary, entries.tables, entries.pay, entries.figures, entries.pages].map((list) =>
        list.map(({ id }) => id),
      ),
    ).toEqual([['median'], ['coder/employers'], ['coder/states'], ['coder'], ['about']]);
  });

  it('that is missing is told once', () => {
    expect(reportsByFile(readFiles({ 'README.md': '' }).problems)).toEqual([
      'content This folder is missing.',
    ]);
  });

  it('needs its four files', () => {
    expect(reportsByFile(readFiles({ [path]: term }).problems)).toEqual([
      'content/changes.yaml This file is missing.',
      'content/price-parities.csv This file is missing.',
      'content/redirects.yaml This file is missing.',
      'content/site.yaml This file is missing.',
    ]);
  });

  it('may hold notes for people and hidden files', () => {
    const { problems } = readFiles({
      [path]: term,
      'content/README.md': 'x',
      'content/glossary/README.md': 'x',
      'content/.DS_Store': 'x',
      'content/.git/x': 'x',
    });
    expect(problems.filter(({ message }) => message !== 'This file is missing.')).toEqual([]);
  });
});

describe('a file that nothing reads', () => {
  it.each([
    [
      'content/notes.txt',
      'Nothing reads this file.',
      'Move it to its place (content/README.md lists them) or delete it.',
    ],
    [
      'content/glossary/median.yml',
      'Nothing reads this file.',
      'Here files end in .yaml: save it as one, move it or delete it.',
    ],
    [
      'content/career-guides/coder/faqs/new.md',
      'Nothing reads this file.',
      'Here files end in .mdx: save it as one, move it or delete it.',
    ],
    [
      'content/career-guides/coder/pay/states.xlsx',
      'Nothing reads this file.',
      'Here files end in .csv: save it as one, move it or delete it.',
    ],
    [
      'content/glossary/deep/median.yaml',
      'Nothing reads this file.',
      'Move it to its place (content/README.md lists them) or delete it.',
    ],
    [
      'content/career-guides/faqs/new.mdx',
      'Nothing reads this file.',
      'Move it to its place (content/README.md lists them) or delete it.',
    ],
    [
      'content/career-guides/coder/pay/states.yaml',
      'The table that this file describes, states.csv, is missing.',
      'Restore the table, or delete this file too.',
    ],
    ['content/career-guides/coder/pay/state.csv', 'There is no pay table "state".', 'Did you mean "states"?'],
  ])('%s', (file, message, instead) => {
    expect(readOne(file, 'x').problems).toMatchObject([{ file, rule: 'files', message, instead }]);
  });
});

describe('a name', () => {
  it.each(['Median', 'median_pay', 'median pay', 'median--pay', '-median', 'médian', 'median.v2'])(
    '"%s" is not one for a file',
    (name) => {
      expect(reports(readOne(`content/glossary/${name}.yaml`, term).problems)).toEqual([
        `"${name}" is not a name of the right form.`,
      ]);
    },
  );

  it('of a folder counts too', () => {
    const file = 'content/career-guides/Medical Coder/routes.yaml';
    expect(reportsByFile(readFiles({ [file]: 'routes: []\n' }).problems)).toContain(
      'content/career-guides/Medical Coder "Medical Coder" is not a name of the right form.',
    );
  });
});

describe('a file that is no text', () => {
  const message = expect.stringMatching(/^1:\d This is not a text file in UTF-8\.$/) as string;
  const zip = 'This is a workbook or a document of Word, whatever its name says.';

  it.each([
    ['in another encoding', message, new Uint8Array([0x74, 0x65, 0x72, 0x6d, 0x3a, 0x20, 0xe9, 0x0a])],
    ['of another kind', zip, new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])],
    ['in UTF-16', message, new Uint8Array([0xff, 0xfe, 0x74, 0x00])],
  ])('%s', (_, expected, bytes) => {
    const { entries, problems } = readOne(path, bytes);
    expect(reports(problems)).toEqual([expected]);
    // It is there all the same, so that nobody is told that there is no such term.
    expect(entries.glossary.map(({ id }) => id)).toEqual(['median']);
    expect(problems[0]?.hides).toEqual([path]);
  });

  it.each(['content/pages/about.mdx', 'content/career-guides/coder/pay/states.csv'])('%s', (file) => {
    expect(reports(readOne(file, new Uint8Array([0xff])).problems)).toContainEqual(message);
  });
});

it('a file that is too large is not read', () => {
  expect(reports(readOne(path, `${term}# ${'x'.repeat(4_000_000)}\n`).problems)).toEqual([
    'This file has 4000046 bytes; 4000000 is the most that is read.',
  ]);
});

it('a link to another file is not followed', () => {
  const { entries, problems } = readFiles({ [path]: term, 'secret.yaml': term }, (root) => {
    symlinkSync(join(root, 'secret.yaml'), join(root, 'content/glossary/mean.yaml'));
    symlinkSync(root, join(root, 'content/pages'));
  });
  expect(reportsByFile(problems.filter(({ message }) => message !== 'This file is missing.'))).toEqual([
    'content/glossary/mean.yaml This is a link to another file, which content may not be.',
    'content/pages This is a link to another file, which content may not be.',
  ]);
  expect(entries.glossary.map(({ id }) => id)).toEqual(['median']);
});

describe('a table', () => {
  const file = 'content/career-guides/coder/pay/industries.csv';
  const about = {
    'content/career-guides/coder/pay/industries.yaml':
      'title: By industry\nsource: bls\nperiod: May 2025\nscope: United States\n',
  };
  const head = 'id,industry,naics,employment,annual_median\n';
  const read = (text: string, more: Record<string, string> = about) => {
    const { entries, problems } = readFiles({ [file]: text, ...more });
    return {
      entry: entries.pay[0],
      problems: problems.filter((problem) => problem.file.startsWith('content/career-guides/')),
    };
  };

  it('is its rows with the YAML beside it', () => {
    const { entry, problems } = read(
      `${head}hospitals,"Hospitals, all",622,55530,#\noffices,Offices,6211,**,\n`,
    );
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      id: 'coder/industries',
      data: {
        table: 'industries',
        title: 'By industry',
        source: 'bls',
        rows: [
          {
            id: 'hospitals',
            industry: 'Hospitals, all',
            naics: '622',
            employment: 55530,
            annual_median: { atLeast: 239_200 },
          },
          { id: 'offices', industry: 'Offices', naics: '6211', employment: null, annual_median: null },
        ],
      },
    });
    expect(entry?.at?.(['rows', 1])).toEqual({ line: 3, column: 1 });
    expect(entry?.at?.(['source'])).toEqual({ line: 2, column: 1 });
  });

  it('needs the YAML beside it', () => {
    expect(reportsByFile(read(`${head}a,A,62,1,2\n`, {}).problems)).toEqual([
      'content/career-guides/coder/pay/industries.yaml This file is missing: it says where the figures of industries.csv come from.',
    ]);
  });

  it.each([
    ['"$55,530"', '2:1 employment: "$55,530" is not a plain number. Write 55530.'],
    [
      'n/a',
      '2:16 employment: "n/a" is not a number. Write a plain number, or leave the cell empty where BLS publishes none.',
    ],
    ['-5', '2:16 employment: "-5" is below zero. Compare it with the source.'],
    [
      '#',
      '2:16 employment: "#" is not a number. Write a plain number, or leave the cell empty where BLS publishes none.',
    ],
    [
      '1e5',
      '2:16 employment: "1e5" is not a number. Write a plain number, or leave the cell empty where BLS publishes none.',
    ],
  ])('tells a cell of %s by its place', (cell, expected) => {
    expect(reports(read(`${head}a,Industry,622,${cell},2\n`).problems)).toEqual([expected]);
  });

  it('tells every cell that is wrong, and keeps the other rows', () => {
    const { entry, problems } = read(`${head}A B,,6,x,2\nb,B,62,1,2\n`);
    expect(reports(problems)).toEqual([
      '2:1 id: "A B" is not a name of the right form. Use lower-case letters, digits and single dashes, like "inpatient-coder".',
      '2:5 industry: the cell is empty.',
      '2:6 naics: "6" is not a NAICS code of two to six digits.',
      '2:8 employment: "x" is not a number. Write a plain number, or leave the cell empty where BLS publishes none.',
    ]);
    expect(entry?.data.rows).toHaveLength(1);
    expect(problems.flatMap(({ hides }) => hides ?? [])).toContain(
      'content/career-guides/coder/pay/industries.csv/rows',
    );
  });

  it('reports a wrong heading, however much else is wrong', () => {
    const { problems } = read(`id,industry\n${'a\n'.repeat(300)}`);
    expect(reports(problems)).toContain('1 The columns "naics", "employment", "annual_median" are missing.');
  });

  it.each([
    [
      'a column missing',
      'id,industry,naics,employment\na,A,62,1\n',
      ['1 The column "annual_median" is missing.'],
    ],
    [
      'several columns missing',
      'id,industry,naics\na,A,62\n',
      ['1 The columns "employment", "annual_median" are missing.'],
    ],
    [
      'a column misspelled',
      'id,industry,naics,employment,anual_median\na,A,62,1,2\n',
      ['1 "anual_median" is not a column of this table.'],
    ],
    [
      'a column too many',
      'id,industry,naics,employment,annual_median,my_notes_on_it\na,A,62,1,2,3\n',
      ['1 "my_notes_on_it" is not a column of this table.'],
    ],
    [
      'a column twice',
      'id,industry,naics,employment,annual_median,id\na,A,62,1,2,a\n',
      ['1 There are two columns "id".'],
    ],
    [
      'a comma at the end of its first line',
      `${head.trimEnd()},\na,A,62,1,2,\n`,
      ['1 Column 6 has no name.'],
    ],
    [
      'commas at the end of every line, as a spreadsheet leaves them',
      `${head.trimEnd()},,\na,A,62,1,2,,\n`,
      ['1 Columns 6, 7 have no name.'],
    ],
    [
      'semicolons',
      'id;industry;naics;employment;annual_median\na;A;62;1;2\n',
      ['1 The cells of this table are separated by semicolons, not by commas.'],
    ],
    [
      'tabs',
      'id\tindustry\tnaics\temployment\tannual_median\n',
      ['1 The cells of this table are separated by tabs, not by commas.'],
    ],
    ['nothing in it', '', ['1 The file is empty.']],
  ])('with %s', (_, text, expected) => {
    expect(reports(read(text).problems)).toEqual(expected);
  });
});
