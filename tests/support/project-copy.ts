import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectCopy } from '../../src/cli/project-copy.ts';
import { plainEnvironment } from './plain-environment.ts';

/** The whole project in a temporary folder, to build and break. */
export class ProjectCopy implements Disposable {
  readonly #copy = projectCopy('.');
  readonly root = this.#copy.root;

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
    this.#copy[Symbol.dispose]();
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
