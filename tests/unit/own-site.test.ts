import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Editors change `content/` every day, so no test may need what is in it. These two rules hold whatever it holds: a
 * test names no guide but invented ones, and only the rules in `tests/rules/` meet the project's own site.
 */
const files = globSync('tests/**/*.ts', { exclude: ['tests/fixtures/**'] })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file !== 'tests/unit/own-site.test.ts');
const found = (pattern: RegExp) =>
  files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => ({ file, name })),
  );

/** Guides that tests make up. */
const invented = new Set([
  ...['lantern-keeper', 'cloud-shepherd', 'echo-tuner', 'bell-tuner'],
  // Of small contents that a test writes by itself, and words after the name of a repository.
  ...[
    'faqs',
    'search',
    'compare',
    'edit',
    'coder',
    'clerk',
    'nurse',
    'astronaut',
    'dosimetrist',
    'records-specialist',
    'x',
    'lamp-keeper',
  ],
]);

test('tests name no guide but invented ones', () => {
  const named = found(/career-guides\/([a-z][a-z0-9-]*)/g);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ name }) => !invented.has(name))).toEqual([]);
});

test('tests do not read the content of the project', () => {
  const reads = found(
    /((?:readContent|readProject|contentPaths)\((?:'\.'|process\.cwd\(\))|(?:readFileSync|readdirSync|cpSync|globSync)\(\s*['"`]content\b(?!\/README\.md)[^)]*)/g,
  );
  expect(reads.filter(({ file }) => !file.startsWith('tests/bench/'))).toEqual([]);
});
