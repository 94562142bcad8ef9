import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
}
const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const guard = 'node --import ./src/cli/right-node.js ';

/** Packages that a text of a module names, in imports of every form. */
const named = (text: string): string[] =>
  [...text.matchAll(/(?:^\s*(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?|\bimport\(\s*)['"]([^'"]+)['"]/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !/^(?:\.|node:|astro:|virtual:)/.test(name) && !builtinModules.includes(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));

describe('an installation for production', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js|astro)$/.test(file))
    .map((file) => join('src', file));

  it('has every package that the project’s own code names', () => {
    const missing = [...files, 'astro.config.mjs'].flatMap((file) =>
      named(readFileSync(file, 'utf8')).flatMap((name) => (dependencies[name] ? [] : `${name} in ${file}`)),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  it('has what commands run that is imported nowhere: the right Node, and the check of types', () => {
    expect(Object.keys(dependencies)).toEqual(
      expect.arrayContaining(['node', '@astrojs/check', 'typescript']),
    );
  });

  it('finds packages in every form of import', () => {
    expect(
      named(
        `import a from 'a';\nimport type { b } from '@b/c/d';\nexport * from "e/f";\nawait import('g');\nimport 'h';\nimport './i.ts';\nimport 'node:fs';`,
      ),
    ).toEqual(['a', '@b/c', 'e', 'g', 'h']);
  });
});

describe('a Node that is too old', () => {
  const own = Object.entries(scripts).filter(([, line]) => /\bnode\b/.test(line));

  it('is looked for by every command that Node runs', () => {
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter(([, line]) => !line.startsWith(guard))).toEqual([]);
  });

  const runAs = (version: string) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
    return spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${pretend}`,
        '--import',
        './src/cli/right-node.js',
        '-e',
        'console.log("ran")',
      ],
      { encoding: 'utf8' },
    );
  };

  it.each(['18.20.0', '20.20.2', '22.22.0'])(
    '%s is named in one sentence before anything else runs',
    (version) => {
      const { status, stdout, stderr } = runAs(version);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^This needs Node \d+ or later, and this is Node [\d.]+: .*\.\n$/);
    },
  );

  it.each(['24.0.0', '26.1.0'])('%s is not', (version) => {
    expect(runAs(version)).toMatchObject({ status: 0, stdout: 'ran\n', stderr: '' });
  });

  it('can read the sentence: nothing is imported before it is printed', () => {
    expect(named(readFileSync('src/cli/right-node.js', 'utf8'))).toEqual([]);
  });
});
