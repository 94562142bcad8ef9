import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/read/read-content.ts';
import { readFiles, readOne } from '../small-content.ts';
import { reports, reportsByFile } from '../reports.ts';

const faq = 'content/career-guides/coder/faqs/hostile.mdx';
const fields = '---\nquestion: Is it hard?\nreviewed: 2026-11-22\n---\n\n';
const term = 'term: median\ndefinition: The middle value.\n';
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const others = (problems: ReturnType<typeof readFiles>['problems']) =>
  reportsByFile(problems.filter(({ message }) => message !== 'This file is missing.'));

describe('a text in a form that programs read in different ways', () => {
  const unseen = (code: string) => `This line contains an invisible character (${code}).`;
  const oldMacs = 'A line ends in the way of old Macs (CR alone), which not every program sees.';

  it.each([
    [
      'in UTF-16, little end first',
      bytes([0xff, 0xfe], Buffer.from(fields, 'utf16le').toJSON().data),
      ['1:1 This is not a text file in UTF-8.'],
    ],
    [
      'in UTF-16 without its mark',
      bytes(Buffer.from(fields, 'utf16le').toJSON().data),
      ['1:2 This is not a text file in UTF-8.'],
    ],
    ['in Latin-1', bytes(`${fields}Caf`, [0xe9], '.\n'), ['6:4 This is not a text file in UTF-8.']],
    [
      'with a sign written longer than it is',
      bytes(`${fields}`, [0xc0, 0xbc], 'script>\n'),
      ['6:1 This is not a text file in UTF-8.'],
    ],
    [
      'with half a sign',
      bytes(`${fields}`, [0xed, 0xa0, 0x80], '\n'),
      ['6:1 This is not a text file in UTF-8.'],
    ],
    ['with a zero', `${fields}No.\0{globalThis.hostile = 1}\n`, ['6:4 This is not a text file in UTF-8.']],
    ['with line ends of old Macs', `${fields}No.\n`.replaceAll('\n', '\r'), [`1:4 ${oldMacs}`]],
    ['with one line end of old Macs', `${fields}No.\r\r{globalThis.hostile = 1}\n`, [`6:4 ${oldMacs}`]],
    ['with two marks at its start', `\uFEFF\uFEFF${fields}No.\n`, [`1:1 ${unseen('U+FEFF')}`]],
    ['with the mark in the middle', `${fields}No.\n\uFEFFimport "x"\n`, [`7:1 ${unseen('U+FEFF')}`]],
    ['with a line end of Unicode', `${fields}No.\u2028import "x"\n`, [`6:4 ${unseen('U+2028')}`]],
    ['with an end of paragraph of Unicode', `${fields}No.\u2029import "x"\n`, [`6:4 ${unseen('U+2029')}`]],
    ['with a next line of Unicode', `${fields}No.\u0085import "x"\n`, [`6:4 ${unseen('U+0085')}`]],
    ['with an end of page', `${fields}No.\fimport "x"\n`, [`6:4 ${unseen('U+000C')}`]],
    ['with a hyphen that may show', `${fields}N\u00ADo.\n`, [`6:2 ${unseen('U+00AD')}`]],
    ['with a space without width', `${fields}8\u200B%.\n`, [`6:2 ${unseen('U+200B')}`]],
    ['with a joiner of words', `${fields}$\u206048.\n`, [`6:2 ${unseen('U+2060')}`]],
    ['with a code for terminals', `${fields}No.\u001b[2J\n`, [`6:4 ${unseen('U+001B')}`]],
    ['turned around', `${fields}No \u202E.se${'y'}\n`, [`6:4 ${unseen('U+202E')}`]],
    ['with words in unseen letters', `${fields}No.\u{E0069}\u{E0067}\n`, [`6:4 ${unseen('U+E0069')}`]],
    ['with what is no sign', `${fields}No.\uFFFF\n`, [`6:4 ${unseen('U+FFFF')}`]],
    [
      'with a sign that was lost',
      `${fields}Caf\uFFFD.\n`,
      ['6:4 A character was lost here when the text was saved or copied (�).'],
    ],
  ])('%s is not read', (_, text, expected) => {
    const { problems } = readOne(faq, text);
    expect(reports(problems)).toEqual(expected);
    expect(problems[0]?.hides).toEqual([faq]);
  });

  it.each(['sources/a.yaml', 'career-guides/coder/pay/states.csv', 'career-guides/coder/pay/states.yaml'])(
    'goes for content/%s too',
    (file) => {
      const { problems } = readFiles({
        'content/career-guides/coder/pay/states.csv': 'state\n',
        [`content/${file}`]: 'a\rb\n',
      });
      expect(others(problems)).toContain(`content/${file}:1:2 ${oldMacs}`);
    },
  );

  it.each(['a word in &#x202E; another direction', 'a code &#27; for terminals', 'a &#8232; line end'])(
    'written as a code is refused where it stands: %s',
    (text) => {
      expect(reports(readOne(faq, `${fields}${text}\n`).problems)).toHaveLength(1);
      expect(
        reports(readOne(faq, `${fields}<Checklist title="${text}">\n\n- a\n\n</Checklist>\n`).problems),
      ).toHaveLength(1);
    },
  );
});

describe('a text made to trip the parser', () => {
  const deep = (open: string, close = '', times = 10_000) =>
    `${fields}${open.repeat(times)}x${close.repeat(times)}\n`;
  const tooDeep = 'Too many lists, quotations, marks or components are inside one another here.';

  it.each([
    ['quotations', deep('> ')],
    ['quotations without spaces', deep('>', '', 40_000)],
    ['lists', deep('- ')],
    ['numbered lists', deep('1. ')],
    ['stars', deep('*', '*')],
    ['stars between words', deep('*a ', ' b*', 6_000)],
    ['stars and lines by turns', deep('*a _b ', ' b_ a*', 3_000)],
    ['struck words', deep('~~a ', ' b~~', 4_000)],
    ['brackets', deep('[', '](/a)', 7_000)],
    ['components', deep('<Likes>', '</Likes>', 3_000)],
    ['components on lines of their own', deep('<Likes>\n\n', '\n\n</Likes>', 2_000)],
    ['components and quotations', deep('<Likes>\n\n> ', '\n\n</Likes>', 500)],
    ['pictures', deep('![', '](/a)', 7_000)],
    ['braces', deep('{', '}')],
    ['braces that are not closed', deep('{')],
    ['signs for less', deep('<')],
    ['comments that are not closed', deep('<!--')],
    [
      'lists, each further in',
      `${fields}${Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')}\n`,
    ],
  ])('by levels of %s ends in words', (_, text) => {
    const { problems } = readOne(faq, text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ file, line }) => file === faq && line !== undefined)).toBe(true);
  });

  it.each(['import "a\\', 'export const a = `\\', '{"a\\', '<Callout title="\\', 'a\\'])(
    'by its end is read to its end: %s',
    (text) => {
      expect(() => readOne(faq, `${fields}${text}`)).not.toThrow();
    },
  );

  it('is told by its place', () => {
    expect(reports(readOne(faq, deep('> ')).problems)).toEqual([`6:1 ${tooDeep}`]);
    expect(reports(readOne(faq, `${fields}No.\n\n${'> - '.repeat(30)}x\n`).problems)).toEqual([
      expect.stringContaining(tooDeep),
    ]);
  });

  it.each([
    ['digits', '1'.repeat(40_000)],
    ['digits and commas', '1,'.repeat(20_000)],
    ['quotation marks', '"'.repeat(40_000)],
    ['backticks', '` `` '.repeat(8_000)],
    ['definitions', '[a]: /about/\n'.repeat(3_000)],
    ['uses of one definition', `${'[a] '.repeat(8_000)}\n\n[a]: /about/`],
    ['codes of signs', '&#38;'.repeat(8_000)],
    ['words', 'a '.repeat(20_000)],
  ])('by thousands of %s is read', (_, text) => {
    expect(reports(readOne(faq, `${fields}${text} x\n`).problems)).toEqual([]);
  });

  it('by its length is not read', () => {
    expect(reports(readOne(faq, `${fields}${'a '.repeat(30_000)}\n`).problems)).toEqual([
      'This file has 60053 characters; 50000 is the most that is read.',
    ]);
  });
});

describe('data made to trip the parser', () => {
  const path = 'content/career-guides/coder/tables/hostile.yaml';
  /** As many as are still read. */
  const many = (text: string) => text.repeat(Math.floor(59_000 / text.length));

  it.each([
    ['brackets', `a: ${many('[')}`],
    ['brackets that are closed', `a: ${'['.repeat(29_000)}${']'.repeat(29_000)}`],
    ['groups', many('a: {')],
    ['lists', `${many('- ')}x`],
    ['anchors', many('- &a x\n')],
    ['aliases', many('- *a\n')],
    ['tags', many('- !x a\n')],
    ['lines that are no fields', many('a: b: c\n')],
    ['names', Array.from({ length: 6_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['the same name', many('a: 1\n')],
    ['tabs', many('\ta: 1\n')],
    ['quotation marks', many('"')],
    ['lines of signs', many('%a\n')],
  ])('by thousands of %s ends in words', { timeout: 20_000 }, (_, text) => {
    const { problems } = readOne(path, text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ file }) => file === path)).toBe(true);
  });

  it.each([
    ['lines that are no rows', 'x\n'.repeat(150_000)],
    ['columns', `${Array.from({ length: 20_000 }, (_, index) => `c${index}`).join(',')}\n1\n`],
    ['commas', ','.repeat(300_000)],
    ['quotation marks', '"'.repeat(300_001)],
  ])('by thousands of %s in a table ends in words', { timeout: 20_000 }, (_, text) => {
    const file = 'content/career-guides/coder/pay/states.csv';
    const { problems } = readOne(file, text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(300);
  });
});

describe('a name made to lead elsewhere', () => {
  it.each([
    'a b',
    '..%2f..%2fx',
    '%2e%2e',
    '$(id)',
    ';id',
    '-rf',
    '<script>',
    '"onload="',
    '{x}',
    '__proto__',
    'constructor.prototype',
    'ａ',
    'а',
    'a.',
    '.mdx',
  ])('"%s" is not one for a file', (name) => {
    const file = `content/glossary/${name}.yaml`;
    const { problems } = readFiles({ [file]: term });
    if (!name.startsWith('.'))
      expect(others(problems)).toEqual([`${file} "${name}" is not a name of the right form.`]);
    else expect(others(problems)).toEqual([expect.stringContaining('A name that starts with a dot')]);
  });

  it.each(['con', 'nul', 'aux', 'com1', 'lpt9'])('"%s" is kept for a device', (name) => {
    expect(reports(readOne(`content/glossary/${name}.yaml`, term).problems)).toEqual([
      expect.stringContaining(`Windows keeps the name “${name}” for a device`),
    ]);
  });

  it.each(['search', 'sources', 'glossary', 'career-guides', '404'])(
    '"%s" is the name of another page',
    (name) => {
      const text = `---\ntitle: X\ndescription: ${'x'.repeat(80)}\nreviewed: 2026-11-22\n---\n\nNo.\n`;
      expect(reports(readOne(`content/pages/${name}.mdx`, text).problems)).toEqual([
        `The site has something at /${name} already.`,
      ]);
    },
  );

  it.each(['a\n::error::b', 'a\u001b[2Jb', 'a\u202Eb', 'a\u200Bb'])(
    '%j is shown without its invisible character',
    (name) => {
      const { problems } = readFiles({ [`content/glossary/${name}.yaml`]: term });
      expect(others(problems)).toEqual([
        expect.stringMatching(/^content\/glossary\/a�.*\.yaml This name contains an invisible character/),
      ]);
    },
  );

  it('in no encoding is told', () => {
    const { problems } = readFiles({ 'content/glossary/median.yaml': term }, (root) => {
      writeFileSync(
        Buffer.concat([
          Buffer.from(join(root, 'content/glossary/caf')),
          Buffer.from([0xe9]),
          Buffer.from('.yaml'),
        ]),
        term,
      );
    });
    expect(others(problems)).toEqual([
      expect.stringContaining('content/glossary/caf�.yaml This name contains an invisible character'),
    ]);
  });

  it.each(['constructor', 'valueOf', '__proto__', 'toString', 'hasOwnProperty'])(
    '"%s" is no table',
    (name) => {
      expect(reports(readOne(`content/career-guides/coder/pay/${name}.csv`, 'a\n1\n').problems)).toContain(
        `There is no pay table "${name}".`,
      );
    },
  );

  it.each(['constructor', 'to-string'])('"%s" is a name like any other', (name) => {
    const { problems, entries } = readFiles({ [`content/glossary/${name}.yaml`]: term });
    expect(others(problems)).toEqual([]);
    expect(entries.glossary.map(({ id }) => id)).toEqual([name]);
  });
});

describe('what is no file', () => {
  it('a link out of the project is not followed, and says nothing of what is there', () => {
    const { entries, problems } = readFiles({ 'content/glossary/median.yaml': term }, (root) => {
      symlinkSync('/etc/hostname', join(root, 'content/site.yaml'));
      symlinkSync('/nowhere', join(root, 'content/glossary/nowhere.yaml'));
      symlinkSync('../glossary', join(root, 'content/glossary/itself'));
      symlinkSync('/', join(root, 'content/sources'));
    });
    const message = 'This is a link to another file, which content may not be.';
    expect(others(problems)).toEqual(
      ['glossary/itself', 'glossary/nowhere.yaml', 'site.yaml', 'sources'].map(
        (name) => `content/${name} ${message}`,
      ),
    );
    expect(entries.glossary).toHaveLength(1);
  });

  it('content itself may not be a link', () => {
    const root = mkdtempSync(join(tmpdir(), 'hostile-'));
    try {
      symlinkSync('/etc', join(root, 'content'));
      expect(reportsByFile(readContent(root).problems)).toEqual([
        'content This is a link to another file, which content may not be.',
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it.skipIf(process.platform === 'win32')('a pipe is not waited for', () => {
    const { problems } = readFiles({ 'content/glossary/median.yaml': term }, (root) => {
      expect(spawnSync('mkfifo', [join(root, 'content/glossary/pipe.yaml')]).status).toBe(0);
    });
    expect(others(problems)).toEqual(['content/glossary/pipe.yaml This is not a file that holds text.']);
  });

  it('a folder by the name of a file holds nothing that is read', () => {
    const { problems, entries } = readFiles({ 'content/glossary/median.yaml/secret.yaml': term }, (root) =>
      mkdirSync(join(root, 'content/glossary/mean.yaml')),
    );
    expect(others(problems)).toEqual(['content/glossary/median.yaml/secret.yaml Nothing reads this file.']);
    expect(entries.glossary).toEqual([]);
  });
});
