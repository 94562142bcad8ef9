import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fuzz, type FuzzRun } from '../../src/cli/fuzz/fuzz.ts';

/** What the fuzz command would print of runs that end in something else than a right check or words. */
const bad = (runs: readonly FuzzRun[]) => runs.filter(({ findings }) => findings.length > 0);

const stateOf = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => [
        file,
        statSync(`${folder}/${file}`).mtimeMs,
      ])
    : [];

it(
  'content broken at random ends in a right check or in words, and the project is not touched',
  {
    timeout: 300_000,
  },
  async () => {
    const [content, dist] = [
      stateOf('content'),
      existsSync('dist') && readFileSync('dist/index.html', 'utf8'),
    ];
    const runs = await fuzz({ project: '.', runs: 60, seed: 20_261_122, builds: 2 });
    expect(bad(runs)).toEqual([]);
    expect(runs.some(({ built }) => built)).toBe(true);
    // Chance must have done both: broken content, and changed it so that it is still right.
    expect(runs.some(({ stopping }) => stopping > 0)).toBe(true);
    expect(runs.some(({ stopping }) => stopping === 0)).toBe(true);
    expect(stateOf('content')).toEqual(content);
    expect(existsSync('dist') && readFileSync('dist/index.html', 'utf8')).toBe(dist);
  },
);

it.each([
  [2426, 'the search index was read before it was written'],
  [500_347, 'a field held .nan and was told to be NaN'],
])('seed %i, once found something: %s', { timeout: 60_000 }, async (seed) => {
  expect(bad(await fuzz({ project: '.', runs: 1, seed, builds: 1 }))).toEqual([]);
});

it('the same seed breaks the same things', { timeout: 60_000 }, async () => {
  const done = async () => (await fuzz({ project: '.', runs: 3, seed: 7, builds: 0 })).map((run) => run.done);
  expect(await done()).toEqual(await done());
});
