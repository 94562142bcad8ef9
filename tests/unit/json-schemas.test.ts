import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fieldSnippets, jsonSchemas, schemaFolder, schemaPlaces } from '../../src/cli/json-schemas.ts';
import { collectionNames, collections } from '../../src/read/collections.ts';
import { fixtureContent, fixtureRoot } from '../support/fixture-site.ts';

const schemas = jsonSchemas();
/** Settings of VS Code are JSON with comments on lines of their own. */
const settings = JSON.parse(
  readFileSync('.vscode/settings.json', 'utf8').replaceAll(/^\s*\/\/.*$/gm, ''),
) as { 'yaml.schemas': Record<string, string[]> };
const files = readdirSync(fixtureContent, { recursive: true, encoding: 'utf8' }).map(
  (name) => `content/${name}`,
);
const matching = (pattern: string) =>
  files.filter((file) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(file),
  );

describe('what VS Code checks content with while one types', () => {
  it.each([...schemas, fieldSnippets()])(
    '%s is as the schemas have it; `npm run schemas` writes it anew',
    (file, text) => {
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it('is one file for each collection of YAML, and no more', () => {
    expect(readdirSync(schemaFolder).map((name) => `${schemaFolder}/${name}`)).toEqual(
      [...schemas.keys()].sort(),
    );
    expect(schemas.size).toBe(
      collectionNames.filter((name) => collections[name].format === 'yaml').length + 1,
    );
  });

  it('is named in the settings, for the files it is for', () => {
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(Object.entries(schemaPlaces).map(([file, places]) => [`./${file}`, places])),
    );
    const covered = Object.values(schemaPlaces).flat().flatMap(matching);
    expect(files.filter((file) => file.endsWith('.yaml') && !covered.includes(file))).toEqual([]);
  });
});

describe.each([...schemas])('%s', (file, text) => {
  const schema = z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
  const own = (schemaPlaces[file] ?? []).flatMap(matching);

  it('lets every file pass that is right', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const path of own)
      expect(
        schema.safeParse(parse(readFileSync(join(fixtureRoot, path), 'utf8'))).error?.issues ?? [],
        path,
      ).toEqual([]);
  });

  it('minds a field that there is not', () => {
    const data = parse(readFileSync(join(fixtureRoot, own[0] ?? ''), 'utf8')) as object;
    expect(schema.safeParse({ ...data, titel: 'x' }).success).toBe(false);
  });
});

it('tells of a date and of an address that they have the wrong form', () => {
  const source = z.fromJSONSchema(
    JSON.parse(schemas.get(`${schemaFolder}/sources.json`) ?? '') as Parameters<typeof z.fromJSONSchema>[0],
  );
  const sound = {
    title: 'a',
    publisher: 'b',
    short: 'c',
    url: 'https://d.example/',
    seen: 2026,
    reached: 'original',
    kind: 'press',
  };
  expect(source.safeParse(sound).success).toBe(true);
  expect(source.safeParse({ ...sound, url: 'd.example' }).success).toBe(false);
  expect(source.safeParse({ ...sound, seen: 'in May' }).success).toBe(false);
  expect(source.safeParse({ ...sound, kind: 'paper' }).success).toBe(false);
});
