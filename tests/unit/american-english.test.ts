import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Spellings of British English, and words that no program of the trade uses for what is meant here. */
const foreign =
  /\b(?:stands?\b(?! (?:in )?for\b|-in|[ -]up\b)|neighbour|colour|behaviour|favourite|honour|labour|centre|grey|licence|misspelt|mend(?:s|ed)?|organis|recognis|analyse)/i;

it('code, messages, comments and papers are in the American English of the trade', () => {
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    ...['src', 'docs', '.github'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    ),
  ].filter((file) => /\.(?:ts|js|astro|css|md|ya?ml)$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (foreign.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
