import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist } from '../support/pages.ts';
import { fingerprint, ProjectCopy } from '../support/project-copy.ts';

const section = 'content/career-guides/lantern-keeper/sections/what-is-a-lantern-keeper.mdx';
let copy: ProjectCopy;
let first: ReturnType<ProjectCopy['build']>;

beforeAll(() => {
  copy = new ProjectCopy();
  // Another folder, another part of the world, no cache: none of it may show.
  first = copy.build({ TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' });
});
afterAll(() => copy[Symbol.dispose]());

test('two builds of one tree, in different folders, have the same bytes', () => {
  expect(first.status, first.output).toBe(0);
  const built = fingerprint(copy.path('dist'));
  expect(Object.keys(built).length).toBeGreaterThan(100);
  expect(built).toEqual(fingerprint(dist));
});

describe('a mistake in content/', () => {
  test('stops the build, names file and line, and leaves the built site as it was', () => {
    const before = fingerprint(copy.path('dist'));
    copy.edit(section, 'reviewed:', 'reviewd:');
    const { status, output } = copy.build();
    copy.edit(section, 'reviewd:', 'reviewed:');
    expect(status).toBe(1);
    expect(output).toMatch(new RegExp(`${RegExp.escape(section)}:\\d+:\\d+ error .*reviewd`));
    expect(output).toContain('The site in dist/ is as it was.');
    expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
    expect(fingerprint(copy.path('dist'))).toEqual(before);
  });

  test('in a table does the same', () => {
    const table = 'content/career-guides/lantern-keeper/pay/states.csv';
    const before = fingerprint(copy.path('dist'));
    copy.edit(table, 'VT,,,,21.44', 'VT,,,,a lot');
    const { status, output } = copy.build();
    copy.edit(table, 'VT,,,,a lot', 'VT,,,,21.44');
    expect(status).toBe(1);
    expect(output).toMatch(new RegExp(`${RegExp.escape(table)}:47(:\\d+)? error .*a lot`));
    expect(fingerprint(copy.path('dist'))).toEqual(before);
  });
});

test('a page template that fails leaves the built site as it was', () => {
  const before = fingerprint(copy.path('dist'));
  copy.edit('src/pages/glossary.astro', 'const site = loadSite();', "throw new Error('broken on purpose');");
  const { status } = copy.build();
  expect(status).not.toBe(0);
  expect(fingerprint(copy.path('dist'))).toEqual(before);
});
