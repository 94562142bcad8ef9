import { getCollection, getEntry, render } from 'astro:content';
import { rowsOf } from '../lib/columns.ts';
import { type CollectionName, collectionNames, type Entries } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import { gitDates } from '../read/git-dates.ts';
import { assemble } from './assemble.ts';
import { lastModified } from './last-modified.ts';
import { type Plan, planOf } from './plan.ts';
import type { Costs, Guide, Pay, Site } from './types.ts';

let built: Promise<Site> | undefined;
let changed: ReadonlyMap<string, string> | undefined;
let dates: Promise<ReadonlyMap<string, string>> | undefined;

async function datesOfPages(): Promise<ReadonlyMap<string, string>> {
  changed ??= gitDates(process.cwd()).changed;
  return lastModified(await loadSite(), changed);
}

/** ISO date on which a page last changed. */
export async function modifiedOn(path: string): Promise<string> {
  if (import.meta.env.DEV || !dates) dates = datesOfPages();
  return (await dates).get(path) ?? '';
}

async function load(): Promise<Site> {
  const lists = await Promise.all(
    collectionNames.map(async (name) => {
      const entries = await getCollection(name);
      return [
        name,
        entries.map((entry): Entry<unknown> => ({
          id: entry.id,
          file: entry.filePath ?? '',
          data:
            'rows' in entry.data && 'cells' in entry.data.rows
              ? { ...entry.data, rows: rowsOf(entry.data.rows) }
              : entry.data,
        })),
      ] as const;
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
export async function payPaths(): Promise<
  { params: { guide: string }; props: { guide: Guide; pay: Pay } }[]
> {
  return (await guidePaths()).flatMap(({ params, props: { guide } }) =>
    guide.pay ? [{ params, props: { guide, pay: guide.pay } }] : [],
  );
}

/** The same for guides that tell what their routes cost. */
export async function costsPaths(): Promise<
  { params: { guide: string }; props: { guide: Guide; costs: Costs } }[]
> {
  return (await guidePaths()).flatMap(({ params, props: { guide } }) =>
    guide.costs ? [{ params, props: { guide, costs: guide.costs } }] : [],
  );
}

/** The same for guides whose text holds the steps of a plan. */
export async function planPaths(): Promise<
  { params: { guide: string }; props: { guide: Guide; plan: Plan } }[]
> {
  return (await guidePaths()).flatMap(({ params, props: { guide } }) => {
    const plan = planOf(guide);
    return plan ? [{ params, props: { guide, plan } }] : [];
  });
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

/** Finds the MDX source of a text, for the twins of its page. */
export async function bodies(): Promise<(text: { file: string }) => string> {
  const lists = await Promise.all(
    (['sections', 'specialties', 'faqs', 'pages'] as const).map((name) => getCollection(name)),
  );
  const byFile = new Map(lists.flat().map((entry) => [entry.filePath, entry.body ?? '']));
  return ({ file }) => byFile.get(file) ?? '';
}
