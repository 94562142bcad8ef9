import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtureContent } from '../../support/fixture-site.ts';
import { projectCopy } from '../../support/project-copy.ts';
import { hostileFiles } from './corpus.ts';
import { makeLoud } from './loud-content.ts';
import { markupOf } from './markup-of.ts';

const copies: Disposable[] = [];
afterAll(() => copies.forEach((copy) => copy[Symbol.dispose]()));

const copy = () => {
  const made = projectCopy('.', fixtureContent);
  copies.push(made);
  return made.root;
};
const build = (root: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/astro.ts', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SECRET: 'the secret of CI' },
  });
  return { status, output: `${stdout}\n${stderr}` };
};
const htmlOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))
    .map((name) => ({ name, html: readFileSync(join(folder, name), 'utf8') }));

describe('a site of which every word is an attack', { timeout: 300_000 }, () => {
  const root = copy();
  const dist = join(root, 'dist');
  let built: ReturnType<typeof build> | undefined;

  it('is built', () => {
    expect(makeLoud(root)).toBeGreaterThan(20);
    built = build(root);
    expect(built.output).toContain('links checked');
    expect(built.status).toBe(0);
  });

  it('has pages on which all of it stands as words', () => {
    const pages = htmlOf(dist);
    expect(pages.length).toBeGreaterThan(60);
    // The two pages at old addresses lead on; nothing else may.
    expect(pages.flatMap(({ name, html }) => markupOf(html).map((found) => `${name}: ${found}`))).toEqual([
      'lamps.html: <meta refresh>',
      'career-guides/lamp-keeper/index.html: <meta refresh>',
    ]);
    // The attacks have reached them: there is something to hold off.
    expect(pages.filter(({ html }) => /&lt;script(?:&gt;|>)x\(\)/.test(html)).length).toBeGreaterThan(55);
    expect(readFileSync(join(dist, 'career-guides/lantern-keeper/faq/index.html'), 'utf8')).toContain(
      'globalThis.hostile = 1',
    );
  });

  it.each(['changes.xml', 'sitemap-0.xml', 'sitemap-index.xml'])(
    'has a %s without markup of others',
    (name) => {
      const xml = readFileSync(join(dist, name), 'utf8');
      expect(xml).not.toMatch(/<script|<svg|<!--|\]\]>/);
      expect(xml.match(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/)).toBeNull();
    },
  );

  it('has twins that are still JSON, and server files that hold none of it', () => {
    const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    const twins = names.filter((name) => name.endsWith('.json') && !name.startsWith('pagefind/'));
    expect(twins.length).toBeGreaterThan(1);
    for (const name of twins)
      expect(() => JSON.parse(readFileSync(join(dist, name), 'utf8')) as unknown).not.toThrow();
    for (const name of ['_headers', '_redirects', 'nginx.conf.sample', 'robots.txt'])
      expect(readFileSync(join(dist, name), 'utf8')).not.toContain('script>');
  });

  it('holds nothing of the machine that built it', () => {
    const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:html|xml|json|txt|md|csv|js)$/.test(name),
    );
    for (const name of names)
      expect(readFileSync(join(dist, name), 'utf8')).not.toContain('the secret of CI');
  });
});

describe('a site with one hostile file', { timeout: 120_000 }, () => {
  const root = copy();
  const faq = join(root, 'content/career-guides/lantern-keeper/faqs/is-it-worth-it.mdx');
  const marker = join(root, 'hostile.txt');
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), 'the last good site');
  const sound = readFileSync(faq, 'utf8');
  const write = `{(await import("node:fs")).writeFileSync(${JSON.stringify(marker)}, "")}`;
  const attack = (name: string) =>
    (hostileFiles().find((file) => file.name === name)?.text ?? '').replace(
      /\{globalThis\.hostile = 1\}/,
      write,
    );

  it.each([
    'code/import-file-system',
    'code/expression-in-a-line',
    'markup/fragment-of-astro',
    'addresses/javascript-with-a-named-colon',
    'fields/layout-behind-a-line-end-of-unicode',
    'fields/end-with-a-tab',
  ])('is not built: %s', (name) => {
    writeFileSync(faq, attack(name));
    const { status, output } = build(root);
    writeFileSync(faq, sound);
    expect(status).toBe(1);
    expect(output).toContain('content/career-guides/lantern-keeper/faqs/is-it-worth-it.mdx:');
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(existsSync(marker)).toBe(false);
    expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good site');
  });

  it('is not built out of its folder', () => {
    const list = join(root, 'content/redirects.yaml');
    writeFileSync(list, `redirects:\n  - from: /../hostile.txt/\n    to: /about/\n`);
    const { status, output } = build(root);
    expect(status).toBe(1);
    expect(output).toContain('content/redirects.yaml:2:5');
    expect(existsSync(marker)).toBe(false);
  });
});
