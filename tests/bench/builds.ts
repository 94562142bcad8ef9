import { rmSync } from 'node:fs';
import { ProjectCopy } from '../support/project-copy.ts';
import { makeBare } from './bare-astro.ts';
import { type Build, measureBuild } from './build-process.ts';
import { addOccupations } from './occupations.ts';

/** Least, median and most of some figures, like `4.1 / 4.3 / 5.0`. */
const spread = (figures: readonly number[]): string => {
  const sorted = figures.toSorted((a, b) => a - b);
  return [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].join(' / ');
};

/** One line of the table: what several builds of a project took. */
const lineOf = (builds: readonly Build[]): Record<string, unknown> => ({
  pages: builds[0]?.pages,
  'seconds, least / median / most': spread(builds.map(({ seconds }) => seconds)),
  'CPU seconds': spread(builds.map(({ cpuSeconds }) => cpuSeconds)),
  megabytes: Math.max(...builds.map(({ megabytes }) => megabytes)),
});

/** Forgets what a build keeps for the next one. */
const forget = (copy: ProjectCopy): void => {
  for (const folder of ['.cache', '.astro', 'node_modules/.astro', 'node_modules/.vite', 'dist'])
    rmSync(copy.path(folder), { recursive: true, force: true });
};

/**
 * Builds of the shipped site, and of so many occupations that have pages of pay alone. The yardsticks are sites of
 * Astro that copy out the very same pages: with nothing else, and with Pagefind and a sitemap. They take turns, so
 * that what else the machine does falls on all of them.
 *
 * @returns a line for each, and the CPU seconds of the stages of the last build
 */
export function measureBuilds(occupations: number, rounds: number) {
  using shipped = new ProjectCopy('content');
  using many = new ProjectCopy();
  using bare = new ProjectCopy();
  using searched = new ProjectCopy();
  addOccupations(many, occupations);
  measureBuild(many.root);
  makeBare(bare, many.path('dist'), 'bare');
  makeBare(searched, many.path('dist'), 'sitemap');
  const kinds: Record<string, () => Build> = {
    'shipped site, cold': () => (forget(shipped), measureBuild(shipped.root)),
    'shipped site, again': () => measureBuild(shipped.root),
    [`${occupations} occupations, cold`]: () => (forget(many), measureBuild(many.root)),
    [`${occupations} occupations, again`]: () => measureBuild(many.root),
    'the same pages, bare Astro': () => (forget(bare), measureBuild(bare.root)),
    'the same pages, Astro + Pagefind + sitemap': () => (
      forget(searched),
      measureBuild(searched.root, { search: true })
    ),
  };
  const builds: Record<string, Build[]> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const [name, build] of Object.entries(kinds)) (builds[name] ??= []).push(build());
  return {
    lines: Object.fromEntries(Object.entries(builds).map(([name, all]) => [name, lineOf(all)])),
    stages: Object.fromEntries(Object.entries(builds).map(([name, all]) => [name, all.at(-1)?.stages])),
  };
}
