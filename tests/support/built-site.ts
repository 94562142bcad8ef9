import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { plainEnvironment } from './plain-environment.ts';
import { ProjectCopy } from './project-copy.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which site a project of tests looks at. */
    subject: 'fixture' | 'shipped';
    /** Folder of the project that this site was built from; the site is in its `dist/`. */
    siteRoot: string;
  }
}

/** Builds the project's own site in place, by today's clock, as its editors do. */
function buildShipped(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/astro.ts', 'build'], {
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  if (status !== 0) throw new Error(`The site could not be built.\n${stdout}\n${stderr}`);
  return resolve('.');
}

/** Builds the tests' own site in a folder that goes when the run ends. */
function buildFixture(): string {
  const copy = new ProjectCopy();
  process.on('exit', () => copy[Symbol.dispose]());
  const { status, output } = copy.build();
  if (status !== 0) throw new Error(`The tests' own site could not be built.\n${output}`);
  return copy.root;
}

/** Folders of what this process has built: each project of tests has its own copy of this file. */
const built = Symbol.for('career-guides: sites built for tests');
const shared = globalThis as { [built]?: Map<string, string> };

/** Builds the site that a project of tests looks at, once in a run. */
export default function setup(project: TestProject): void {
  const { subject } = project.config.provide as { subject: 'fixture' | 'shipped' };
  const sites = (shared[built] ??= new Map<string, string>());
  const root = sites.get(subject) ?? (subject === 'shipped' ? buildShipped() : buildFixture());
  sites.set(subject, root);
  project.provide('siteRoot', root);
}
