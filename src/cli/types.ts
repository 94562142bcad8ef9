import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { folderFault } from './write-fault.ts';

/**
 * Checks the types of the project's own code with `astro check`.
 *
 * @param root - folder of the project
 * @param color - whether the report may be painted
 */
export async function checkTypes(root: string, color: boolean): Promise<{ ok: boolean; output: string }> {
  // Astro writes down the types of content first.
  const fault = folderFault(root);
  if (fault) return { ok: false, output: `Types are not checked. ${fault}` };
  // In an installation for production the tests lack their packages, and are left out.
  const hasTests = existsSync(join(root, 'node_modules/vitest'));
  const config = hasTests ? [] : ['--tsconfig', 'src/cli/tsconfig.production.json'];
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'check', ...config], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number>((resolve) => child.on('close', (exit) => resolve(exit ?? 1)));
  // TypeScript paints its report whoever reads it.
  return { ok: code === 0, output: color ? output.trim() : stripVTControlCharacters(output).trim() };
}
