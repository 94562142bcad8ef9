import { paths } from '../lib/urls.ts';
import { collectionNames, type Entries } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import { assemble } from './assemble.ts';
import { guideOf } from './entries.ts';
import { citedSources } from './citations.ts';
import { termsReached, textsOf } from './texts.ts';
import { withUnlistedFiles } from './unlisted-files.ts';
import type { Site } from './types.ts';
import { isDraft } from './written-texts.ts';

/** The two sites that content makes; one and the same where there is no draft. */
export interface Sites {
  /** With drafts, and with files that no list names: what the preview shows and the rules look at. */
  preview: Site;
  /** What a build publishes. */
  published: Site;
}

/** Both sites of checked entries. Pure; an unlisted file is a problem of its own, so neither is built with one. */
export function sitesOf(entries: Entries): Sites {
  const preview = assemble(withUnlistedFiles(entries));
  const finished = withoutDrafts(entries);
  return {
    preview,
    published: finished === entries ? preview : publishedOf(withUnlistedFiles(finished), preview),
  };
}

/**
 * The site of finished entries without the terms and sources that only drafts use: they are published with the draft. What
 * nothing uses at all stays, and is reported.
 */
function publishedOf(finished: Entries, preview: Site): Site {
  const linked = (page: string, { pages, guides }: Site) =>
    [...pages, ...guides.flatMap(textsOf)]
      .flatMap(({ prose }) => prose.links)
      .flatMap(({ url }) => (url.startsWith(`${page}#`) ? [url.slice(page.length + 1)] : []));
  const terms = (site: Site) => new Set([...termsReached(site), ...linked(paths.glossary, site)]);
  const sources = (site: Site) => new Set([...citedSources(site), ...linked(paths.sources, site)]);
  const whole = assemble(finished);
  const [inAll, inWhole] = [terms(preview), terms(whole)];
  const glossary = finished.glossary.filter(({ id }) => inWhole.has(id) || !inAll.has(id));
  // Terms that go take their sources along.
  const trimmed = glossary.length < finished.glossary.length ? assemble({ ...finished, glossary }) : whole;
  const [cited, all] = [sources(trimmed), sources(preview)];
  const kept = finished.sources.filter(({ id }) => cited.has(id) || !all.has(id));
  return kept.length < finished.sources.length ? assemble({ ...finished, glossary, sources: kept }) : trimmed;
}

/** The entries that a build shows: no draft, and nothing of a guide that is one. The same object where all are shown. */
export function withoutDrafts(entries: Entries): Entries {
  const guides = entries.guides.filter(isDraft).map((guide) => guide.id);
  const shown = (entry: Entry<unknown>) => !isDraft(entry) && !guides.includes(guideOf(entry));
  const lists = collectionNames.map(
    (name) => [name, (entries[name] as Entry<unknown>[]).filter(shown)] as const,
  );
  return lists.every(([name, list]) => list.length === entries[name].length)
    ? entries
    : (Object.fromEntries(lists) as unknown as Entries);
}
