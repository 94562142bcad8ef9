import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isRunning } from '../lib/is-running.ts';
import { plural } from '../lib/plural.ts';
import { formatProblems } from '../lib/problem-report.ts';
import { type Problem, reported } from '../lib/problems.ts';
import { wantsColor } from '../lib/terminal-color.ts';
import { current } from '../model/current.ts';
import { BuiltLinks } from './built-links.ts';
import { builtPages } from './built-pages.ts';
import { narrowPolicy } from './narrow-policy.ts';
import { putInPlace } from './put-in-place.ts';
import { SearchIndex } from './search-index.ts';

/** Ends a build that cannot be put in place, with the words why. */
function giveUp(words: string): never {
  console.error(`${words}\nThe site was not put in place. The site in dist/ is as it was.`);
  process.exit(1);
}

/** In milliseconds. A build in another container cannot be seen to run, so its folder is left alone for so long. */
const longestBuild = 3_600_000;

/**
 * A folder for this build alone, gone when the process ends; those of builds that were killed go an hour later.
 *
 * @param folder - where such folders lie, named by the process that made them
 */
function workFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - made > longestBuild && !isRunning(Number.parseInt(name, 10)))
      rmSync(path, { recursive: true, force: true });
  }
  const own = mkdtempSync(join(folder, `${process.pid}-`));
  process.on('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}

/**
 * One pass over the built pages: each is read and parsed once, for its links, its policy and the search index.
 *
 * @returns what leads nowhere; the index is not written then
 */
async function finishPages(folder: string, base: string, root: string): Promise<Problem[]> {
  const site = current(root).published;
  const { table } = site;
  const links = new BuiltLinks(folder, base);
  const search = await SearchIndex.begin(site);
  for (const page of builtPages(folder, table.keys())) {
    links.add(page);
    writeFileSync(join(folder, page.file), narrowPolicy(page.html, page.document));
    const known = table.get(page.path);
    if (known) await search.add(known, page.document);
  }
  const problems = links.problems();
  if (problems.length === 0) await search.write(folder, site);
  return problems;
}

/**
 * Builds into a folder of this build's own and puts it in place only when the whole build went well and every
 * link and anchor on every page leads somewhere. Until then the last good site stays as it is, and another
 * build at the same time is not disturbed.
 */
export function publish(): AstroIntegration {
  let place: string;
  let base = '/';
  let root = '';
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        place = resolve(fileURLToPath(config.outDir));
        base = config.base;
        root = fileURLToPath(config.root);
        try {
          const work = workFolder(join(fileURLToPath(config.root), '.build'));
          const own = (name: string) => pathToFileURL(join(work, `${name}/`));
          updateConfig({ outDir: own('site'), cacheDir: own('cache') });
        } catch (error) {
          giveUp(`There is no place to build in: ${(error as Error).message}.`);
        }
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const staging = resolve(fileURLToPath(dir));
        const problems = await finishPages(staging, base, root);
        if (problems.length > 0)
          giveUp(`${formatProblems(reported(problems), wantsColor(process.stderr))}\n`);
        try {
          putInPlace(staging, place);
        } catch (error) {
          giveUp(`The new site could not be put in ${basename(place)}/: ${(error as Error).message}.`);
        }
        logger.info(`${plural(pages.length, 'page')} in ${basename(place)}/, links checked.`);
      },
    },
  };
}
