import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { choicesFrom, drawnNumbers } from './choices.ts';
import { fileMutations } from './file-mutations.ts';
import { textMutations } from './text-mutations.ts';

/** One way in which content is broken, and what chance decided about it. */
export interface Mutation {
  name: string;
  drawn: number[];
}

const mutationOf = (kinds: Record<string, unknown>): fc.Arbitrary<Mutation> =>
  fc.record({ name: fc.constantFrom(...Object.keys(kinds)), drawn: drawnNumbers });

/** Half of the time one mutation, else up to four; three of four change the text of a file, the others files themselves. */
export const mutations: fc.Arbitrary<Mutation[]> = fc
  .oneof(fc.constant(1), fc.integer({ min: 1, max: 4 }))
  .chain((most) =>
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: mutationOf(textMutations) },
        { weight: 1, arbitrary: mutationOf(fileMutations) },
      ),
      { minLength: 1, maxLength: most },
    ),
  );

/**
 * The files and links below content/ of a project, by their paths from its root. Links are not followed: one may
 * lead anywhere.
 */
export function contentPaths(root: string, folder = 'content'): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return contentPaths(root, path);
      return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
    });
}

/** What nothing but people and the spelling check reads. */
const notRead = new Set(['content/README.md', 'content/words.txt']);

/**
 * Breaks content/ of a copied project.
 *
 * @returns what was done, one sentence for each mutation that found a file to break
 */
export function mutate(root: string, all: readonly Mutation[]): string[] {
  return all.flatMap(({ name, drawn }) => {
    const files = contentPaths(root).filter(
      (file) => !notRead.has(file) && lstatSync(join(root, file)).isFile(),
    );
    if (files.length === 0) return [];
    const choices = choicesFrom(drawn);
    const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
    const ofFile = fileMutations[name];
    if (ofFile) return `${name}: ${ofFile(root, files, choices)}`;
    const file = choices.pick(files);
    const others = [choices.pick(files), choices.pick(files)].map(textOf);
    writeFileSync(join(root, file), textMutations[name]?.(textOf(file), choices, others) ?? '');
    return `${name}: ${file}`;
  });
}
