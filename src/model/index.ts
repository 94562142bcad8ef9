import { getCollection, getEntry, render } from 'astro:content';
import { type CollectionName, collectionNames, type Entries } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import { assemble } from './assemble.ts';
import type { Guide, Pay, Site } from './types.ts';

let built: Promise<Site> | undefined;

async function load(): Promise<Site> {
  const lists = await Promise.all(
    collectionNames.map(async (name) => {
      const entries = await getCollection(name);
      return [name, entries.map((entry): Entry<unknown> => ({ id: entry.id, file: entry.filePath ?? '', data: entry.data }))] as const;
    }),
  );
  return assemble(Object.fromEntries(lists) as unknown as Entries, { drafts: import.meta.env.DEV });
}

/** The whole site as pages draw it: once for a build, anew for every request of the preview. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}

/** One entry for each guide, for `getStaticPaths`: the route's `guide` and the guide itself. */
export async function guidePaths(): Promise<{ params: { guide: string }; props: { guide: Guide } }[]> {
  const { guides } = await loadSite();
  return guides.map((guide) => ({ params: { guide: guide.id }, props: { guide } }));
}

/** The same for guides that have pay tables, with the pay that is then known to be there. */
export async function payPaths(): Promise<{ params: { guide: string }; props: { guide: Guide; pay: Pay } }[]> {
  return (await guidePaths()).flatMap(({ params, props: { guide } }) =>
    guide.pay ? [{ params, props: { guide, pay: guide.pay } }] : [],
  );
}

type Prose = Extract<CollectionName, 'sections' | 'specialties' | 'faqs' | 'pages'>;

/**
 * The rendered body of a text.
 * @throws Error when there is no such text, which the check of content rules out
 */
export async function renderText(collection: Prose, id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There is no text "${id}" in ${collection}.`);
  const { Content } = await render(entry);
  return Content;
}
