import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lastGood = 'the last good site';
const stack = /^\s+at .*:\d+:\d+\)?$/m;

function run(root: string, file: string, args: readonly string[], seconds: number) {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/cli', file), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: 64_000_000,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  return { status, signal, stdout, output: `${stdout}\n${stderr}` };
}

/**
 * Runs the real `check` and the real `build` in a broken copy: the first ends in time and in words; the second
 * replaces dist/ where content is right, and otherwise leaves it as it was and names a file.
 *
 * @param stopping - how many problems stop the build, as was judged
 * @returns what should not have happened, one sentence each
 */
export function runWholeCommands(root: string, stopping: number): string[] {
  const findings: string[] = [];
  const check = run(root, 'check.ts', ['--content', '--json'], 60);
  if (check.signal) findings.push('`check --content` had not ended after 60 s.');
  else if (!isReport(check.stdout) || (stopping > 0 && check.status !== 1))
    findings.push(`\`check --content\` ended with ${check.status}: ${check.output.slice(-1_000)}`);

  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), lastGood);
  const build = run(root, 'astro.ts', ['build'], 300);
  const isLastGood =
    existsSync(join(dist, 'index.html')) &&
    readdirSync(dist).length === 1 &&
    readFileSync(join(dist, 'index.html'), 'utf8') === lastGood;
  if (build.signal) findings.push('`build` had not ended after 300 s.');
  else if (stopping > 0) {
    if (build.status === 0) findings.push('`build` went well with content that is not right.');
    if (!isLastGood) findings.push('`build` changed dist/ though content is not right.');
    if (!/\bcontent\b/.test(build.output) || stack.test(build.output))
      findings.push(`\`build\` names no file or shows a stack: ${build.output.slice(-1_000)}`);
  } else if (build.status !== 0 || isLastGood)
    findings.push(
      `\`check\` says that content is right, but \`build\` failed: ${build.output.slice(-1_500)}`,
    );
  return findings;
}

function isReport(text: string): boolean {
  try {
    return Array.isArray((JSON.parse(text) as { problems?: unknown }).problems);
  } catch {
    return false;
  }
}
