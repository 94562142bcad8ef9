import { resolve } from 'node:path';
import { type Content, readContent } from '../read/read-content.ts';
import { type Sites, sitesOf } from './sites.ts';

/** A project's content as it is now: what was read, and the sites made of it. */
export interface Current extends Content, Sites {
  root: string;
}

/**
 * The one place where it is kept. Astro loads its configuration and the pages as two graphs of modules, so a
 * variable of this module would exist twice, and content would be read and assembled twice.
 */
const kept = globalThis as { currentContent?: Current };

/**
 * The content of a project, read and assembled by whoever asks first and shared by all who ask later.
 *
 * @param root - folder that holds `content/`
 */
export function current(root = process.cwd()): Current {
  const known = kept.currentContent;
  return known?.root === resolve(root) ? known : readAgain(root);
}

/** The same, read anew: for the preview, after an edit. */
export function readAgain(root: string): Current {
  const content = readContent(root);
  return (kept.currentContent = { root: resolve(root), ...content, ...sitesOf(content.entries) });
}
