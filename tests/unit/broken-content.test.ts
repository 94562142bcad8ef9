import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/lib/problem-report.ts';
import type { Problem } from '../../src/lib/problems.ts';
import { type ComponentName, componentNames, componentsByName } from '../../src/schemas/mdx-components.ts';
import { type ContentCopy, contentCopy, type Edit } from '../support/content-copy.ts';

/**
 * The catalogue of editors' mistakes: each folder holds what the editor did to the tests' own site and the
 * exact report of it. `{line of "…"}` in a report stands for the line on which these words are written, so
 * that a new line further up in the content changes nothing here.
 */
const catalogue = 'tests/fixtures/broken';
const mistakes = readdirSync(catalogue).sort();

const editsOf = (mistake: string): Edit[] =>
  [JSON.parse(readFileSync(join(catalogue, mistake, 'edit.json'), 'utf8')) as Edit | Edit[]].flat();
const identity = (problem: Problem): string => JSON.stringify(problem);

let copy: ContentCopy;
/** What that site itself is told, which can only be advice; it is left out of the reports. */
let before: Problem[];
beforeAll(() => {
  copy = contentCopy();
  before = copy.check();
});
afterAll(() => copy[Symbol.dispose]());

function newProblems(): Problem[] {
  const known = new Set(before.map(identity));
  return copy.check().filter((problem) => !known.has(identity(problem)));
}

function lineOf(file: string, words: string): number {
  const line =
    readFileSync(join(copy.root, file), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes(words)) + 1;
  if (line === 0) throw new Error(`"${words}" is not in ${file}.`);
  return line;
}

function expectedOf(mistake: string): string {
  const text = readFileSync(join(catalogue, mistake, 'expected.txt'), 'utf8');
  return text.replaceAll(
    /(content\/\S+?):\{line of "([^"]+)"\}/g,
    (_, file: string, words: string) => `${file}:${lineOf(file, words)}`,
  );
}

/** Words of the libraries and of the machine, which are no words for an editor. */
const foreign = [
  /expected (?:type|string|number|object|array|one of)/i,
  /invalid (?:input|type|option)/i,
  /unrecognized|implicit (?:map )?key|flow (?:map|sequence)|end of file/i,
  /\b(?:zod|mdast|micromark|oxc|satteri|JSX|YAMLParse|CsvError|ZodError|SyntaxError|TypeError|Error)\b/,
  /\bundefined\b|\bnull\b|\bNaN\b|\[object/,
  /^\s+at |node_modules|node:|\.ts:/m,
];

it('the site before the mistakes stops no build', () => {
  expect(before.filter(({ advice }) => !advice)).toEqual([]);
});

describe('the catalogue', () => {
  it('holds at least 40 mistakes, each with the edit and the report', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(40);
    for (const mistake of mistakes) {
      expect(mistake).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(readdirSync(join(catalogue, mistake)).sort(), mistake).toEqual(['edit.json', 'expected.txt']);
    }
  });

  it.each(mistakes)('%s', (mistake) => {
    const edits = editsOf(mistake);
    copy.during(edits, () => {
      const problems = newProblems();
      const report = formatProblems(problems);
      expect(`${report.trimStart()}\n`).toBe(expectedOf(mistake));

      for (const words of foreign) expect(report).not.toMatch(words);
      for (const place of [copy.root, tmpdir(), process.cwd()]) expect(report).not.toContain(`${place}/`);
      for (const { file, message, instead } of problems) {
        expect(
          existsSync(join(copy.root, file)) ||
            edits.some((edit) => edit.file === file) ||
            message.startsWith('This file is missing'),
          file,
        ).toBe(true);
        expect(message).toMatch(/[.…]$/);
        if (instead) expect(instead).toMatch(/[.?`"]$/);
      }
    });
  });
});

describe('a tag', () => {
  const file = 'content/career-guides/lantern-keeper/faqs/is-it-stressful.mdx';
  const written = (name: ComponentName, value: string | undefined): string => {
    const { attributes, children, inSentence } = componentsByName[name];
    const open = [
      name,
      ...(value === undefined ? [] : Object.keys(attributes).map((key) => `${key}="${value}"`)),
    ];
    const tag = children === 'none' ? `<${open.join(' ')} />` : `<${open.join(' ')}>text</${name}>`;
    return inSentence ? `See ${tag} here.` : tag;
  };

  it.each([undefined, '', 'nothing-there', 'constructor'])(
    'of each component is checked with %j in it',
    (value) => {
      const append = componentNames.flatMap((name) => ['', written(name, value)]);
      copy.during([{ file, append }], () => expect(newProblems().length).toBeGreaterThan(5));
    },
  );
});

describe('several mistakes at once', () => {
  const guide = 'content/career-guides/lantern-keeper';
  /** What must be told of each: its file, its line (or the words on it) and the message. */
  const twelve: [mistake: string, file: string, line: number | string, message: string][] = [
    ['misspelled-a-field', 'content/glossary/median.yaml', 2, '"defintion" is not a field here.'],
    [
      'wrote-one-word-where-a-list-belongs',
      'content/glossary/telework.yaml',
      3,
      '"see" must be a list, but it is text.',
    ],
    [
      'left-out-the-source-of-a-figure',
      `${guide}/figures.yaml`,
      'telework-share:',
      '"telework-share.source" is missing. Every figure names its source.',
    ],
    [
      'did-not-list-a-new-question',
      `${guide}/faqs/is-there-night-work.mdx`,
      1,
      'This file is not listed, so no page shows it.',
    ],
    [
      'asked-a-question-twice',
      `${guide}/faqs/may-i-work-from-abroad.mdx`,
      2,
      `"May I work abroad?" is in ${guide}/faqs/may-i-work-abroad.mdx already.`,
    ],
    ['typed-a-wage-by-hand', 'content/pages/typed-wage.mdx', 9, '"$48,000" is typed by hand.'],
    [
      'wrote-a-date-that-does-not-exist',
      'content/pages/bad-date.mdx',
      4,
      '"reviewed" is not a date. Write year-month-day, like 2026-11-22.',
    ],
    [
      'left-a-comma-out-of-a-row',
      `${guide}/pay/states.csv`,
      2,
      'This row has 11 cells, but there are 12 columns.',
    ],
    [
      'swapped-two-percentiles',
      `${guide}/pay/nonmetro-areas.csv`,
      2,
      '9900001: annual_median (35000) is below annual_p25 (40000), but percentiles rise.',
    ],
    ['misspelled-a-component', 'content/pages/bad-component.mdx', 7, 'There is no component <Trem>.'],
    [
      'typed-signs-of-code-in-prose',
      'content/pages/signs-of-code.mdx',
      7,
      'Curly braces are not used in content.',
    ],
    [
      'typed-signs-of-code-in-prose',
      'content/pages/signs-of-code.mdx',
      9,
      'A "<" here starts a tag, and what follows is not one of the components.',
    ],
    [
      'listed-a-specialty-that-is-not-there',
      `${guide}/guide.yaml`,
      '  - dental-office',
      `"dental-office" is listed in specialties, but there is no such file in ${guide}/specialties/.`,
    ],
  ];
  const made = [...new Set(twelve.map(([mistake]) => mistake))];

  it('are all told by one check, each with its file and line, and nothing else is', () => {
    expect(made).toHaveLength(12);
    copy.during(made.flatMap(editsOf), () => {
      const reports = newProblems().map(({ file, line, message }) => `${file}:${line} ${message}`);
      const wanted = twelve.map(
        ([, file, line, message]) =>
          `${file}:${typeof line === 'number' ? line : lineOf(file, line)} ${message}`,
      );
      expect(reports.sort()).toEqual(wanted.sort());
    });
  });

  it('are gone with the edits', () => {
    copy.during(made.flatMap(editsOf), () => expect(newProblems()).not.toEqual([]));
    expect(newProblems()).toEqual([]);
  });
});
