import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { CollectionName } from '../read/collections.ts';
import { currentContent } from '../read/current-content.ts';

/**
 * Hands what the reader of content found to one of Astro's collections. What is in the store no longer in
 * content is deleted, and the digest is of the data as the schema gives it, so that neither a deleted file nor
 * an older schema can leave a trace in a warm cache. The store is not emptied for that: Astro would then
 * reload the preview before the new data is there.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `content: ${collection}`,
    async load({ store, parseData, generateDigest, config }) {
      const { entries } = currentContent(fileURLToPath(config.root));
      const sound = entries[collection].filter(({ unsound }) => !unsound);
      const ids = new Set(sound.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const { id, file, data, body } of sound) {
        const parsed = await parseData({ id, data: data as Record<string, unknown>, filePath: file });
        store.set({
          id,
          data: parsed,
          digest: generateDigest(JSON.stringify([file, body, parsed])),
          filePath: file,
          ...(body === undefined ? {} : { body, deferredRender: true }),
        });
      }
    },
  };
}
