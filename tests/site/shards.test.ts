import { appendFileSync, cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dist } from '../support/pages.ts';
import { fingerprint, ProjectCopy } from '../support/project-copy.ts';

let copy: ProjectCopy;
const merge = () => copy.build({}, '--merge-shards', 'shards');

beforeAll(async () => {
  copy = new ProjectCopy();
  const builds = await Promise.all(['1/2', '2/2'].map((shard) => copy.buildBeside('--shard', shard)));
  expect(builds.map(({ output, status }) => (status === 0 ? '' : output))).toEqual(['', '']);
});
afterAll(() => copy[Symbol.dispose]());

it('each shard has the pages of its guides and of the site, and neither an index nor a place in dist/', () => {
  const pagesIn = (shard: string) => Object.keys(fingerprint(copy.path(`shards/${shard}`)));
  const of = (guide: string) => (file: string) =>
    file.startsWith(`career-guides/${guide}/`) || file.startsWith(`social/${guide}`);
  // The guide with more pages goes to the first.
  for (const [shard, own, other] of [
    ['1-of-2', 'lantern-keeper', 'cloud-shepherd'],
    ['2-of-2', 'cloud-shepherd', 'lantern-keeper'],
  ] as const) {
    const pages = pagesIn(shard);
    expect(pages.filter(of(own))).toEqual(Object.keys(fingerprint(dist)).filter(of(own)));
    expect(pages.filter(of(other))).toEqual([]);
    for (const file of ['index.html', 'sitemap-0.xml', 'llms.txt', '_redirects'])
      expect(pages).toContain(file);
    expect(pages.filter((file) => file.startsWith('pagefind/'))).toEqual([]);
  }
  expect(existsSync(copy.path('dist'))).toBe(false);
});

it('merged, by two commands at once, they are the site that one build makes, byte for byte', async () => {
  const merges = await Promise.all([1, 2].map(() => copy.buildBeside('--merge-shards', 'shards')));
  expect(merges.map(({ output, status }) => (status === 0 ? '' : output))).toEqual(['', '']);
  expect(fingerprint(copy.path('dist'))).toEqual(fingerprint(dist));
});

describe('a merge is refused in words, and leaves the built site as it is,', () => {
  const shards = () => copy.path('shards');
  beforeAll(() => cpSync(shards(), copy.path('kept'), { recursive: true }));
  afterEach(() => {
    rmSync(shards(), { recursive: true, force: true });
    cpSync(copy.path('kept'), shards(), { recursive: true });
  });
  const inShard = (file: string) => join(shards(), '2-of-2', file);
  const manifest = (
    change: (of: { files: Record<string, string>; inputs: Record<string, string> }) => void,
  ) => {
    const of = JSON.parse(readFileSync(inShard('shard.json'), 'utf8')) as Parameters<typeof change>[0];
    change(of);
    writeFileSync(inShard('shard.json'), JSON.stringify(of));
  };

  it.each<[string, () => void, RegExp[]]>([
    [
      'where one is missing',
      () => rmSync(inShard(''), { recursive: true }),
      [/Shard 2 of 2 is missing\. .*\n.*npm run build -- --shard 2\/2/],
    ],
    [
      'where one is there twice, and one of another number',
      () => {
        cpSync(inShard(''), join(shards(), 'again'), { recursive: true });
        renameSync(join(shards(), '1-of-2'), join(shards(), 'other'));
      },
      [/Shard 2 of 2 is here 2 times/],
    ],
    [
      'where files were changed or lost on the way',
      () => {
        appendFileSync(inShard('career-guides/cloud-shepherd/index.html'), ' ');
        rmSync(inShard('.nojekyll'));
        rmSync(join(shards(), '1-of-2/shard.json'));
      },
      [
        /shards\/2-of-2\n.*not as it was built.*2 files.*cloud-shepherd\/index\.html/,
        /shards\/1-of-2\n.*no shard\.json/,
      ],
    ],
    [
      'where one was built from something else, and has another page of the whole site',
      () => {
        cpSync(inShard('404.html'), inShard('index.html'));
        manifest(({ files, inputs }) => {
          files['index.html'] = files['404.html'] ?? '';
          for (const name of Object.keys(inputs)) inputs[name] = 'other';
        });
      },
      [
        /other content/,
        /other code/,
        /other packages/,
        /another address/,
        /another day/,
        /another history/,
        /index\.html is in shards\/1-of-2 too, and differs there/,
      ],
    ],
    ['where there is none', () => rmSync(shards(), { recursive: true }), [/There is no folder shards/]],
  ])('%s', (_, spoil, reports) => {
    const before = fingerprint(copy.path('dist'));
    spoil();
    const { status, output } = merge();
    expect(status).toBe(1);
    for (const report of reports) expect(output).toMatch(report);
    expect(output).toContain('The site in dist/ is as it was.');
    expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
    expect(fingerprint(copy.path('dist'))).toEqual(before);
  });

  it('where the project has changed since: each part of it counts', () => {
    copy.edit('content/site.yaml', 'name: Invented Careers', 'name: Other Careers');
    appendFileSync(copy.path('src/env.d.ts'), '\n');
    const { status, output } = copy.build({ SITE_BASE: '/guides/' }, '--merge-shards', 'shards');
    copy.edit('content/site.yaml', 'name: Other Careers', 'name: Invented Careers');
    expect(status).toBe(1);
    for (const shard of ['1-of-2', '2-of-2'])
      expect(output).toMatch(
        new RegExp(
          `shards/${shard}\n.*other content.*\n.*\n.*other code.*\n.*\n.*another address or base path`,
        ),
      );
  });
});

it.each([
  [['--shard', '3/2'], '"3/2" is no shard. Write which one of how many, like --shard 1/2.'],
  [['--shard', '1/2', '--merge-shards', 'shards'], '--shard and --merge-shards do not go together.'],
])('%j is answered in a sentence', (words, sentence) => {
  const { status, output } = copy.build({}, ...words);
  expect(status).toBe(1);
  expect(output).toContain(sentence);
});
