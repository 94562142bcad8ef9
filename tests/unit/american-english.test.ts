import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Spellings of British English, and words that no program of the trade uses for what is meant here. */
const foreign =
  /\b(?:neighbour|colour|behaviour|favourite|honour|labour|centre|grey|licence|misspelt|mend(?:s|ed)?|organis|recognis|analyse)/i;

it('code, messages and comments are in the American English of the trade', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|js|astro|css)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    readFileSync(join('src', file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (foreign.test(line) ? [`src/${file}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
