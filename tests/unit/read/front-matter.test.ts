import { describe, expect, it } from 'vitest';
import { readOne } from '../small-content.ts';
import { reports } from '../reports.ts';

const path = 'content/career-guides/coder/faqs/is-it-hard.mdx';
const sound = [
  '---',
  'question: Is it hard?',
  'reviewed: 2026-11-22',
  'keywords: [difficulty]',
  '---',
  '',
  'No.',
  '',
].join('\n');
const read = (text: string) => readOne(path, text);

describe('a text with its fields', () => {
  it('is an entry with both, and with the body as it stands', () => {
    const { entries, problems } = read(sound);
    expect(problems).toEqual([]);
    expect(entries.faqs).toHaveLength(1);
    expect(entries.faqs[0]).toMatchObject({
      id: 'coder/is-it-hard',
      file: path,
      data: {
        question: 'Is it hard?',
        reviewed: '2026-11-22',
        keywords: ['difficulty'],
        prose: { words: 1 },
      },
      body: '\nNo.\n',
    });
    expect(entries.faqs[0]?.at?.(['reviewed'])).toEqual({ line: 3, column: 1 });
  });

  it.each([
    ['Windows line ends', sound.replaceAll('\n', '\r\n')],
    ['the mark that some editors put first', `\uFEFF${sound}`],
    ['spaces after the dashes', sound.replace('---\n', '---  \n')],
    ['a rule in the text', `${sound}\n---\n\nMore.\n`],
    ['no line end at the end', sound.trimEnd()],
  ])('may have %s', (_, text) => {
    const { entries, problems } = read(text);
    expect(problems).toEqual([]);
    expect(entries.faqs[0]?.data.question).toBe('Is it hard?');
  });
});

describe('a text whose fields are not right', () => {
  it.each([
    ['without fields', 'No.\n', ['1 The file does not start with its fields between two lines of ---.']],
    [
      'with something before the fields',
      `\n${sound}`,
      ['1 The file does not start with its fields between two lines of ---.'],
    ],
    [
      'without the second line of ---',
      '---\nquestion: Is it hard?\nreviewed: 2026-11-22\n\nNo.\n',
      ['1 The fields at the top do not end with a line of ---.'],
    ],
    ['empty', '', ['1 The file does not start with its fields between two lines of ---.']],
    ['with empty fields', '---\n---\n\nNo.\n', ['There are no fields here.']],
    ['with a field missing', sound.replace('reviewed: 2026-11-22\n', ''), ['2:1 "reviewed" is missing.']],
    [
      'with a field misspelled',
      sound.replace('reviewed', 'reveiwed'),
      ['3:1 "reveiwed" is not a field here.'],
    ],
    [
      'with a field twice',
      sound.replace('keywords: [difficulty]', 'reviewed: 2026-11-21'),
      ['4:1 "reviewed" is written twice.'],
    ],
    [
      'with a tab',
      sound.replace('keywords: [difficulty]', 'keywords:\n\t- difficulty'),
      ['5:1 A tab is used to indent.'],
    ],
    ['without text', sound.replace('No.\n', ''), ['There is no text after the fields.']],
  ])('%s', (_, text, expected) => {
    const { entries, problems } = read(text);
    expect(reports(problems)).toEqual(expected);
    expect(entries.faqs.map(({ id }) => id)).toEqual(['coder/is-it-hard']);
  });

  it('is told together with what is wrong in the text', () => {
    expect(
      reports(read(sound.replace('2026-11-22', '2026-11-31').replace('No.', 'It pays $48.')).problems),
    ).toEqual([
      '3:1 "reviewed" is not a date. Write year-month-day, like 2026-11-22.',
      '7:9 "$48" is typed by hand.',
    ]);
  });

  it('names the fields that could not be kept and keeps the others', () => {
    const { entries, problems } = read(sound.replace('2026-11-22', 'soon'));
    expect(problems.flatMap(({ hides }) => hides)).toEqual([expect.stringMatching(/\/fields\/reviewed$/)]);
    expect(entries.faqs[0]?.data).toMatchObject({ question: 'Is it hard?', reviewed: '' });
  });
});
