import { textsOf } from './texts.ts';
import type { Site } from './types.ts';

/** Files in content/ that each page is made of: a change to one of them changes the page. */
export const filesOfPages = ({ table, sources }: Site): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...table].map(([path, { provenance }]) => [
      path,
      [...new Set([...provenance.files, ...provenance.sources.flatMap((id) => sources.get(id)?.file ?? [])])],
    ]),
  );

/** The days on which a person last read texts, by file. */
const reviews = ({ guides, pages }: Site): ReadonlyMap<string, string> =>
  new Map([...guides, ...guides.flatMap(textsOf), ...pages].map(({ file, reviewed }) => [file, reviewed]));

/**
 * The ISO date on which each page last changed: the newest change in git of the files it is made of. Where
 * git knows none of them, the newest review of its texts, or of any where it has no text.
 *
 * @param changed - dates of files, as git knows them
 */
export function lastModified(site: Site, changed: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const reviewed = reviews(site);
  const newest = (dates: readonly string[]): string | undefined => [...dates].sort().at(-1);
  const fallback = newest([...reviewed.values()]) ?? '';
  const known = (files: readonly string[], dates: ReadonlyMap<string, string>): string | undefined =>
    newest(files.flatMap((file) => dates.get(file) ?? []));
  return new Map(
    [...filesOfPages(site)].map(([path, files]) => [
      path,
      known(files, changed) ?? known(files, reviewed) ?? fallback,
    ]),
  );
}
