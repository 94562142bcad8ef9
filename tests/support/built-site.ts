import { spawnSync } from 'node:child_process';

/**
 * Builds the site once before the tests that look at it. Two projects ask for it; the second finds it
 * built by this very run.
 */
let built = false;

export default function setup(): void {
  if (built) return;
  const result = spawnSync(process.execPath, ['src/cli/astro.ts', 'build'], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The site could not be built.\n${result.stdout}\n${result.stderr}`);
  built = true;
}
