import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

const { repository, branch } = parse(readFileSync('content/site.yaml', 'utf8')) as {
  repository: string;
  branch: string;
};
const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.html') && !file.startsWith('pagefind'),
);
const link = /<a[^>]+href="([^"]+)"[^>]*>\s*Suggest a change\s*<\/a>/g;

/** A page at an old address only leads on; it says nothing that could be changed. */
const moved = (html: string): boolean => html.includes('http-equiv="refresh"');

describe('“Suggest a change”', () => {
  it.each(pages)('of %s opens a file or folder that is there', (page) => {
    const html = readFileSync(join('dist', page), 'utf8');
    if (moved(html)) return;
    const addresses = [...html.matchAll(link)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const [, view = '', path = ''] =
        /^(edit|tree)\/[^/]+\/(.+)$/.exec(address.slice(repository.length + 1)) ?? [];
      expect(address.startsWith(`${repository}/${view}/${branch}/`), address).toBe(true);
      expect(existsSync(path), address).toBe(true);
      expect(statSync(path).isDirectory() ? 'tree' : 'edit', address).toBe(view);
    }
  });
});
