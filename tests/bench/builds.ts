import { spawnSync } from 'node:child_process';
import { plainEnvironment } from '../support/plain-environment.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { makeBare } from './bare-astro.ts';
import { addOccupations } from './occupations.ts';

interface Build {
  pages: number;
  seconds: number;
  /** The most memory that the build's own process held, without Pagefind's. */
  megabytes: number;
}

const measuring = (root: string): string => `
  import { readdirSync } from 'node:fs';
  import { build } from 'astro';
  const started = performance.now();
  await build({ root: ${JSON.stringify(root)}, logLevel: 'silent' });
  const seconds = (performance.now() - started) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const pages = readdirSync('dist', { recursive: true }).filter((file) => file.endsWith('.html')).length;
  console.log('\\u0000' + JSON.stringify({ pages, seconds: Number(seconds.toFixed(1)), megabytes: Math.round(megabytes) }));
  process.exit(0);`;

/** Builds a copy, and measures in the build's own process. */
export function measureBuild(copy: ProjectCopy): Build {
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', measuring(copy.root)], {
    cwd: copy.root,
    encoding: 'utf8',
    env: { ...plainEnvironment(), ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1e9,
  });
  const answer = done.stdout.split('\u0000')[1];
  if (!answer) throw new Error(`The build failed.\n${done.stdout}\n${done.stderr}`);
  return JSON.parse(answer) as Build;
}

/**
 * Builds of the shipped site, and of so many occupations that have pages of pay alone, beside a bare Astro site
 * with a table on as many pages: no check, search, links, twins or sitemap.
 */
export function measureBuilds(occupations: number): Record<string, Build> {
  using shipped = new ProjectCopy('content');
  using many = new ProjectCopy();
  using bare = new ProjectCopy();
  addOccupations(many, occupations);
  makeBare(bare, occupations);
  return {
    'shipped site, cold': measureBuild(shipped),
    'shipped site, again': measureBuild(shipped),
    [`${occupations} occupations`]: measureBuild(many),
    [`${occupations} occupations, bare Astro`]: measureBuild(bare),
  };
}
