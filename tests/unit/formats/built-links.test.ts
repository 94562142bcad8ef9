import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenLinks } from '../../../src/integrations/built-links.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(root, 'about'));
  writeFileSync(join(root, 'index.html'), '<p id="a"></p><p id="b"></p><a href="/about/#a">a</a>');
  writeFileSync(join(root, 'about/index.html'), '<p id="a"></p><p id="a"></p>');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('an anchor that a page has twice is reported, one that two pages have is not', () => {
  expect(brokenLinks(root, '/')).toEqual([
    { file: 'dist/about/index.html', rule: 'built-links', message: 'The anchor "#a" is on the page twice.' },
  ]);
});
