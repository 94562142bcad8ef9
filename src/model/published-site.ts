import { currentContent } from '../read/current-content.ts';
import type { Content } from '../read/read-content.ts';
import { assemble } from './assemble.ts';
import type { Site } from './types.ts';

let last: { content: Content; site: Site } | undefined;

/**
 * The site without drafts, for what a build does beside its pages; made once as long as content stays as it is.
 *
 * @param root - folder that holds `content/`
 * @throws Error where content is not right, which the check rules out before a build
 */
export function publishedSite(root: string): Site {
  const content = currentContent(root);
  if (last?.content !== content) last = { content, site: assemble(content.entries, { drafts: false }) };
  return last.site;
}
