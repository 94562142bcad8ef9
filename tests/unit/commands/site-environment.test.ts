import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentFaults, siteSettings } from '../../../src/read/site-settings.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'site-environment-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/site.yaml'), 'address: https://written.example\nbase: /written/\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const settings = (env: NodeJS.ProcessEnv) => siteSettings(pathToFileURL(`${root}/`), env);

describe('variables that change a build', () => {
  it.each([
    {},
    { SITE_ADDRESS: '', SITE_BASE: '', SOURCE_DATE_EPOCH: '' },
    { SITE_ADDRESS: ' ', SITE_BASE: ' ' },
  ])('are not set where they are empty: %j', (env) => {
    expect(environmentFaults(env)).toEqual([]);
    expect(settings(env)).toEqual({ address: 'https://written.example', base: '/written/' });
  });

  it.each<[NodeJS.ProcessEnv, object]>([
    [{ SITE_ADDRESS: 'https://a.example' }, { address: 'https://a.example', base: '/written/' }],
    [{ SITE_ADDRESS: 'https://a.example/ ' }, { address: 'https://a.example/', base: '/written/' }],
    [{ SITE_ADDRESS: 'http://localhost:8080' }, { address: 'http://localhost:8080', base: '/written/' }],
    [{ SITE_BASE: '/' }, { address: 'https://written.example', base: '/' }],
    ...['repo', '/repo', 'repo/', '/repo/'].map((base): [NodeJS.ProcessEnv, object] => [
      { SITE_BASE: base },
      { address: 'https://written.example', base: '/repo/' },
    ]),
    [{ SITE_BASE: 'a/b.c' }, { address: 'https://written.example', base: '/a/b.c/' }],
  ])('are used where they can be: %j', (env, expected) => {
    expect(settings(env)).toEqual(expected);
  });

  it.each([
    ['SITE_ADDRESS', '$DEPLOY_PRIME_URL', /nobody put a value in/],
    ['SITE_ADDRESS', 'https://${HOST}', /nobody put a value in/],
    ['SITE_ADDRESS', 'a.example', /Write a whole address/],
    ['SITE_ADDRESS', 'http://a.example', /does not start with https/],
    ['SITE_ADDRESS', 'ftp://a.example', /Write a whole address/],
    ['SITE_ADDRESS', 'https://a b', /Write a whole address/],
    [
      'SITE_ADDRESS',
      'https://a.example/guides',
      /Write https:\/\/a\.example here, and \/guides\/ as the base path/,
    ],
    ['SITE_ADDRESS', 'https://a.example/?a=b', /Write https:\/\/a\.example\./],
    ['SITE_ADDRESS', 'https://me:word@a.example', /Write https:\/\/a\.example\./],
    ['SITE_BASE', 'C:/Program Files/Git/repo', /Write it like \/guides\//],
    ['SITE_BASE', 'https://a.example/repo', /Write it like \/guides\//],
    ['SITE_BASE', '/../up/', /Write it like \/guides\//],
    ['SITE_BASE', '$BASE', /Write it like \/guides\//],
    ['SOURCE_DATE_EPOCH', 'yesterday', /seconds since 1970/],
    ['SOURCE_DATE_EPOCH', '99999999999999', /seconds since 1970/],
  ])('stop with a sentence where they cannot be: %s=%s', (name, value, sentence) => {
    const faults = environmentFaults({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${name}=${value}`);
    expect(faults[0]).toMatch(sentence);
    expect(() => settings({ [name]: value })).toThrow(faults[0]);
  });
});
