import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainEnvironment } from './plain-environment.ts';

const parts = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

/**
 * The whole project in a temporary folder, to build and break. It shares the installed packages, but not
 * the caches that stand among them, so that builds side by side do not meet.
 */
export class ProjectCopy implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'project-copy-'));

  constructor() {
    for (const part of parts) cpSync(part, join(this.root, part), { recursive: true });
    mkdirSync(join(this.root, 'node_modules'));
    for (const name of readdirSync('node_modules').filter((it) => !it.startsWith('.'))) {
      symlinkSync(
        join(process.cwd(), 'node_modules', name),
        join(this.root, 'node_modules', name),
        'junction',
      );
    }
  }

  path(file: string): string {
    return join(this.root, file);
  }

  /** Replaces text that must stand in a file exactly once. */
  edit(file: string, find: string, replace: string): void {
    const text = readFileSync(this.path(file), 'utf8');
    if (text.split(find).length !== 2) throw new Error(`“${find}” does not stand in ${file} exactly once.`);
    writeFileSync(
      this.path(file),
      text.replace(find, () => replace),
    );
  }

  /** Builds as `npm run build` does. */
  build(env: Record<string, string> = {}): { status: number | null; output: string } {
    const done = spawnSync(process.execPath, ['src/cli/astro.ts', 'build'], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...plainEnvironment(), ...env },
    });
    return { status: done.status, output: done.stdout + done.stderr };
  }

  /** Starts the preview as `npm run dev` does. */
  dev(port: number) {
    return spawn(process.execPath, ['src/cli/astro.ts', 'dev', '--port', String(port)], {
      cwd: this.root,
      stdio: 'pipe',
      env: plainEnvironment(),
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The sha-256 of every file of a folder. */
export function fingerprint(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
