import { parseArgs } from 'node:util';
import { plural } from '../lib/plural.ts';
import { fuzz, type FuzzRun } from './fuzz/fuzz.ts';

/**
 * `npm run fuzz`: breaks a copy of content/ at random, run after run, and looks whether each break ends in a right
 * check or in words that name a file. Exit code 1 where one did not.
 */
const usage = `npm run fuzz -- [--runs 200] [--seed 1] [--builds 4]

  --runs     how many times a copy of content/ is broken and checked
  --seed     where chance starts; run n uses seed + n, so --runs 1 --seed <its seed> repeats one
  --builds   in how many of the runs the whole check and build are run too`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    builds: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const runs = Number(values.runs ?? 200);
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
const builds = Number(values.builds ?? Math.ceil(runs / 50));

function tell({ seed: own, done, findings }: FuzzRun): void {
  console.log(`\nseed ${own}: ${done.join('; ')}`);
  for (const finding of findings.slice(0, 5)) console.log(`  ${finding}`);
  console.log(`  Repeat it: npm run fuzz -- --runs 1 --seed ${own} --builds 1`);
}

if (values.help) console.log(usage);
else if (![runs, seed, builds].every((number) => Number.isSafeInteger(number) && number >= 0) || runs === 0) {
  console.error(`Write whole numbers.\n\n${usage}`);
  process.exitCode = 1;
} else {
  console.log(`${plural(runs, 'run')}, seed ${seed}, whole check and build in ${builds} of them.`);
  const started = performance.now();
  let count = 0;
  const all = await fuzz({
    project: process.cwd(),
    runs,
    seed,
    builds: Math.min(builds, runs),
    onRun: (run) => {
      count += 1;
      if (run.findings.length > 0) tell(run);
      if (count % 100 === 0) console.log(`${count} …`);
    },
  });
  const bad = all.filter(({ findings }) => findings.length > 0).length;
  const right = all.filter(({ stopping, findings }) => stopping === 0 && findings.length === 0).length;
  const built = all.filter((run) => run.built);
  const problems = all.reduce((sum, { stopping }) => sum + stopping, 0);
  console.log(
    `\n${plural(runs, 'run')} from seed ${seed} in ${((performance.now() - started) / 1000).toFixed(0)} s: ` +
      `${right} left content right, ${runs - right - bad} ended in words (${plural(problems, 'problem')}), ${bad} in something else. ` +
      `${plural(built.length, 'whole build')}, ${built.filter(({ stopping }) => stopping === 0).length} of content that was right.`,
  );
  if (bad > 0) process.exitCode = 1;
}
