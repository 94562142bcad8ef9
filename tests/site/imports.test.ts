import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Import {
  from: string;
  /** Path from the project's root, or the name of a package. */
  to: string;
  /** Gone once the types are stripped. */
  typesOnly: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(ts|js|astro)$/.test(file));

const imports: Import[] = files.flatMap((from) =>
  [
    ...readFileSync(join(from), 'utf8').matchAll(
      /^\s*(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s+)?['"]([^'"]+)['"]/gm,
    ),
  ].map((match) => {
    const [, type, names = '', target = ''] = match;
    const named =
      names
        .match(/^\{([\s\S]*)\}$/)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    return {
      from,
      to: target.startsWith('.') ? posix.join(dirname(from), target) : target,
      typesOnly: type !== undefined || (named.length > 0 && named.every((name) => name.startsWith('type '))),
    };
  }),
);

const under =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder));
const broken = (rule: (it: Import) => boolean): string[] =>
  imports.filter(rule).map((it) => `${it.from} imports ${it.to}`);

describe('who may import whom', () => {
  test('the imports are found at all', () => {
    expect(imports.length).toBeGreaterThan(250);
    expect(imports.filter((it) => it.to === 'astro:content').map((it) => it.from)).toContain(
      'src/components/mdx/render-text.ts',
    );
  });

  test('only what renders texts and the configuration of content know Astro’s store', () => {
    const allowed = ['src/components/mdx/render-text.ts', 'src/content.config.ts'];
    expect(broken((it) => it.to === 'astro:content' && !allowed.includes(it.from))).toEqual([]);
  });

  test('components draw what they are given: none asks for the site', () => {
    expect(broken((it) => under('src/components/')(it.from) && it.to === 'src/model/index.ts')).toEqual([]);
  });

  test('src/lib stands on nothing else of ours when it runs', () => {
    expect(
      broken(
        (it) =>
          under('src/lib/')(it.from) &&
          !it.typesOnly &&
          it.to.startsWith('src/') &&
          !under('src/lib/')(it.to),
      ),
    ).toEqual([]);
  });

  test('reading, schemas and the model run without Astro', () => {
    const isPure = under('src/read/', 'src/schemas/', 'src/model/');
    expect(broken((it) => isPure(it.from) && /^(astro$|astro[:/]|@astrojs\/)/.test(it.to))).toEqual([]);
  });

  test('nothing below imports what is above it', () => {
    const layers = [
      'src/lib/',
      'src/schemas/',
      'src/read/',
      'src/model/',
      'src/components/',
      'src/layouts/',
      'src/pages/',
    ];
    const level = (path: string) => layers.findIndex((folder) => path.startsWith(folder));
    expect(broken((it) => !it.typesOnly && level(it.from) >= 0 && level(it.to) > level(it.from))).toEqual([]);
  });

  test('what runs in the browser imports only its like, arithmetic and style sheets', () => {
    const light = under('src/scripts/', 'src/lib/', 'src/styles/');
    expect(broken((it) => under('src/scripts/')(it.from) && !it.typesOnly && !light(it.to))).toEqual([]);
  });
});
