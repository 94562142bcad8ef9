import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../support/site.ts';
import { frontMatterOf } from '../../src/read/front-matter.ts';

const folder = join(root, '.astro/collections');
const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
const { entries } = json('collections.json') as { entries: Record<string, string> };
const texts = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => join(root, 'content', file));

/** The collection of a text, as Astro's extension for VS Code looks it up. */
const collectionOf = (file: string): string => entries[pathToFileURL(file).href.toLowerCase()] ?? '';

describe('what Astro’s extension for VS Code checks the top of a text with', () => {
  it('knows every text that is no draft', () => {
    const drafts = (file: string) => readFileSync(file, 'utf8').includes('\ndraft: true\n');
    expect(texts.filter((file) => collectionOf(file) === '' && !drafts(file))).toEqual([]);
  });

  it.each(['sections', 'specialties', 'faqs', 'pages'])('asks %s for no more than their fields', (name) => {
    const schema = z.fromJSONSchema(json(`${name}.schema.json`) as Parameters<typeof z.fromJSONSchema>[0]);
    const own = texts.filter((file) => collectionOf(file) === name);
    expect(own.length).toBeGreaterThan(0);
    for (const file of own) {
      const fields = parse(frontMatterOf(readFileSync(file, 'utf8'))?.yaml ?? '') as object;
      expect(schema.safeParse(fields).error?.issues ?? [], file).toEqual([]);
      expect(schema.safeParse({ ...fields, reviewd: '2026-11-22' }).success).toBe(false);
    }
  });
});
