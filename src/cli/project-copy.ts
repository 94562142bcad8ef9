import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface ProjectCopy extends Disposable {
  /** Its folder, with `content/` in it and everything that a build needs. */
  root: string;
}

/** What a copy does without: what builds and the tests leave behind, and the history. */
const left = new Set(['node_modules', 'dist', 'dist.old', '.build', '.astro', '.git', 'tests']);

/**
 * A copy of a project in a temporary folder, which it may change and build as it likes. Its packages are the
 * project's own, linked one by one: Astro keeps its store beside them, and two builds must not share it.
 *
 * @param project - folder of the project
 */
export function projectCopy(project: string): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'career-guides-copy-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    for (const name of readdirSync(project))
      if (!left.has(name)) cpSync(join(project, name), join(root, name), { recursive: true });
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
