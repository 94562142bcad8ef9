import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/**
 * Deletes what Astro keeps of content between two commands, before a build or a preview starts. The list of
 * modules in `.astro/` is shared by both but rewritten only when a command's own store changes, so that after
 * a draft was seen in the preview and discarded every build would look for it. Nothing is lost: content is
 * read whole each time anyway.
 */
export function coldContentCache(): AstroIntegration {
  return {
    name: 'cold-content-cache',
    hooks: {
      'astro:config:setup': ({ command, isRestart, config }) => {
        if (isRestart || (command !== 'build' && command !== 'dev')) return;
        const dotAstro = new URL('./.astro/', config.root);
        for (const file of [
          new URL('data-store.json', command === 'dev' ? dotAstro : config.cacheDir),
          new URL('content-modules.mjs', dotAstro),
          new URL('content-assets.mjs', dotAstro),
        ])
          rmSync(file, { force: true });
      },
    },
  };
}
