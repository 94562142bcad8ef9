import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a command of Astro in the foreground, without telemetry and wherever environment variables
 * cannot be set on a command line.
 *
 * @param args - as after `astro`, e.g. `['build']`
 * @returns the exit code
 */
export function runAstro(args: readonly string[]): Promise<number> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url)), ...args],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        ASTRO_DEV_BACKGROUND: '0',
        ASTRO_PREVIEW_BACKGROUND: '0',
      },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await runAstro(process.argv.slice(2));
