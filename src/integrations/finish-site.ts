import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRunning } from '../lib/is-running.ts';
import { formatProblems } from '../lib/problem-report.ts';
import { type Problem, reported } from '../lib/problems.ts';
import { wantsColor } from '../lib/terminal-color.ts';
import { current } from '../model/current.ts';
import { BuiltLinks } from './built-links.ts';
import { builtPages } from './built-pages.ts';
import { narrowPolicy } from './narrow-policy.ts';
import { putInPlace } from './put-in-place.ts';
import { SearchIndex } from './search-index.ts';
import { keepCodesWhole } from './whole-codes.ts';

/** Ends a build that cannot be put in place, with the words why. */
export function giveUp(words: string): never {
  console.error(`${words}\nThe site was not put in place. The site in dist/ is as it was.`);
  process.exit(1);
}

/** The same, with what is wrong. */
export const giveUpOver = (problems: readonly Problem[]): never =>
  giveUp(`${formatProblems(problems, wantsColor(process.stderr))}\n`);

/** In milliseconds. A build in another container cannot be seen to run, so its folder is left alone for so long. */
const longestBuild = 3_600_000;

/**
 * A folder for this build alone, gone when the process ends; those of builds that were killed go an hour later.
 *
 * @param root - folder of the project
 */
export function workFolder(root: string): string {
  const folder = join(root, '.build');
  try {
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
  } catch (error) {
    return giveUp(`There is no place to build in: ${(error as Error).message}.`);
  }
}

/** Puts a finished folder in the place of another, or ends the build with the words why it cannot. */
export function putOrGiveUp(fresh: string, place: string): void {
  try {
    putInPlace(fresh, place);
  } catch (error) {
    giveUp(`The new site could not be put in ${basename(place)}/: ${(error as Error).message}.`);
  }
}

/**
 * One pass over the pages of a whole site: each is read and parsed once, for its links, its policy and the search
 * index. Then the site is put in place, if all is well.
 *
 * @param folder - the pages, as Astro rendered them
 * @param place - where the site shall be
 * @returns how many pages it has
 * @throws Error where a page is not there, or has not what search finds on it
 */
export async function finishSite(folder: string, place: string, base: string, root: string): Promise<number> {
  const site = current(root).published;
  const { table } = site;
  const links = new BuiltLinks(folder, base);
  const search = await SearchIndex.begin(site);
  let pages = 0;
  for (const page of builtPages(folder, table.keys())) {
    pages += 1;
    links.add(page);
    writeFileSync(
      join(folder, page.file),
      narrowPolicy(keepCodesWhole(page.html, page.document), page.document),
    );
    const known = table.get(page.path);
    if (known) await search.add(known, page.document);
  }
  const problems = links.problems();
  if (problems.length > 0) giveUpOver(reported(problems));
  await search.write(folder, site);
  putOrGiveUp(folder, place);
  return pages;
}
