import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { parse } from 'yaml';

/** Folder of the project whose site is looked at. */
export const root = inject('siteRoot');

/** The built site. */
export const dist = join(root, 'dist');

/** What an operator has set; the tests hold for every operator. */
export const settings = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')) as {
  name: string;
  address: string;
  repository: string;
  branch: string;
  guides: string[];
};
