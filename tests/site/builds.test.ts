import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isPublished } from '../../src/integrations/published.ts';
import { dist } from '../support/pages.ts';
import { fixedEnvironment } from '../support/plain-environment.ts';
import { fingerprint, ProjectCopy } from '../support/project-copy.ts';

const guide = 'content/career-guides/lantern-keeper';
/** Files of a folder; whoever reads one takes both ends of a line for the same one, before anything is hashed, too. */
const contentsOf = (folder: string): Map<string, string> =>
  new Map(
    Object.keys(fingerprint(folder)).map((file) => [
      file,
      readFileSync(join(folder, file), 'latin1').replaceAll('\r\n', '\n'),
    ]),
  );
let copy: ProjectCopy;
let first: ReturnType<ProjectCopy['build']>;
let words: string;

beforeAll(() => {
  copy = new ProjectCopy();
  rmSync(copy.path('.cache'), { recursive: true });
  for (const folder of ['content', 'public', 'src'])
    for (const file of readdirSync(copy.path(folder), { recursive: true, encoding: 'utf8' }))
      if (/\.(?:astro|css|csv|js|json|mdx?|svg|ts|txt|ya?ml)$/.test(file)) {
        const path = copy.path(join(folder, file));
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
      }
  words = readFileSync(copy.path('content/words.txt'), 'utf8');
  // Somebody saves a file that no page shows while the first integration is at work.
  copy.edit(
    'astro.config.mjs',
    'publish([',
    `publish([
      { name: 'edit', hooks: { 'astro:config:setup': () => appendFileSync('content/words.txt', 'lampwick\\n') } },`,
  );
  copy.edit('astro.config.mjs', 'import mdx', "import { appendFileSync } from 'node:fs';\nimport mdx");
  // Another folder, another part of the world, line ends of Windows, no cache: none of it may show. Nor may what the
  // environment calls it: the command alone decides whether drafts are published.
  first = copy.build({
    TZ: 'Pacific/Kiritimati',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'de_DE.UTF-8',
    NODE_ENV: 'development',
  });
});
afterAll(() => copy[Symbol.dispose]());

test('two builds of one tree, in different folders and checkouts, make the same site', () => {
  expect(first.status, first.output).toBe(0);
  const [built, expected] = [contentsOf(copy.path('dist')), contentsOf(dist)];
  expect(built.size).toBeGreaterThan(100);
  expect([...built.keys()]).toEqual([...expected.keys()]);
  expect([...built.keys()].filter((file) => built.get(file) !== expected.get(file))).toEqual([]);
});

test('what is edited while a build reads does not count as built', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', fixedEnvironment()['SOURCE_DATE_EPOCH']);
  expect(isPublished(copy.root, copy.path('dist'))).toBe(false);
  writeFileSync(copy.path('content/words.txt'), words);
  expect(isPublished(copy.root, copy.path('dist'))).toBe(true);
  vi.unstubAllEnvs();
});

test('mistakes in content/ stop the build, which names each by file and line, runs none, and leaves the built site as it was', () => {
  const before = fingerprint(copy.path('dist'));
  const marker = copy.path('hostile.txt');
  const attack = `\r\n---\r\n\r\n{(await import("node:fs")).writeFileSync(${JSON.stringify(marker)}, "")}\r\n`;
  const mistakes = [
    [`${guide}/sections/what-is-a-lantern-keeper.mdx`, 'reviewed:', 'reviewd:', /:\d+:\d+ error .*reviewd/],
    [`${guide}/pay/states.csv`, 'VT,,,,21.44', 'VT,,,,a lot', /:47(:\d+)? error .*a lot/],
    [`${guide}/faqs/is-it-worth-it.mdx`, '\r\n---\r\n', attack, /:\d+:\d+ error Curly braces/],
    ['content/redirects.yaml', '/lamps.html', '/../hostile.txt/', /:\d+:\d+ error .*(?:address|path)/],
  ] as const;
  for (const [file, find, replace] of mistakes) copy.edit(file, find, replace);
  const { status, output } = copy.build();
  for (const [file, find, replace] of mistakes) copy.edit(file, replace, find);
  expect(status).toBe(1);
  for (const [file, , , report] of mistakes)
    expect(output).toMatch(new RegExp(RegExp.escape(file) + report.source));
  expect(output).toContain('The site in dist/ is as it was.');
  expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
  expect(existsSync(marker)).toBe(false);
  expect(fingerprint(copy.path('dist'))).toEqual(before);
});

test('a page template that fails leaves the built site as it was', () => {
  const before = fingerprint(copy.path('dist'));
  copy.edit('src/pages/glossary.astro', 'const site = loadSite();', "throw new Error('broken on purpose');");
  const { status } = copy.build();
  expect(status).not.toBe(0);
  expect(fingerprint(copy.path('dist'))).toEqual(before);
});
