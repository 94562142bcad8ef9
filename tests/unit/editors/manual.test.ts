import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleOf } from '../../../src/cli/manual/components.ts';
import { fieldRows, fieldTable } from '../../../src/cli/manual/fields.ts';
import { withGeneratedParts } from '../../../src/cli/manual/generate.ts';
import { collections } from '../../../src/read/collections.ts';
import { readMdx } from '../../../src/read/mdx.ts';
import { type MdxComponent, mdxComponents } from '../../../src/schemas/mdx-components.ts';
import { sectionSchema } from '../../../src/schemas/section.ts';

const manual = readFileSync('content/README.md', 'utf8');

describe('the manual', () => {
  it('has the fields and components of the program (if not: npm run manual)', () => {
    expect(withGeneratedParts(manual) === manual).toBe(true);
  });

  it('differs from the program as soon as a field is told otherwise', () => {
    const wrong = manual.replace('Heading of the section.', 'Heading of the part.');
    expect(wrong).not.toBe(manual);
    expect(withGeneratedParts(wrong)).toBe(manual);
  });

  it('has a place for every collection', () => {
    expect(() => withGeneratedParts(manual.replace('<!-- generated: fields of faqs -->', ''))).toThrow(
      'no place for: fields of faqs',
    );
    expect(() =>
      withGeneratedParts(manual.replace('generated: fields of faqs', 'generated: fields of nothing')),
    ).toThrow('fields of nothing');
  });

  it('names every rule that a check can tell', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.startsWith('importers'),
    );
    const rules = new Set(
      sources.flatMap((file) =>
        [...readFileSync(`src/${file}`, 'utf8').matchAll(/rule: '([a-z-]+)'/g)].map(
          (match) => match[1] ?? '',
        ),
      ),
    );
    const chapter = manual.slice(manual.indexOf('## What the check says'), manual.indexOf('## Every field'));
    expect([...rules].filter((rule) => !chapter.includes(`\`${rule}\``))).toEqual([]);
    expect(rules.size).toBeGreaterThan(20);
  });

  it('leads only to headings that it has', () => {
    const slugs = new Set(
      [...manual.matchAll(/^#{2,4} (.+)$/gm)].map(([, text = '']) =>
        text
          .toLowerCase()
          .replaceAll(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    expect(
      [...manual.matchAll(/\]\(#([^)]+)\)/g)]
        .map((match) => match[1] ?? '')
        .filter((slug) => !slugs.has(slug)),
    ).toEqual([]);
  });
});

describe('samples', () => {
  const components: [string, MdxComponent][] = Object.entries(mdxComponents);
  it.each(components.flatMap(([name, { inside }]) => (inside ? [] : [name])))(
    'of <%s> are written as the reader of content asks',
    (name) => {
      const { problems, prose } = readMdx(`---\ntitle: A\n---\n\n${sampleOf(name)}\n`, 'sample.mdx');
      expect(problems).toEqual([]);
      expect(prose.uses[0]?.component).toBe(name);
    },
  );
});

describe('fieldRows', () => {
  it('says which fields are needed, and what form they have', () => {
    const rows = fieldRows(sectionSchema);
    expect(rows.find(({ name }) => name === 'title')).toEqual({
      name: 'title',
      needed: true,
      about: 'Heading of the section. Text of at most 80 characters.',
    });
    expect(rows.find(({ name }) => name === 'draft')?.needed).toBe(false);
  });

  it('leads into groups, lists, names and forms to choose from', () => {
    const names = (schema: Parameters<typeof fieldRows>[0]) => fieldRows(schema).map(({ name }) => name);
    expect(names(collections.guides.schema)).toContain('chapters › sections');
    expect(names(collections.routes.schema)).toContain('routes › months › low');
    expect(names(collections.figures.schema)).toContain('your-name › unit');
  });

  it('makes a table that no sign in a description can break', () => {
    expect(
      fieldTable(z.strictObject({ a: z.string().describe('This | that\nthere.') }), 'field')
        .split('\n')
        .at(-1),
    ).toBe('| `a` | yes | This \\| that there. |');
  });
});
