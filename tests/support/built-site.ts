import { spawnSync } from 'node:child_process';
import { plainEnvironment } from './plain-environment.ts';

/**
 * Builds the site once before the tests that look at it. Two projects ask for it, each with its own copy
 * of this file; the second finds it built by this very process.
 */
const builtHere = Symbol.for('career-guides: the site is built');
const shared = globalThis as { [builtHere]?: true };

export default function setup(): void {
  if (shared[builtHere]) return;
  const result = spawnSync(process.execPath, ['src/cli/astro.ts', 'build'], {
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  if (result.status !== 0)
    throw new Error(`The site could not be built.\n${result.stdout}\n${result.stderr}`);
  shared[builtHere] = true;
}
