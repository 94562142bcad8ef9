import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileMutations } from './file-mutations.ts';
import type { Random } from './random.ts';
import { textMutations } from './text-mutations.ts';

/** The files below content/ of a project, sorted, by their paths from its root; links and folders left out. */
export function contentFiles(root: string): string[] {
  const folder = join(root, 'content');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ['content', ...name.split(sep)].join('/'))
    .filter((file) => lstatSync(join(root, file)).isFile())
    .sort();
}

/** What nothing but people and the spelling check reads. */
const notRead = new Set(['content/README.md', 'content/words.txt']);

/**
 * Breaks content/ of a copied project in one to four ways.
 *
 * @returns what was done, one sentence each
 */
export function mutate(root: string, random: Random): string[] {
  const done: string[] = [];
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    const files = contentFiles(root).filter((file) => !notRead.has(file));
    if (files.length === 0) break;
    if (random.chance(0.25)) {
      const name = random.pick(Object.keys(fileMutations));
      done.push(`${name}: ${fileMutations[name]?.(root, files, random)}`);
      continue;
    }
    const name = random.pick(Object.keys(textMutations));
    const file = random.pick(files);
    const others = [random.pick(files), random.pick(files)].map((other) => readFileSync(join(root, other), 'utf8'));
    writeFileSync(join(root, file), textMutations[name]?.(readFileSync(join(root, file), 'utf8'), random, others) ?? '');
    done.push(`${name}: ${file}`);
  }
  return done;
}
