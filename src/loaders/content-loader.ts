import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { current } from '../model/current.ts';

/** The collections of content that Astro holds too. */
export const astroCollections = ['pages', 'sections', 'specialties', 'faqs', 'pay'] as const;
export type AstroCollection = (typeof astroCollections)[number];

/**
 * Hands what the reader of content found to one of Astro's collections, as it is: it is checked already.
 * What is in the store no longer in content is deleted. The store is not emptied for that: Astro would then
 * reload the preview before the new data is there.
 */
export function contentLoader(collection: AstroCollection): Loader {
  return {
    name: `content: ${collection}`,
    load: (astro) => {
      const { store, config } = astro;
      const { entries: all, problems } = current(fileURLToPath(config.root));
      const wrong = new Set(problems.filter(({ hides }) => hides?.length).map(({ file }) => file));
      const entries = all[collection].filter(({ file }) => !wrong.has(file));
      const ids = new Set(entries.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const { id, file, data, body } of entries) {
        const { prose: _, ...fields } = data as typeof data & { prose?: unknown };
        store.set({
          id,
          data: fields,
          digest: astro.generateDigest(JSON.stringify([file, body, fields])),
          filePath: file,
          ...(body === undefined ? {} : { body, deferredRender: true }),
        });
      }
      return Promise.resolve();
    },
  };
}
