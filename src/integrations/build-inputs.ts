import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asAddress } from '../lib/as-address.ts';
import { today } from '../lib/today.ts';
import { gitDates } from '../read/git-dates.ts';
import { siteSettings } from '../read/site-settings.ts';
import { readsRedirects } from './deploy-files.ts';

/** What a site is made of, and how a report names what differs in two builds. */
export const inputWords = {
  content: 'other content (content/)',
  code: 'other code (src/, public/ or astro.config.mjs)',
  packages: 'other packages (package-lock.json)',
  address: 'another address or base path (SITE_ADDRESS, SITE_BASE)',
  host: 'a host that treats redirects in another way (NETLIFY, CF_PAGES, WORKERS_CI)',
  dates: 'another history (git: fetch all of it everywhere)',
  day: 'another day (set SOURCE_DATE_EPOCH to the same moment everywhere)',
} as const;
type Input = keyof typeof inputWords;
export const inputNames = Object.keys(inputWords) as Input[];
export type BuildInputs = Record<Input, string>;

/** The SHA-256 of files and folders with their names; what is hidden does not count. */
function digestOf(root: string, ...paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const isFolder = statSync(join(root, path)).isDirectory();
    const names = isFolder ? readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }) : [''];
    for (const name of names.map((it) => asAddress(it)).sort()) {
      const file = join(root, path, name);
      if (/(?:^|\/)\./.test(name) || statSync(file).isDirectory()) continue;
      const bytes = readFileSync(file);
      hash.update(`${path}/${name} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** What the site of a project is made of at this moment, each part as a short text: two builds of the same are equal. */
export function buildInputs(root: string): BuildInputs {
  const { address, base } = siteSettings(pathToFileURL(join(root, '/')));
  return {
    content: digestOf(root, 'content'),
    code: digestOf(root, 'src', 'public', 'astro.config.mjs'),
    packages: digestOf(root, 'package-lock.json'),
    address: new URL(base, address).href,
    host: String(readsRedirects(process.env)),
    dates: createHash('sha256')
      .update(JSON.stringify([...gitDates(root).changed].sort()))
      .digest('hex'),
    day: today(),
  };
}
