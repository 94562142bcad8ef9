import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/**
 * Deletes what Astro keeps of content between two previews, before one starts: a draft that was seen and then
 * discarded would be looked for. A build needs no such thing, since `publish` gives it a store of its own; and it
 * must leave these files alone, since another build may be reading them. Nothing is lost: content is read whole
 * each time anyway.
 */
export function coldContentCache(): AstroIntegration {
  return {
    name: 'cold-content-cache',
    hooks: {
      'astro:config:setup': ({ command, isRestart, config }) => {
        if (isRestart || command !== 'dev') return;
        for (const file of ['data-store.json', 'content-modules.mjs', 'content-assets.mjs'])
          rmSync(new URL(`./.astro/${file}`, config.root), { force: true });
      },
    },
  };
}
