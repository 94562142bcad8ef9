import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { typographic } from '../../../src/lib/typographic.ts';
import { readOne } from '../small-content.ts';
import { reports } from '../reports.ts';
import { asAstroCompiles, asAstroParts } from './as-astro-compiles.ts';
import { hostileFiles } from './corpus.ts';
import { whatRuns } from './what-runs.ts';

const files = hostileFiles();
const refused = files.filter(({ name }) => !name.startsWith('harmless/'));
const harmless = files.filter(({ name }) => name.startsWith('harmless/'));
const expected = parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/hostile/refused.yaml'), 'utf8'),
) as Record<string, string[]>;

describe('what would run, load or reach the page as markup is refused', () => {
  it('in at least sixty ways, each with its words in refused.yaml', () => {
    expect(refused.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(expected).sort()).toEqual(refused.map(({ name }) => name));
  });

  it.each(refused)('$name', ({ name, text, path }) => {
    const { problems } = readOne(path, text);
    expect(reports(problems)).toEqual(expected[name]);
    expect(problems.some(({ advice }) => !advice)).toBe(true);
  });
});

describe('what only looks like it passes, and is nothing but words', () => {
  it.each(harmless)('$name', async ({ text, path }) => {
    const { problems, entries } = readOne(path, text);
    expect(reports(problems)).toEqual([]);
    expect(whatRuns(await asAstroCompiles(text))).toEqual([]);
    // What we call fields and text is what Astro calls so.
    const { frontmatter, content } = asAstroParts(text);
    const { data, body } = entries.faqs[0] ?? expect.fail('nothing was read');
    expect(typographic(String(frontmatter['question']))).toBe(data.question);
    expect(content.trim()).toBe(body?.trim());
  });
});

describe('the test itself', () => {
  const compiled = (name: string) => asAstroCompiles(files.find((file) => file.name === name)?.text ?? '');

  // Were they not refused, these are some that the compiler would take.
  it.each([
    'code/import-file-system',
    'code/expression-in-a-line',
    'code/attribute-expression',
    'code/attribute-event',
    'markup/script-from-elsewhere',
    'markup/fragment-of-astro',
    'markup/picture',
    'addresses/javascript-with-a-named-colon',
    'fields/layout',
    'fields/layout-behind-a-line-end-of-unicode',
    'fields/layout-behind-a-line-end-of-old-macs',
    'fields/end-with-a-tab',
    'fields/toml',
  ])('sees that %s is no data', async (name) => {
    expect(whatRuns(await compiled(name))).not.toEqual([]);
  });
});

it('nothing in the corpus has run', () => {
  expect(globalThis).not.toHaveProperty('hostile');
});
