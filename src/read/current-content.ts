import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, readContent } from './read-content.ts';

// Held weakly: in a build of thousands of guides the memory is worth more than a second reading.
let last: { root: string; fingerprint: string; content: WeakRef<Content> } | undefined;

/**
 * What stands in `content/` now: read once, and again when a file was changed, added or deleted.
 *
 * @param root - folder that holds `content/`
 */
export function currentContent(root: string): Content {
  const fingerprint = fingerprintOf(join(root, 'content'));
  const known = last?.root === root && last.fingerprint === fingerprint ? last.content.deref() : undefined;
  if (known) return known;
  const content = readContent(root);
  last = { root, fingerprint, content: new WeakRef(content) };
  return content;
}

/** Names, times and sizes of all files of a folder; nothing where it cannot be read, which the reader then tells. */
function fingerprintOf(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => {
        const { mtimeMs, size } = lstatSync(join(folder, name));
        return `${name} ${mtimeMs} ${size}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}
