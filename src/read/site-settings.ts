import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * Address and base path of the site, which Astro must know before content is read: from `SITE_ADDRESS`
 * and `SITE_BASE` where they are set (a preview under another address), else from content/site.yaml.
 * Faults in the file are reported by the check of content, so a broken file only falls back here.
 */
export function siteSettings(root: URL): { address: string; base: string } {
  let written: { address?: unknown; base?: unknown } = {};
  try {
    written =
      (parse(readFileSync(new URL('content/site.yaml', root), 'utf8')) as typeof written | null) ?? {};
  } catch {
    // The check of content names the file and the line.
  }
  const address = process.env['SITE_ADDRESS'] ?? written.address;
  const base = process.env['SITE_BASE'] ?? written.base;
  return {
    address: typeof address === 'string' && URL.canParse(address) ? address : 'https://career-guides.example',
    base: typeof base === 'string' && base.startsWith('/') ? base : '/',
  };
}
