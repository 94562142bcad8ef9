import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkSpelling } from '../../../src/cli/spelling.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { contentCopy, type Edit } from '../../support/content-copy.ts';

const check = async (edits: Edit[]) => {
  using copy = contentCopy(edits);
  copyFileSync('cspell.json', join(copy.root, 'cspell.json'));
  const first = await checkSpelling(copy.root, readContent(copy.root));
  // The second time every answer comes from the cache.
  expect(await checkSpelling(copy.root, readContent(copy.root))).toEqual(first);
  return first;
};

const page = (name: string, text: string, ...fields: string[]): Edit => ({
  file: `content/pages/${name}.mdx`,
  write: ['---', `title: ${name}`, ...fields, 'reviewed: 2026-11-22', '---', '', text],
});

/** Nothing but what a test writes itself is looked up: of the rest, the first test knows that it is right. */
const noGuides: Edit = { file: 'content/career-guides', delete: true };

it('finds nothing in a site that is spelled well', { timeout: 60_000 }, async () => {
  expect(await check([])).toEqual([]);
});

it(
  'tells a word that no dictionary knows, once a file, with what may be meant',
  { timeout: 60_000 },
  async () => {
    const problems = await check([
      noGuides,
      page('one', 'You recieve it, and then you recieve more.'),
      page('two', 'It is zqxwv.', 'draft: true'),
      {
        file: 'content/glossary/zqabc.yaml',
        write: ['term: zqabc', 'definition: Every zqabc and all zqabcs are known by their name.'],
      },
      page(
        'three',
        'Names like [this](/zqlink/), <Term of="zqname">that</Term> and https://example.org/zqpath are no words.',
      ),
    ]);
    expect(problems).toEqual([
      {
        file: 'content/pages/one.mdx',
        line: 6,
        column: 5,
        rule: 'spelling',
        message: '“recieve” is not in the dictionary (2 times in this file).',
        instead: expect.stringMatching(
          /^Did you mean .*“receive”.*\? If it is spelled right, add it to content\/words\.txt\.$/,
        ) as string,
        dependsOn: ['spelling/content/pages/one.mdx/6/recieve'],
      },
      expect.objectContaining({ file: 'content/pages/two.mdx', advice: true }),
    ]);
  },
);

it('reads a text of thousands of words that no dictionary knows', { timeout: 60_000 }, async () => {
  const letters = [...'bcdfghjklmnpqrst'];
  const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `xq${a}${b}${c}zw`)));
  const problems = await check([noGuides, page('one', words.join(' '))]);
  expect(words).toHaveLength(4096);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(50);
});
