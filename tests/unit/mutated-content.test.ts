import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatProblems } from '../../src/lib/problems.ts';
import { type ContentCopy, contentCopy } from '../support/content-copy.ts';

/** What may happen to a file by a slip of the hand, a bad merge or another program. */
const mutations = {
  'delete a line': (text: string, at: number) => spliceLines(text, at, () => []),
  'write a line twice': (text: string, at: number) => spliceLines(text, at, (line) => [line, line]),
  'insert a sign': (text: string, at: number, sign: string) =>
    text.slice(0, at % (text.length + 1)) + sign + text.slice(at % (text.length + 1)),
  'delete a sign': (text: string, at: number) =>
    text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + 1),
  'cut off the end': (text: string, at: number) => text.slice(0, at % (text.length + 1)),
  'end lines as Windows does': (text: string) => text.replaceAll('\n', '\r\n'),
  'start with a byte order mark': (text: string) => `\uFEFF${text}`,
  'leave it empty': () => '',
  'swap two halves': (text: string, at: number) =>
    text.slice(at % (text.length + 1)) + text.slice(0, at % (text.length + 1)),
  'delete the file': () => undefined,
} satisfies Record<string, (text: string, at: number, sign: string) => string | undefined>;

function spliceLines(text: string, at: number, change: (line: string) => string[]): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  return lines.toSpliced(index, 1, ...change(lines[index] ?? '')).join('\n');
}

const signs = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    ':',
    '#',
    '-',
    '{',
    '}',
    '<',
    '>',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
    '\t',
    '\n',
    '\r',
    '\0',
    ',',
    ';',
    '$48',
    '[',
    ']',
    '|',
    '\\',
    '<Value of="x" />',
    '---\n',
    '{x}',
    '\u2028',
    '\u00A0',
    '😀',
  ),
  fc.string({ minLength: 1, maxLength: 3 }),
);

let copy: ContentCopy;
let files: string[];
beforeAll(() => {
  copy = contentCopy();
  files = readdirSync(join(copy.root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name).slice(copy.root.length + 1))
    .sort();
});
afterAll(() => copy[Symbol.dispose]());

const mutation = fc.record({
  file: fc.nat(),
  kind: fc.constantFrom(...(Object.keys(mutations) as (keyof typeof mutations)[])),
  at: fc.nat({ max: 1_000_000 }),
  sign: signs,
});

it('whatever happens to files, a check ends with problems that name files, and never with an error', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (changes) => {
      const before = new Map<string, string>();
      for (const { file: index, kind, at, sign } of changes) {
        const file = files[index % files.length] as string;
        const path = join(copy.root, file);
        if (!existsSync(path)) continue;
        const text = readFileSync(path, 'utf8');
        if (!before.has(file)) before.set(file, text);
        const mutated = mutations[kind](text, at, sign);
        if (mutated === undefined) rmSync(path);
        else writeFileSync(path, mutated);
      }
      try {
        const problems = copy.check();
        for (const { file, line, column, message } of problems) {
          expect(existsSync(join(copy.root, file)) || before.has(file), `${file}: ${message}`).toBe(true);
          const lines = existsSync(join(copy.root, file))
            ? readFileSync(join(copy.root, file), 'utf8').split('\n').length
            : 0;
          if (line !== undefined) expect(line, `${file}: ${message}`).toBeGreaterThanOrEqual(1);
          if (line !== undefined && lines > 0) expect(line, `${file}: ${message}`).toBeLessThanOrEqual(lines);
          if (column !== undefined) expect(column, `${file}:${line}: ${message}`).toBeGreaterThanOrEqual(1);
        }
        const report = formatProblems(problems);
        expect(report).not.toContain(copy.root);
        expect(report).not.toMatch(/\bundefined\b|\[object|\bNaN\b/);
      } finally {
        for (const [file, text] of before) writeFileSync(join(copy.root, file), text);
      }
    }),
    { seed: 20261122, numRuns: 60 },
  );
}, 60_000);
