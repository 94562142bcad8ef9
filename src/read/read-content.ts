import { absenceFact, type Problem } from '../lib/problems.ts';
import { commentsToFill } from '../lib/to-fill.ts';
import { collectionNames, collections, type Entries } from './collections.ts';
import { readMdxEntry, type ReadEntry, readYamlEntry, unreadable } from './read-entry.ts';
import type { Entry } from './entry.ts';
import { listFiles } from './list-files.ts';
import { isSidecar, type Place, placeOf, strayFile, wrongNames } from './places.ts';
import { readTable } from './read-table.ts';
import { rememberedFile } from './remembered-file.ts';
import { readText } from './text-file.ts';

export interface Content {
  entries: Entries;
  /** As they were found; `reported` says which of them to show. */
  problems: Problem[];
}

/**
 * Reads and checks every file in `content/` of a project. Knows nothing of Astro, runs nothing that it
 * reads, and never throws for what an editor wrote: whatever is wrong comes back in `problems`, all of
 * it at once. A file that is not right still has an entry, whose unsound fields are empty, so that its
 * neighbors can still be checked.
 *
 * @param root - folder that holds `content/`
 */
export function readContent(root: string): Content {
  const entries = Object.fromEntries(
    collectionNames.map((name) => [name, [] as Entry<unknown>[]]),
  ) as unknown as Entries;
  const { files, problems } = listFiles(root, 'content');
  for (const file of files) {
    const place = placeOf(file);
    if (!place) {
      if (!isSidecar(file, files)) problems.push(strayFile(file, files));
      continue;
    }
    const { entry, problems: own } = readFile(root, file, place, files);
    problems.push(...wrongNames(file, place), ...own);
    if (entry) (entries[place.collection] as Entry<unknown>[]).push(entry);
  }
  for (const required of ['site.yaml', 'redirects.yaml', 'changes.yaml', 'price-parities.csv']) {
    const file = `content/${required}`;
    if (files.length > 0 && !files.includes(file)) {
      problems.push({
        file,
        rule: 'files',
        message: 'This file is missing.',
        instead: 'Restore it; the site cannot be built without it.',
        hides: [file, absenceFact(file)],
      });
    }
  }
  return { entries, problems };
}

function readFile(root: string, file: string, place: Place, files: readonly string[]): ReadEntry {
  const { format, schema } = collections[place.collection];
  const id = place.names.join('/') || place.collection;
  const name = place.names.at(-1);
  const text = readText(root, file, format);
  if (typeof text !== 'string')
    return { entry: unreadable(file, id, format, schema, name), problems: [text] };
  if (format === 'csv') return readTable(root, file, text, id, name, files);
  return rememberedFile(file, text, () => {
    const read = format === 'mdx' ? readMdxEntry : readYamlEntry;
    const { entry, problems } = read(file, text, id, schema);
    return { entry: { ...entry, toFill: commentsToFill(text) }, problems };
  });
}
