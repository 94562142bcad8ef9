import { ProjectCopy } from '../support/project-copy.ts';
import { measureBuild, measureBuilds } from './builds.ts';
import { measureKeystrokes } from './keystrokes.ts';
import { measurePages } from './pages.ts';

/** `npm run bench -- [occupations]`: how long builds take and how pages load, printed and not kept. Nothing is asserted. */
const occupations = Number(process.argv[2] ?? 20);
if (!Number.isInteger(occupations) || occupations < 1) {
  console.error('Say how many occupations to build as a whole number: npm run bench -- 20');
  process.exit(1);
}
console.table(measureBuilds(occupations));
console.table({ 'search, a keystroke': await measureKeystrokes(60) });

using site = new ProjectCopy('content');
measureBuild(site);
console.table(await measurePages(site.path('dist'), 3));
