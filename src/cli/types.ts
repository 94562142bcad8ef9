import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Checks the types of the project's own code with `astro check`.
 *
 * @param root - folder of the project
 */
export async function checkTypes(root: string): Promise<{ ok: boolean; output: string }> {
  const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'check'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number>((resolve) => child.on('close', (exit) => resolve(exit ?? 1)));
  return { ok: code === 0, output: output.trim() };
}
