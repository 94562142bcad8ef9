import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
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
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fixtureContent } from './fixture-site.ts';
import { fixedEnvironment, plainEnvironment } from './plain-environment.ts';

export interface CopiedProject extends Disposable {
  /** Its folder, with `content/` in it and everything that a build needs. */
  root: string;
}

/** What a copy does without: what builds and the tests leave behind, and the history. */
const left = new Set([
  'content',
  'node_modules',
  'dist',
  'shards',
  'dist.old',
  '.build',
  '.astro',
  '.cache',
  '.git',
  'tests',
]);

/**
 * A copy of a project in a temporary folder, which it may change and build as it likes. Its packages are the
 * project's own, linked one by one: Astro keeps its store beside them, and two builds must not share it. They do share
 * the pictures for link previews, which are kept by what is on them: a build that draws them anew takes twice as long.
 *
 * @param project - folder of the project
 * @param content - folder that takes the place of its `content/`
 */
export function projectCopy(project: string, content = join(project, 'content')): CopiedProject {
  const root = mkdtempSync(join(tmpdir(), 'career-guides-copy-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    for (const name of readdirSync(project))
      if (!left.has(name)) cpSync(join(project, name), join(root, name), { recursive: true });
    cpSync(content, join(root, 'content'), { recursive: true });
    const pictures = resolve(project, '.cache/social');
    mkdirSync(pictures, { recursive: true });
    mkdirSync(join(root, '.cache'));
    symlinkSync(pictures, join(root, '.cache/social'), 'junction');
    mkdirSync(join(root, 'node_modules'));
    for (const name of readdirSync(join(project, 'node_modules'))) {
      if (!/^\.(?!bin$)/.test(name))
        symlinkSync(resolve(project, 'node_modules', name), join(root, 'node_modules', name), 'junction');
    }
  } catch (error) {
    remove();
    throw error;
  }
  return { root, [Symbol.dispose]: remove };
}

/** Builds in a folder as `npm run build` does, while this process goes on. */
export async function runBuild(
  root: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ['src/cli/astro.ts', 'build', ...words], {
    cwd: root,
    stdio: 'pipe',
    env,
  });
  const [output, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, output: output + errors };
}

/** The project with the content of the tests in a temporary folder, to build and break. */
export class ProjectCopy implements Disposable {
  readonly #copy: CopiedProject;
  readonly root: string;
  readonly #environment: () => NodeJS.ProcessEnv;

  /** @param content - folder that takes the place of the project's own `content/` */
  constructor(content = fixtureContent) {
    this.#copy = projectCopy('.', content);
    this.root = this.#copy.root;
    // Only the tests' own content is frozen in time.
    this.#environment = content === fixtureContent ? fixedEnvironment : plainEnvironment;
  }

  path(file: string): string {
    return join(this.root, file);
  }

  /** Replaces text that must stand in a file exactly once. */
  edit(file: string, find: string, replace: string): void {
    const text = readFileSync(this.path(file), 'utf8');
    if (text.split(find).length !== 2) throw new Error(`“${find}” is not in ${file} exactly once.`);
    writeFileSync(
      this.path(file),
      text.replace(find, () => replace),
    );
  }

  /** Builds as `npm run build` does, with what may be typed after it. */
  build(
    env: Record<string, string> = {},
    ...words: readonly string[]
  ): { status: number | null; output: string } {
    const done = spawnSync(process.execPath, ['src/cli/astro.ts', 'build', ...words], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...this.#environment(), ...env },
    });
    return { status: done.status, output: done.stdout + done.stderr };
  }

  /** Builds while others build, too. */
  buildBeside(...words: readonly string[]): Promise<{ status: number | null; output: string }> {
    return runBuild(this.root, words, this.#environment());
  }

  /** Starts the preview as `npm run dev` does. */
  dev(port: number) {
    return spawn(process.execPath, ['src/cli/astro.ts', 'dev', '--port', String(port)], {
      cwd: this.root,
      stdio: 'pipe',
      env: this.#environment(),
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
