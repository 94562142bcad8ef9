import { guideOfPage } from './guide-of-page.ts';
import type { Guide, Site } from './types.ts';

/** Ids of every source that some page shows, or a table that is kept for one. */
export function citedSources({ table, guides }: Site): ReadonlySet<string> {
  return new Set([
    ...[...table.values()].flatMap((page) => page.provenance.sources),
    ...guides.flatMap((guide) => [...guide.tables.values()].flatMap(({ source }) => source ?? [])),
  ]);
}

/** For each source the parts of pages that rest on it, each once. */
export function pagesCiting({
  table,
}: Site): ReadonlyMap<string, readonly { label: string; path: string }[]> {
  const citing = new Map<string, Map<string, { label: string; path: string }>>();
  for (const page of table.values()) {
    for (const { label, anchor, sources } of page.parts) {
      const path = anchor === undefined ? page.path : `${page.path}#${anchor}`;
      for (const id of sources) {
        const places = citing.get(id) ?? new Map<string, { label: string; path: string }>();
        citing.set(id, places);
        if (!places.has(path)) places.set(path, { label, path });
      }
    }
  }
  return new Map([...citing].map(([id, places]) => [id, [...places.values()]]));
}

/**
 * Pages under the guide that each belongs to, in the order of the guides; those of the whole site last. One guide
 * alone has nothing to be distinguished from, so all pages are together.
 */
export function byGuide<Page extends { path: string }>(
  guides: readonly Guide[],
  pages: readonly Page[],
): { guide: Guide | undefined; pages: readonly Page[] }[] {
  if (guides.length < 2) return pages.length > 0 ? [{ guide: undefined, pages }] : [];
  const groups = Map.groupBy(pages, ({ path }) => guideOfPage(guides, path));
  return [...guides, undefined].flatMap((guide) => {
    const own = groups.get(guide);
    return own ? [{ guide, pages: own }] : [];
  });
}
