import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildInputs } from './build-inputs.ts';

/** What the site that is in place was made of and what it is, both as short texts: two of the same are equal. */
interface Published {
  inputs: string;
  site: string;
}

const recordOf = (root: string): string => join(root, '.cache/published.json');

/** The packages that are installed, as npm lists them; a build on another machine may rightly have others. */
function installed(root: string): string {
  try {
    return readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8');
  } catch {
    return '';
  }
}

/** All that decides what a build of this project makes at this moment, as a short text. */
export const allInputs = (root: string): string =>
  createHash('sha256')
    .update(JSON.stringify([buildInputs(root), process.version, installed(root)]))
    .digest('hex');

/** The files of a built site by name, size and time: what was taken away, added or changed by hand shows. */
function filesIn(place: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = statSync(join(place, name));
    if (file.isFile()) hash.update(`${name} ${file.size} ${file.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * Remembers what the site was made of that is now in place. That it cannot be written down harms nobody: the next
 * start builds again.
 *
 * @param inputs - `allInputs` from before the build began to read
 */
export function rememberPublished(root: string, place: string, inputs: string): void {
  try {
    const file = recordOf(root);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ inputs, site: filesIn(place) } satisfies Published));
  } catch {
    // See above.
  }
}

/** Whether a build now would make the site that is in place, file by file. */
export function isPublished(root: string, place: string): boolean {
  try {
    const record = JSON.parse(readFileSync(recordOf(root), 'utf8')) as Published;
    return record.site === filesIn(place) && record.inputs === allInputs(root);
  } catch {
    return false;
  }
}
