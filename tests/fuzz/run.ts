import { parseArgs } from 'node:util';
import { plural } from '../../src/lib/plural.ts';
import { fuzz } from './fuzz.ts';

/**
 * `npm run fuzz`: breaks a copy of content/ at random, run after run, and looks whether each break ends in a right
 * check or in problems that name a file. Exit code 1 where one did not; the smallest such case is shown.
 */
const usage = `npm run fuzz -- [--runs 200] [--seed 1] [--builds 4] [--path 12:0:3]

  --runs     how many times a copy of content/ is broken and checked
  --seed     where chance starts; the same seed breaks the same things
  --builds   how many times the whole check and build are run too
  --path     with the seed of a failure: repeats that failure alone`;

const options = {
  runs: { type: 'string' },
  seed: { type: 'string' },
  builds: { type: 'string' },
  path: { type: 'string' },
  help: { type: 'boolean' },
} as const;
const { values } = parseArgs({ options });
const runs = Number(values.runs ?? 200);
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
const builds = Number(values.builds ?? Math.ceil(runs / 50));
const areWhole = [runs, builds].every((number) => Number.isSafeInteger(number) && number >= 0);

if (values.help) console.log(usage);
else if (!areWhole || runs === 0 || !Number.isSafeInteger(seed)) {
  console.error(`Write whole numbers.\n\n${usage}`);
  process.exitCode = 1;
} else {
  console.log(`${plural(runs, 'run')}, seed ${seed}, whole check and build in ${builds} more.`);
  const started = performance.now();
  const report = await fuzz({ project: process.cwd(), runs, seed, builds, path: values.path });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${report.right} left content right, ${report.wrong} ended in ${plural(report.problems, 'problem')}; ` +
      `built ${report.builtRight} that were right and ${report.builtWrong} that were not; ${seconds} s.`,
  );
  for (const failure of report.failures)
    console.error(`\n${failure}\n\nRepeat it: npm run fuzz -- --seed <seed> --path "<path>"`);
  if (report.failures.length > 0) process.exitCode = 1;
}
