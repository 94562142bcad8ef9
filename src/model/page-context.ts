import type { Guide, Site, Source } from './types.ts';

/** What components in prose need to know of the page they are on. */
export interface PageContext {
  site: Site;
  guide?: Guide | undefined;
  /** The sources of the page in the order of their numbers. */
  sources: readonly Source[];
}

/** The context of texts that rest on the given sources. */
export const pageContext = (site: Site, guide: Guide | undefined, ids: readonly string[]): PageContext => ({
  site,
  guide,
  sources: ids.map((id) => site.sources.get(id)).filter((source) => source !== undefined),
});

/**
 * Makes the context of a page and lends it to the components in its texts. Called by the page itself: what
 * is in a layout's slot is rendered before the layout.
 */
export function lendContext(locals: App.Locals, site: Site, path: string, guide?: Guide): PageContext {
  locals.page = pageContext(site, guide, site.table.get(path)?.provenance.sources ?? []);
  return locals.page;
}

/**
 * The context that a page has lent.
 * @throws Error when the page lent none: a mistake in a page template, never in content
 */
export function contextOf(locals: App.Locals): PageContext {
  if (!locals.page) throw new Error('This page renders prose without lending its context.');
  return locals.page;
}

/** The number of a source on its page, from 1. */
export function sourceNumber(context: PageContext, id: string): number {
  return context.sources.findIndex((source) => source.id === id) + 1;
}

/** The anchor of a source in the list at the foot of its page; short, since a page holds many. */
export const sourceAnchor = (number: number): string => `s${number}`;
