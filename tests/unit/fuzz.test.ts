import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentCopy } from '../support/content-copy.ts';
import { fixtureContent } from '../support/fixture-site.ts';
import { fuzz } from '../fuzz/fuzz.ts';
import { mutate, mutations } from '../fuzz/mutations.ts';

const stateOf = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => [
        file,
        statSync(`${folder}/${file}`).mtimeMs,
      ])
    : [];

it(
  'content broken at random ends in a right check or in problems, and the project is not touched',
  { timeout: 300_000 },
  async () => {
    const [content, dist] = [
      stateOf('content'),
      existsSync('dist') && readFileSync('dist/index.html', 'utf8'),
    ];
    const report = await fuzz({
      project: '.',
      content: fixtureContent,
      runs: 30,
      seed: 20_261_122,
      builds: 0,
    });
    expect(report.failures).toEqual([]);
    // Chance must have done both: broken content, and changed it so that it is still right.
    expect(Math.min(report.right, report.wrong)).toBeGreaterThan(0);
    expect(stateOf('content')).toEqual(content);
    expect(existsSync('dist') && readFileSync('dist/index.html', 'utf8')).toBe(dist);
  },
);

it('the same seed breaks the same things', () => {
  const [first] = fc.sample(mutations, { seed: 7, numRuns: 1 });
  const done = () => {
    using copy = contentCopy();
    return mutate(copy.root, first ?? []);
  };
  expect(done()).not.toEqual([]);
  expect(done()).toEqual(done());
});
