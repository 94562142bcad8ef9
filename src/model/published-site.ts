import { currentContent } from '../read/current-content.ts';
import type { Content } from '../read/read-content.ts';
import { assemble } from './assemble.ts';
import type { Site } from './types.ts';

const sites = new WeakMap<Content, Site>();

/**
 * The site without drafts, for what a build does beside its pages; made once for the same content.
 *
 * @param root - folder that holds `content/`
 * @throws Error where content is not right, which the check rules out before a build
 */
export function publishedSite(root: string): Site {
  const content = currentContent(root);
  const site = sites.get(content) ?? assemble(content.entries, { drafts: false });
  sites.set(content, site);
  return site;
}
