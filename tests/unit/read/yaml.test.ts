import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/read/yaml.ts';
import { reports } from '../reports.ts';

const lines = (...text: string[]) => text.map((line) => `${line}\n`).join('');

describe('a sound text', () => {
  it('is its data, with dates and codes left as text', () => {
    const { data, problems } = parseYaml(
      lines(
        '# A note',
        'title: Coder',
        'reviewed: 2026-11-22',
        'soc: 29-2072',
        'months: 12',
        'keywords: [a, "b: c"]',
      ),
      'a.yaml',
    );
    expect(problems).toEqual([]);
    expect(data).toEqual({
      title: 'Coder',
      reviewed: '2026-11-22',
      soc: '29-2072',
      months: 12,
      keywords: ['a', 'b: c'],
    });
  });

  it('keeps the words yes and no as words', () => {
    expect(parseYaml('open-book: yes\nother: no\n', 'a.yaml').data).toEqual({
      'open-book': 'yes',
      other: 'no',
    });
  });

  it('may be empty', () => {
    expect(parseYaml('', 'a.yaml')).toMatchObject({ data: null, problems: [] });
  });

  it('may end its lines as Windows does', () => {
    expect(parseYaml('a: 1\r\nb: text\r\n', 'a.yaml').data).toEqual({ a: 1, b: 'text' });
  });
});

describe('the place of a field', () => {
  const text = lines(
    'title: Coder',
    'chapters:',
    '  - id: one',
    '    sections:',
    '      - first',
    '      - second',
    '2026: a year',
    'see: [mean, median]',
  );
  const { at } = parseYaml(text, 'a.yaml');

  it.each([
    [['title'], 1, 1],
    [['chapters'], 2, 1],
    [['chapters', 0, 'id'], 3, 5],
    [['chapters', 0, 'sections', 1], 6, 9],
    [['see', 1], 8, 13],
    [['2026'], 7, 1],
  ])('%o is line %i, column %i', (path, line, column) => {
    expect(at(path)).toEqual({ line, column });
  });

  it('is that of the group around a field that is not there', () => {
    expect(at(['chapters', 0, 'title'])).toEqual({ line: 3, column: 5 });
    expect(at(['nowhere'])).toEqual({ line: 1, column: 1 });
  });

  it('counts from the top of the file, where the text is front matter', () => {
    expect(parseYaml('a: 1\nb: 2\n', 'a.mdx', 1).at(['b'])).toEqual({ line: 3, column: 1 });
  });

  it('is not known in an empty file', () => {
    expect(parseYaml('', 'a.yaml').at(['title'])).toBeUndefined();
  });
});

describe('what YAML cannot be read', () => {
  it.each<[name: string, text: string, told: string[]]>([
    ['a field written twice', lines('a: 1', 'b: 2', 'a: 3'), ['3:1 "a" is written twice.']],
    [
      'a field written twice in a group',
      lines('a:', '  "long name": 1', '  "long name": 2'),
      ['3:3 "long name" is written twice.'],
    ],
    ['a tab', lines('a:', '\tb: 1'), ['2:1 A tab is used to indent.']],
    ['an alias', lines('a: 1', 'b: *a'), ['2:4 A value that starts with * or & needs quotes around it.']],
    ['an anchor', lines('a: &name 1'), ['1:4 A value that starts with * or & needs quotes around it.']],
    [
      'words between stars',
      lines('a: *not* so'),
      ['1:4 A value that starts with * or & needs quotes around it.'],
    ],
    ['a tag', lines('a: !important yes'), ['1:4 A value that starts with ! needs quotes around it.']],
    [
      'a sign that YAML keeps',
      lines('a: @home'),
      ['1:4 A value that starts with @, % or ` needs quotes around it.'],
    ],
    [
      'a colon in a value',
      lines('a: 1', 'b: Pay: high'),
      ['2:4 A value that contains a colon and a space needs quotes around it.'],
    ],
    [
      'a line without a colon',
      lines('a: 1', 'bcd', 'c: 2'),
      ['2:1 This line is not `name: value`: the colon, or the space after it, is missing.'],
    ],
    [
      'a colon without a space',
      lines('a: 1', 'b:2', 'c: 2'),
      ['2:1 This line is not `name: value`: the colon, or the space after it, is missing.'],
    ],
    [
      'a name without a colon at the end',
      lines('a: 1', 'b 2'),
      ['2:1 This line is not `name: value`: the colon, or the space after it, is missing.'],
    ],
    [
      'a line further right',
      lines('a: 1', '  b: 2', 'c: 3'),
      ['2:3 This line is indented, but the field above it has its value already.'],
    ],
    ['a dash in another column', lines('a:', '  - x', ' - y'), ['3:1 The indentation does not fit.']],
    [
      'fields of a group in two columns',
      lines('a:', '  b: 1', ' c: 2'),
      ['3:1 The indentation does not fit.'],
    ],
    ['text after a quoted value', lines('a: "b" c'), ['1:8 Something is here after the value has ended.']],
    ['a second document', lines('a: 1', '---', 'b: 2'), ['2:1 A line of --- or ... ends the fields here.']],
    [
      'a backslash in double quotes',
      lines('a: "b\\qc"'),
      ['1:6 A backslash inside double quotes starts a code that YAML does not know.'],
    ],
  ])('%s', (_, text, expected) => {
    const { data, problems } = parseYaml(text, 'a.yaml');
    expect(reports(problems)).toEqual(expected);
    expect(data).toBeUndefined();
    for (const problem of problems) {
      expect(problem).toMatchObject({ file: 'a.yaml', rule: 'yaml' });
      expect(problem.instead).toMatch(/^\S.*[.;`]$/);
    }
  });

  it.each([
    ['double', lines('a: 1', 'b: "text', 'c: 2', 'd: 3'), '2:4'],
    ['single', lines("a: 'text", 'b: 2'), '1:4'],
    ['Windows', 'a: 1\r\nb: "text\r\nc: 2\r\n', '2:4'],
  ])(
    'a quotation mark that is not closed is told where it opens, not where the file ends: %s',
    (_, text, place) => {
      expect(reports(parseYaml(text, 'a.yaml').problems)).toEqual([
        `${place} The quotation mark here is not closed.`,
      ]);
    },
  );

  it.each([
    ['a list', lines('a: 1', 'b: [x, y', 'c: 2'), '2:4'],
    ['a group', lines('a: {x: 1', 'b: 2'), '1:4'],
    ['a list in a list', lines('a:', '  - [x, y', '  - z'), '2:5'],
  ])('a bracket that is not closed is told where it opens: %s', (_, text, place) => {
    expect(reports(parseYaml(text, 'a.yaml').problems)).toEqual([`${place} The bracket here is not closed.`]);
  });

  it.each(['.nan', '.inf', '-.Inf', '1e999'])('is a number that is none: %s', (value) => {
    const { data, problems } = parseYaml(`kind: press\nmonths: [4, ${value}]\n`, 'a.yaml');
    expect(reports(problems)).toEqual([
      `2:13 YAML reads "${value}" as a number, which is not how a number is written here.`,
    ]);
    expect(data).toBeUndefined();
  });

  it('is told for every line that is wrong', () => {
    const text = lines('a: one: two', 'b: 1', 'c: *d', 'b: 2', 'e: three: four');
    expect(reports(parseYaml(text, 'a.yaml').problems).map((line) => line.slice(0, 3))).toEqual([
      '1:4',
      '3:4',
      '4:1',
      '5:4',
    ]);
  });

  it('counts from the top of the file, where the text is front matter', () => {
    expect(reports(parseYaml('a: 1\na: 2\n', 'a.mdx', 1).problems)).toEqual(['3:1 "a" is written twice.']);
  });
});
