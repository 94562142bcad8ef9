import { type Problem, sortProblems } from '../lib/problems.ts';
import { commentsToFill } from '../lib/to-fill.ts';
import { collectionNames, collections, type Entries } from './collections.ts';
import { readMdxEntry, readYamlEntry, unreadable } from './read-entry.ts';
import type { Entry } from './entry.ts';
import { listFiles } from './list-files.ts';
import { isSidecar, placeOf, strayFile, wrongNames } from './places.ts';
import { readTable } from './read-table.ts';
import { readText } from './text-file.ts';

export interface Content {
  entries: Entries;
  problems: Problem[];
}

/**
 * Reads and checks every file in `content/` of a project. Knows nothing of Astro, runs nothing that it
 * reads, and never throws for what an editor wrote: whatever is wrong comes back in `problems`, all of
 * it at once. A file that is not right still has an entry, with its unsound fields named in it, so that
 * what refers to the file is not reported as a second mistake.
 *
 * @param root - folder that holds `content/`
 */
export function readContent(root: string): Content {
  const entries = Object.fromEntries(
    collectionNames.map((name) => [name, [] as Entry<unknown>[]]),
  ) as unknown as Entries;
  const problems: Problem[] = [];
  const files = listFiles(root, 'content', problems);
  for (const file of files) {
    const place = placeOf(file);
    if (!place) {
      if (!isSidecar(file, files)) problems.push(...strayFile(file));
      continue;
    }
    problems.push(...wrongNames(file, place));
    const { format, schema } = collections[place.collection];
    const text = readText(root, file, format, problems);
    const id = place.names.join('/') || place.collection;
    const entry =
      text === undefined
        ? unreadable(file, id, format, schema, place.names.at(-1))
        : format === 'csv'
          ? readTable(root, file, text, id, place.names.at(-1), files, problems)
          : format === 'mdx'
            ? readMdxEntry(file, text, id, schema, problems)
            : readYamlEntry(file, text, id, schema, problems);
    if (entry)
      (entries[place.collection] as Entry<unknown>[]).push(
        text === undefined || format === 'csv' ? entry : { ...entry, toFill: commentsToFill(text) },
      );
  }
  for (const required of ['site.yaml', 'redirects.yaml', 'changes.yaml', 'price-parities.csv']) {
    if (files.length > 0 && !files.includes(`content/${required}`)) {
      problems.push({
        file: `content/${required}`,
        rule: 'files',
        message: 'This file is missing.',
        instead: 'Restore it; the site cannot be built without it.',
      });
    }
  }
  return { entries, problems: sortProblems(problems) };
}
