import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/lib/problem-report.ts';
import { fieldFact, type Problem, reported, textFact } from '../../../src/lib/problems.ts';

const problem = (more: Partial<Problem>): Problem => ({
  file: 'content/a.yaml',
  rule: 'schema',
  message: 'Wrong.',
  ...more,
});

describe('reported', () => {
  it('goes by file, then down the file, the whole file first', () => {
    const sorted = reported([
      problem({ file: 'content/b.yaml', line: 1 }),
      problem({ line: 10, column: 1 }),
      problem({ line: 2, column: 9 }),
      problem({ line: 2, column: 1, message: 'B.' }),
      problem({ line: 2, column: 1, message: 'A.' }),
      problem({}),
    ]);
    expect(sorted.map(({ file, line, column, message }) => [file.slice(8), line, column, message])).toEqual([
      ['a.yaml', undefined, undefined, 'Wrong.'],
      ['a.yaml', 2, 1, 'A.'],
      ['a.yaml', 2, 1, 'B.'],
      ['a.yaml', 2, 9, 'Wrong.'],
      ['a.yaml', 10, 1, 'Wrong.'],
      ['b.yaml', 1, undefined, 'Wrong.'],
    ]);
  });

  it('leaves the list it is given as it was', () => {
    const list = [problem({ line: 2 }), problem({ line: 1 })];
    reported(list);
    expect(list.map(({ line }) => line)).toEqual([2, 1]);
  });
});

describe('a consequence', () => {
  const sound = fieldFact('content/a.mdx', ['title']);
  const cause = (...hides: string[]) => problem({ file: 'content/a.mdx', message: 'The cause.', hides });
  const consequence = (...dependsOn: string[]) => problem({ message: 'It may follow.', dependsOn });

  it.each([
    ['the same field', fieldFact('content/a.mdx', ['title']), sound],
    ['all fields of the file', fieldFact('content/a.mdx'), sound],
    ['the file', 'content/a.mdx', sound],
    ['a part of the field', fieldFact('content/a.mdx', ['title', 0]), sound],
    ['a file in the folder', 'content/b/c.csv/rows', 'content/b'],
  ])('is not reported where %s cannot be known', (_, hides, dependsOn) => {
    expect(reported([consequence(dependsOn), cause(hides)])).toHaveLength(1);
  });

  it.each([
    ['another field', fieldFact('content/a.mdx', ['titles'])],
    ['the text', textFact('content/a.mdx')],
    ['a file whose name starts alike', 'content/a.mdx.yaml'],
  ])('is reported where it is only %s that cannot be known', (_, hides) => {
    expect(reported([consequence(sound), cause(hides)])).toHaveLength(2);
  });

  it('is shown once, and without what only the filter needs', () => {
    expect(reported([consequence('content/x'), consequence('content/y')])).toEqual([
      problem({ message: 'It may follow.' }),
    ]);
  });
});

describe('formatProblems', () => {
  const problems = [
    problem({ file: 'content/faqs/b.mdx', line: 7, rule: 'mdx', message: 'There is no text.' }),
    problem({
      file: 'content/site.yaml',
      line: 3,
      column: 1,
      rule: 'schema',
      message: '"name" is empty.',
      instead: 'Name of the site.',
    }),
    problem({
      file: 'content/faqs/b.mdx',
      rule: 'unused',
      advice: true,
      message: 'Nobody reads it.',
      instead: 'Delete it.',
    }),
  ];

  it('prints errors before advice, one group for each file, and the count last', () => {
    expect(formatProblems(problems)).toBe(
      [
        '',
        'content/faqs/b.mdx',
        '  content/faqs/b.mdx:7 error There is no text. [mdx]',
        '',
        'content/site.yaml',
        '  content/site.yaml:3:1 error "name" is empty. [schema]',
        '      Name of the site.',
        '',
        'content/faqs/b.mdx',
        '  content/faqs/b.mdx advice Nobody reads it. [unused]',
        '      Delete it.',
        '',
        '2 problems, 1 piece of advice in 2 files.',
      ].join('\n'),
    );
  });

  it('says the same with and without color', () => {
    const colored = formatProblems(problems, true);
    expect(colored).toContain('\u001b[31merror\u001b[0m "name" is empty. \u001b[2m[schema]\u001b[0m');
    expect(colored).toContain('\u001b[33madvice\u001b[0m');
    expect(colored).toContain('\u001b[1mcontent/site.yaml\u001b[0m');
    expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(formatProblems(problems));
    expect(formatProblems(problems)).not.toContain('\u001b');
  });

  it.each([
    [[problem({})], '1 problem in 1 file.'],
    [[problem({}), problem({ message: 'Also.' })], '2 problems in 1 file.'],
    [[problem({ advice: true })], '0 problems, 1 piece of advice in 1 file.'],
    [
      [problem({ advice: true }), problem({ advice: true, file: 'content/b.yaml' })],
      '0 problems, 2 pieces of advice in 2 files.',
    ],
    [[], '0 problems in 0 files.'],
  ])('counts in plain English: %#', (list, closing) => {
    expect(formatProblems(list).split('\n').at(-1)).toBe(closing);
  });

  it('leaves the column out where the line is not known', () => {
    expect(formatProblems([problem({ column: 4 })])).toContain('  content/a.yaml error Wrong.');
  });

  it('lets no line break and no terminal code of what it quotes through', () => {
    const report = formatProblems([
      problem({ message: 'It says "a\nb\u001b[31m".', instead: 'Not\r\nthis.' }),
    ]);
    expect(report).toContain('It says "a b [31m". [schema]\n      Not this.');
  });
});
