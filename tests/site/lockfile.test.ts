import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Entry {
  version?: string;
  link?: boolean;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };

/** Where a package finds another: in its own node_modules folder, or in one further up. */
function find(from: string, name: string): string | undefined {
  for (let folder: string | undefined = from; folder !== undefined;) {
    const place: string = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (lock.packages[place]) return place;
    const cut: number = folder.lastIndexOf('/node_modules/');
    folder = folder === '' ? undefined : cut === -1 ? '' : folder.slice(0, cut);
  }
  return undefined;
}

describe('package-lock.json', () => {
  test('has an entry for every optional package, so that the site builds on every system', () => {
    const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !find(place, name))
        .map((name) => `${name} of ${place}`),
    );
    expect(missing).toEqual([]);
  });

  test('has an entry for every package that another one needs', () => {
    const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
      Object.keys(entry.dependencies ?? {})
        .filter((name) => !find(place, name))
        .map((name) => `${name} of ${place}`),
    );
    expect(missing).toEqual([]);
  });

  test('names no registry: it holds for everyone’s own', () => {
    expect(
      Object.entries(lock.packages).flatMap(([place, { resolved }]) =>
        resolved ? [`${place}: ${resolved}`] : [],
      ),
    ).toEqual([]);
  });

  test.each([
    ['zod', 'for the schemas and for Astro, which check each other’s types'],
    ['satteri', 'for what refuses MDX and for what compiles it: only what was refused never runs'],
  ])('has one %s %s', (name) => {
    const installed = Object.keys(lock.packages).filter((place) => place.endsWith(`node_modules/${name}`));
    expect(installed).toEqual([`node_modules/${name}`]);
  });

  test('fixes the very versions that package.json asks for', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const wrong = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(wrong).toEqual([]);
  });
});
