import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { coldContentCache } from '../../../src/integrations/cold-content-cache.ts';

test.each([
  ['goes before a preview starts', 'dev', false, false],
  ['stays while a preview reads its settings anew', 'dev', true, true],
  ['stays for a build, beside which another may read it', 'build', false, true],
])('what Astro keeps of content %s', async (_, command, isRestart, stays) => {
  const root = mkdtempSync(join(tmpdir(), 'career-guides-cache-'));
  try {
    const store = join(root, '.astro/data-store.json');
    mkdirSync(join(root, '.astro'));
    writeFileSync(store, '[]');
    const setup = coldContentCache().hooks['astro:config:setup'] as (given: object) => unknown;
    await setup({ command, isRestart, config: { root: pathToFileURL(`${root}/`) } });
    expect(existsSync(store)).toBe(stays);
  } finally {
    rmSync(root, { recursive: true });
  }
});
