import { describe, expect, it } from 'vitest';
import { cellPosition, parseCsv } from '../../../src/read/csv.ts';
import { reports } from '../reports.ts';

const rowsOf = (text: string) => parseCsv(text, 'a.csv').rows;

describe('a sound table', () => {
  it('gives its columns, and each row with its line', () => {
    expect(parseCsv('state,jobs\nAL,2330\nAK,1070\n', 'a.csv')).toEqual({
      columns: ['state', 'jobs'],
      rows: [
        { line: 2, cells: { state: 'AL', jobs: '2330' } },
        { line: 3, cells: { state: 'AK', jobs: '1070' } },
      ],
      problems: [],
    });
  });

  it('may start with the mark that Excel puts there', () => {
    expect(parseCsv('\uFEFFstate,jobs\nAL,1\n', 'a.csv').columns).toEqual(['state', 'jobs']);
    expect(parseCsv('\uFEFF"state","jobs"\n"AL",1\n', 'a.csv').columns).toEqual(['state', 'jobs']);
  });

  it.each([
    ['Windows', '\r\n'],
    ['an old Mac', '\r'],
  ])('may end its lines as %s does', (_, end) => {
    expect(rowsOf(['a,b', '1,2', '3,4', ''].join(end))).toEqual([
      { line: 2, cells: { a: '1', b: '2' } },
      { line: 3, cells: { a: '3', b: '4' } },
    ]);
  });

  it('may end its lines in two ways, after two people edited it', () => {
    expect(rowsOf('a,b\r\n1,2\n3,4\r\n')).toEqual([
      { line: 2, cells: { a: '1', b: '2' } },
      { line: 3, cells: { a: '3', b: '4' } },
    ]);
  });

  it('may quote a cell with a comma, a quotation mark or a line break in it', () => {
    expect(rowsOf('a,b\n"x, y","say ""no"""\n"two\nlines",1\n2,3\n')).toEqual([
      { line: 2, cells: { a: 'x, y', b: 'say "no"' } },
      { line: 3, cells: { a: 'two\nlines', b: '1' } },
      { line: 5, cells: { a: '2', b: '3' } },
    ]);
  });

  it('may have empty lines, empty cells and spaces around a cell', () => {
    expect(rowsOf('a, b\n\n 1 ,\n\n')).toEqual([{ line: 3, cells: { a: '1', b: '' } }]);
  });
});

describe('what CSV cannot be read', () => {
  it('tells every row that is short or long, and keeps the others', () => {
    const { rows, problems } = parseCsv('a,b,c\n1,2\n1,2,3\n1\n1,2,3,4\n', 'a.csv');
    expect(reports(problems)).toEqual([
      '2 This row has 2 cells, but there are 3 columns.',
      '4 This row has 1 cell, but there are 3 columns.',
      '5 This row has 4 cells, but there are 3 columns.',
    ]);
    expect(problems[0]).toMatchObject({
      file: 'a.csv',
      rule: 'csv',
      instead: 'Write one cell for each of: a, b, c. An empty cell still needs its comma.',
    });
    expect(rows.map(({ line }) => line)).toEqual([3]);
  });

  it.each([
    ['inside a cell', 'a,b\n1,2\nx"y,3\n4,5\n', 3],
    ['that closes too early', 'a,b\n"x"y,3\n4,5\n', 2],
    ['that is never closed, told where it opens', 'a,b\n1,2\n"xy,3\n4,5\n6,7\n', 3],
  ])('tells a quotation mark %s', (_, text, line) => {
    const { rows, problems } = parseCsv(text, 'a.csv');
    expect(reports(problems)).toEqual([
      `${line} A quotation mark on this line is not closed or is inside a cell.`,
    ]);
    expect(rows).toEqual([]);
  });

  it('tells an empty file', () => {
    expect(reports(parseCsv('', 'a.csv').problems)).toEqual(['1 The file is empty.']);
    expect(reports(parseCsv('\n\n', 'a.csv').problems)).toEqual(['1 The file is empty.']);
  });
});

describe('cellPosition', () => {
  it.each([
    [0, 1],
    [1, 4],
    [2, 5],
    [3, 9],
  ])('column %i of AL,,234,5 starts at character %i', (index, column) => {
    expect(cellPosition('h\nAL,,234,5\n', 2, index)).toEqual({ line: 2, column });
  });

  it('is the start of the line where quotes make commas uncertain', () => {
    expect(cellPosition('"a, b",5\n', 1, 1)).toEqual({ line: 1, column: 1 });
  });
});
