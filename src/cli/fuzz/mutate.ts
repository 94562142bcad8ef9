import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileMutations } from './file-mutations.ts';
import type { Random } from './random.ts';
import { textMutations } from './text-mutations.ts';

/** The files below content/ of a project, by their paths from its root. Links are not followed: one may lead anywhere. */
export function contentFiles(root: string, folder = 'content'): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? contentFiles(root, path) : entry.isFile() ? [path] : [];
    });
}

/** What nothing but people and the spelling check reads. */
const notRead = new Set(['content/README.md', 'content/words.txt']);

/**
 * Breaks content/ of a copied project, half of the time in one way, else in up to four.
 *
 * @returns what was done, one sentence each
 */
export function mutate(root: string, random: Random): string[] {
  const done: string[] = [];
  for (let count = random.chance(0.5) ? 1 : 1 + random.below(4); count > 0; count -= 1) {
    const files = contentFiles(root).filter((file) => !notRead.has(file));
    if (files.length === 0) break;
    if (random.chance(0.25)) {
      const name = random.pick(Object.keys(fileMutations));
      done.push(`${name}: ${fileMutations[name]?.(root, files, random)}`);
      continue;
    }
    const name = random.pick(Object.keys(textMutations));
    const file = random.pick(files);
    const others = [random.pick(files), random.pick(files)].map((other) =>
      readFileSync(join(root, other), 'utf8'),
    );
    writeFileSync(
      join(root, file),
      textMutations[name]?.(readFileSync(join(root, file), 'utf8'), random, others) ?? '',
    );
    done.push(`${name}: ${file}`);
  }
  return done;
}
