import { ProjectCopy } from '../support/project-copy.ts';
import { measureBuild } from './build-process.ts';
import { measureBuilds } from './builds.ts';
import { measureKeystrokes } from './keystrokes.ts';
import { measurePages } from './pages.ts';

/**
 * `npm run bench -- [occupations] [rounds]`: how long builds take and how pages load, printed and not kept. Nothing is
 * asserted.
 */
const [occupations = 20, rounds = 3] = process.argv.slice(2).map(Number);
if (![occupations, rounds].every((it) => Number.isInteger(it) && it > 0)) {
  console.error(
    'Say how many occupations to build, and how many times, as whole numbers: npm run bench -- 20 3',
  );
  process.exit(1);
}
const { lines, stages } = measureBuilds(occupations, rounds);
console.table(lines);
console.log('CPU seconds of each stage:');
console.table(stages);
console.table({ 'search, a keystroke': await measureKeystrokes(60) });

using site = new ProjectCopy('content');
measureBuild(site.root);
console.table(await measurePages(site.path('dist'), 3));
