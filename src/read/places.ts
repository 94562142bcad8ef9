import { absenceFact, missingFile, type Problem } from '../lib/problems.ts';
import { paths } from '../lib/urls.ts';
import { asSlug, slugPattern } from '../schemas/fields.ts';
import { type CollectionName, collectionNames, collections } from './collections.ts';

/** Which collection a file belongs to, and the parts of its path that name it. */
export interface Place {
  collection: CollectionName;
  names: string[];
}

const patterns = collectionNames.map((collection) => ({
  collection,
  pattern: new RegExp(
    `^content/${collections[collection].at.replaceAll('.', '\\.').replaceAll('*', '([^/]+)')}$`,
  ),
}));

/** Where a file belongs, by its path; nothing where no collection has such files. */
export function placeOf(file: string): Place | undefined {
  for (const { collection, pattern } of patterns) {
    const match = pattern.exec(file);
    if (match) return { collection, names: match.slice(1) };
  }
  return undefined;
}

/** The YAML beside a CSV is read together with it. */
export const isSidecar = (file: string, files: readonly string[]): boolean =>
  file.endsWith('.yaml') && files.includes(file.replace(/\.yaml$/, '.csv'));

/**
 * What to say of a file that belongs nowhere.
 *
 * @param files - all files of content/
 */
export function strayFile(file: string, files: readonly string[]): Problem {
  const table = file.replace(/\.yaml$/, '.csv');
  const place = table === file ? undefined : placeOf(table);
  if (place && collections[place.collection].format === 'csv') {
    return {
      file,
      rule: 'files',
      message: `The table that this file describes, ${table.replace(/.*\//, '')}, is missing.`,
      instead: 'Restore the table, or delete this file too.',
      ...missingFile(table),
    };
  }
  const twin = collectionNames
    .map((name) => collections[name].at)
    .find(
      (at) =>
        at.replace(/.*\./, '.') !== file.replace(/.*\./, '.') &&
        placeOf(file.replace(/\.[^.]*$/, at.replace(/.*\./, '.'))),
    );
  const meant = twin && file.replace(/\.[^.]*$/, twin.replace(/.*\./, '.'));
  return {
    file,
    rule: 'files',
    message: 'Nothing reads this file.',
    // What names the file as it should be called follows from this.
    hides: meant && !files.includes(meant) ? [meant, absenceFact(meant)] : [],
    instead: twin
      ? `Here files end in ${twin.replace(/.*\./, '.')}: save it as one, move it or delete it.`
      : 'Move it to its place (content/README.md lists them) or delete it.',
  };
}

/** Addresses of pages that are not written in pages/. */
const taken = new Set([
  // Files and folders of the site that are no pages.
  ...['404', 'index', 'pagefind', 'social', 'fonts', 'astro', 'favicon', 'nginx'],
  ...['robots', 'sitemap', 'sitemap-index', 'sitemap-0', 'llms', 'changes', 'feed', 'manifest'],
  ...[paths.guides, paths.glossary, paths.sources, paths.search].map((path) => path.slice(1, -1)),
]);

/** Longest name: an address is read aloud and typed, and file systems end at 255 bytes with all that is added. */
export const longestName = 80;

/** The folder in the path of a file that has a name; the file itself where none has. */
const namedBy = (name: string, file: string): string =>
  file.includes(`/${name}/`) ? file.slice(0, file.indexOf(`/${name}/`) + name.length + 1) : file;

/** What is wrong with the names in a file's path: each becomes part of an address. */
export function wrongNames(file: string, { collection, names }: Place): Problem[] {
  return names.flatMap((name) => {
    const wrong = (message: string, instead: string, meant = file): Problem[] => [
      {
        // The name of a folder is said once, not of every file in it.
        file: namedBy(name, file),
        rule: 'file-names',
        message,
        instead,
        // Under another name it may be listed and cited.
        hides: [absenceFact(file), ...(meant === file ? [] : [meant, absenceFact(meant)])],
      },
    ];
    if (!slugPattern.test(name))
      return wrong(
        `"${name}" is not a name of the right form.`,
        'Name files and folders with lower-case letters, digits and single dashes, like inpatient-coder.',
        file.replace(name, asSlug(name)),
      );
    if (name.length > longestName)
      return wrong(
        `This name has ${name.length} characters; ${longestName} is the most.`,
        'Give it a shorter name.',
      );
    if (collection === 'pages' && taken.has(name))
      return wrong(`The site has something at /${name} already.`, 'Give this page another name.');
    if (name === 'site' && file.startsWith('content/career-guides/site/'))
      return wrong('"site" is the name of the picture for the whole site.', 'Give this guide another name.');
    if (file.startsWith(`content${paths.compareGuides}`) && name === 'compare')
      return wrong(
        '"compare" is the address of the page that compares guides.',
        'Give this guide another name.',
      );
    return [];
  });
}
