import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isPublished } from '../../src/integrations/published.ts';
import { plainEnvironment } from './plain-environment.ts';
import { ProjectCopy, runBuild } from './project-copy.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which site a project of tests looks at. */
    subject: 'fixture' | 'shipped';
    /** Folder of the project that this site was built from; the site is in its `dist/`. */
    siteRoot: string;
  }
}

/**
 * Builds the project's own site in place, by today's clock, as its editors do; where it has just been built, as in CI,
 * it is taken as it is.
 */
async function buildShipped(): Promise<string> {
  const root = resolve('.');
  if (isPublished(root, join(root, 'dist'))) return root;
  const { status, output } = await runBuild(root, [], plainEnvironment());
  if (status !== 0) throw new Error(`The site could not be built.\n${output}`);
  return root;
}

/** Builds the tests' own site in a folder that goes when the run ends. */
async function buildFixture(): Promise<string> {
  const copy = new ProjectCopy();
  process.on('exit', () => copy[Symbol.dispose]());
  const { status, output } = await copy.buildBeside();
  if (status !== 0) throw new Error(`The tests' own site could not be built.\n${output}`);
  return copy.root;
}

type Subject = 'fixture' | 'shipped';
const subjectOf = ({ config }: TestProject): Subject | undefined =>
  (config.provide as { subject?: Subject }).subject;

/** Folders of what this process has built: each project of tests has its own copy of this file. */
const built = Symbol.for('career-guides: sites built for tests');
const shared = globalThis as { [built]?: Map<Subject, Promise<string>> };

/** Builds the sites that the projects of a run look at, once and beside one another, and waits for that of one project. */
export default async function setup(project: TestProject): Promise<void> {
  const sites = (shared[built] ??= new Map<Subject, Promise<string>>());
  for (const subject of project.vitest.projects.map(subjectOf))
    if (subject && !sites.has(subject)) {
      const building = subject === 'shipped' ? buildShipped() : buildFixture();
      // A build that fails while another is waited for is reported when its own turn has come.
      building.catch(() => undefined);
      sites.set(subject, building);
    }
  project.provide('siteRoot', await sites.get(subjectOf(project)!)!);
}
