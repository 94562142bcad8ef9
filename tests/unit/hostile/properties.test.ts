import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { typographic } from '../../../src/lib/typographic.ts';
import { readMdx } from '../../../src/read/mdx.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { invisibleCharacter } from '../../../src/read/text-file.ts';
import { fragments } from '../../fuzz/text-mutations.ts';
import { asAstroCompiles, asAstroParts } from './as-astro-compiles.ts';
import { hostileFiles } from './corpus.ts';
import { whatRuns } from './what-runs.ts';

// The same texts in every run: what chance finds belongs to `npm run fuzz`, what it found into the corpus. Whoever
// changes the reader asks for more of them: FUZZ=10 npm test -- properties
const more = Number(process.env['FUZZ'] ?? 1);
const settings = { seed: 20_261_122 };
const path = 'content/career-guides/coder/faqs/hostile.mdx';
const fields = '---\nquestion: Is it hard?\nreviewed: 2026-11-22\n---\n\n';

// One folder for all runs: making one for each would take most of the time.
const root = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Reads a project that holds only this file. */
function readOne(file: string, text: string | Uint8Array) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  const { entries, problems } = readContent(root);
  rmSync(join(root, file));
  return { entries, all: problems, problems: problems.filter((problem) => problem.file === file) };
}

/** Bodies of the corpus, cut at their lines and words: the parts of which attacks are made. */
const pieces = hostileFiles()
  .filter(({ path: file }) => file.endsWith('.mdx'))
  .flatMap(({ text }) => {
    const body = text.replace(fields, '');
    return [body, ...body.split('\n'), ...body.split(/(?<=[\s<>{}()[\]"'`:/])/)];
  });
const markdown = [...fragments, '``', '\r\n', '    ', '1. ', '## '];
const opened = [
  '&lt;',
  '&#123;',
  '&lbrace;',
  '&NewLine;',
  '&#x6A;',
  'import ',
  'export ',
  'from "node:fs"',
  '<script>',
  '</script>',
  '<Likes>',
  '</Likes>',
  '<Term of="claim">',
  '</Term>',
  'javascript:',
  'https://',
  '---\n',
  '+++\n',
  '{1}',
  '{globalThis.hostile = 1}',
];

/** A text put together of parts of attacks, of signs of Markdown and of plain words. */
const attack = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom(...markdown),
      fc.constantFrom(...opened),
      fc.constantFrom('No. ', 'Yes ', 'a'),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const anything = fc.oneof(
  attack,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('whatever a text holds', () => {
  it(
    'what the reader lets through is words and known components to the compiler',
    { timeout: 120_000 },
    async () => {
      let passed = 0;
      const property = fc.asyncProperty(attack, async (body) => {
        if (
          readMdx(fields + body, path).problems.length > 0 ||
          readOne(path, fields + body).problems.length > 0
        )
          return;
        passed += 1;
        expect(whatRuns(await asAstroCompiles(fields + body))).toEqual([]);
      });
      await fc.assert(property, { ...settings, numRuns: 800 * more });
      expect(passed).toBeGreaterThan(100);
    },
  );

  it('the reader answers, and says why where it could not read', () => {
    const property = fc.property(anything, (body) => {
      // Such a text is refused before it is looked into.
      fc.pre(!invisibleCharacter(body));
      const { problems } = readMdx(fields + body, path);
      for (const { line, column, message } of problems) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual((fields + body).split('\n').length);
        expect(message.replaceAll(/<[^>]*>|"[^"]*"/g, '')).not.toMatch(
          /undefined|\[object|NaN|oxc|mdx-jsx|Error:/,
        );
      }
    });
    fc.assert(property, { ...settings, numRuns: 500 * more });
  });
});

describe('whatever stands around the fields', () => {
  const line = fc.constantFrom(
    ...[
      '---',
      '+++',
      '...',
      '---\t',
      '--- ',
      '----',
      '---x',
      '+++ ',
      ' ---',
      '\uFEFF---',
      '---\r',
      '',
      '# ',
      '#',
      '- a',
      '  - a',
      '"',
      "'",
      '{',
      '}',
      '|',
      '>',
      '? ',
      ': ',
    ],
    ...[
      'question: Is it hard?',
      'reviewed: 2026-11-22',
      'draft: true',
      'keywords: [a]',
      'layout: /x',
      '"layout": /x',
      '<<: {layout: /x}',
      'No.',
      '{globalThis.hostile = 1}',
      '\u2028',
      '\u0085',
      '\r',
    ],
  );
  const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\u2028', ' \n', '\t\n', '');

  it('what passes is parted as Astro parts it, and names no layout', { timeout: 120_000 }, async () => {
    let passed = 0;
    const noise = fc.array(fc.tuple(line, end), { maxLength: 5 }).map((lines) => lines.flat().join(''));
    const property = fc.asyncProperty(
      noise,
      noise,
      noise,
      fc.boolean(),
      async (before, among, after, first) => {
        const text = `${first ? '' : before}---\nquestion: Is it hard?\n${among}reviewed: 2026-11-22\n---\n${after}\nNo.\n`;
        const { problems, entries } = readOne(path, text);
        if (problems.length > 0) return;
        passed += 1;
        const { frontmatter, content } = asAstroParts(text);
        const { data, body } = entries.faqs[0] ?? expect.fail('nothing was read');
        expect(Object.keys(frontmatter).sort()).toEqual(
          Object.keys(data)
            .filter((name) => name !== 'prose' && data[name as keyof typeof data] !== undefined)
            .sort(),
        );
        expect(content.trim()).toBe(body?.trim());
        expect(whatRuns(await asAstroCompiles(text))).toEqual([]);
      },
    );
    await fc.assert(property, { ...settings, numRuns: 2_000 * more });
    expect(passed).toBeGreaterThan(50);
  });

  it('values that pass are read alike by Astro', { timeout: 120_000 }, () => {
    let passed = 0;
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom(...'abc:#-?!&*|>%@`"\'[]{},\\ \t0123456789.~=<+/()nulltrefalsyo'),
        maxLength: 20,
      }),
      fc.constantFrom(
        '2026-11-22',
        'null',
        '~',
        'yes',
        'no',
        'on',
        '0x1F',
        '0o17',
        '017',
        '1e3',
        '.5',
        '1_000',
        '12:30',
        '<<',
        '=',
        '!x',
        '"\\u00e9"',
        "'a''b'",
        '|-',
        '>+',
        '@a',
        '`a`',
        '%a',
        '- a',
        '? a',
        'a: b',
        'a # b',
        '"a',
      ),
    );
    const property = fc.property(value, (text) => {
      const file = fields
        .replace('Is it hard?', `${text}?`)
        .replace('---\n\n', `keywords: [${text}]\n---\n\n`);
      const { problems, entries } = readOne(path, `${file}No.\n`);
      if (problems.length > 0) return;
      passed += 1;
      const { frontmatter } = asAstroParts(`${file}No.\n`);
      expect(typographic(String(frontmatter['question']))).toBe(entries.faqs[0]?.data.question);
    });
    fc.assert(property, { ...settings, numRuns: 250 * more });
    expect(passed).toBeGreaterThan(100);
  });
});

describe('whatever bytes a file holds', () => {
  const files = [
    'site.yaml',
    'redirects.yaml',
    'changes.yaml',
    'price-parities.csv',
    'sources/a.yaml',
    'glossary/a.yaml',
    'pages/a.mdx',
  ].concat(
    [
      'guide.yaml',
      'figures.yaml',
      'routes.yaml',
      'ladder.yaml',
      'chooser.yaml',
      'sections/a.mdx',
      'tables/a.yaml',
      'certifications/a.yaml',
      'pay/states.csv',
      'pay/industries.csv',
    ].map((name) => `career-guides/coder/${name}`),
  );

  it('the reader answers, and speaks of that file', { timeout: 120_000 }, () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      anything.map((text) => Buffer.from(text)),
      fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text)),
    );
    const property = fc.property(fc.constantFrom(...files), bytes, (name, content) => {
      for (const { file, message } of readOne(`content/${name}`, content).all) {
        expect(file).toMatch(/^content\//);
        expect(message.replaceAll(/<[^>]*>|"[^"]*"/g, '')).not.toMatch(/undefined|\[object|NaN|Error:/);
      }
    });
    fc.assert(property, { ...settings, numRuns: 200 * more });
  });
});
