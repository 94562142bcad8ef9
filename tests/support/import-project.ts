import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { writeAllOrNone } from '../../src/cli/write-files.ts';
import { type ImportPlan, stops } from '../../src/importers/import-plan.ts';
import { commandEnvironment } from './plain-environment.ts';

const project = join(import.meta.dirname, '../..');
const bls = join(project, 'tests/fixtures/bls');

/** A small project in a temporary folder, with one guide of medical records specialists, to import into. */
export class ImportProject implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'import-'));
  readonly guide = 'content/career-guides/records-specialist';

  constructor() {
    cpSync(join(bls, 'sources'), this.path('content/sources'), { recursive: true });
    cpSync(join(bls, 'pay-may-2025'), this.path(`${this.guide}/pay`), { recursive: true });
    cpSync(join(bls, 'guide.yaml'), this.path(`${this.guide}/guide.yaml`));
  }

  path(file: string): string {
    return join(this.root, file);
  }

  text(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  /** Writes a file, and gives its path. */
  save(file: string, content: string | Uint8Array): string {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), content);
    return this.path(file);
  }

  /** Every file under content/ with its text: equal before and after means that nothing was written. */
  everything(): Record<string, string> {
    return Object.fromEntries(
      readdirSync(this.path('content'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file, readFileSync(file, 'utf8')]),
    );
  }

  /** Writes what a plan would; fails the test where it has a problem that is no advice. */
  write({ problems, files }: ImportPlan): void {
    expect(problems.filter(({ advice }) => !advice)).toEqual([]);
    writeAllOrNone(new Map([...files].map(([path, text]) => [this.path(path), text])));
  }

  /** Runs an importer as a person would. */
  run(cli: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(project, `src/cli/${cli}.ts`), ...args],
      { cwd: this.root, encoding: 'utf8', env: { ...commandEnvironment(), INIT_CWD: '' } },
    );
    return { status, stdout, stderr };
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The messages of a plan that must be refused: whole sentences, each with what to do instead, and nothing to write. */
export function refusals({ problems, files }: ImportPlan): string[] {
  expect(stops(problems)).toBe(true);
  expect(files.size).toBe(0);
  const errors = problems.filter(({ advice }) => !advice);
  for (const error of errors) {
    expect(error.file).toBeTruthy();
    expect(error.message).toMatch(/\.$/);
    expect(error.instead).toMatch(/[.?]$/);
  }
  return errors.map(({ message }) => message);
}
