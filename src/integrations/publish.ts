import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { plural } from '../lib/plural.ts';
import { ownShard } from '../lib/shard.ts';
import { type BuildInputs, buildInputs } from './build-inputs.ts';
import { finishSite, workFolder } from './finish-site.ts';
import { allInputs, rememberPublished } from './published.ts';
import { writeShard } from './shards.ts';

/**
 * Builds into a folder of this build's own and puts it in place only when the whole build went well and every
 * link and anchor on every page leads somewhere. Until then the last good site stays as it is, and another
 * build at the same time is not disturbed. A shard is put beside it as Astro made it: only the whole can be checked.
 *
 * @param integrations - all others of the site
 * @returns them, between what notes the state of the project before any of them reads it, and what publishes at the end
 */
export function publish(integrations: readonly AstroIntegration[]): AstroIntegration[] {
  let place: string;
  let base = '/';
  let root = '';
  const shard = ownShard();
  let shardInputs: BuildInputs | undefined;
  let inputs = '';
  const note: AstroIntegration = {
    name: 'note-inputs',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        root = fileURLToPath(config.root);
        if (shard) shardInputs = buildInputs(root);
        else inputs = allInputs(root);
      },
    },
  };
  const publishing: AstroIntegration = {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        place = resolve(fileURLToPath(config.outDir));
        base = config.base;
        const work = workFolder(root);
        const own = (name: string) => pathToFileURL(join(work, `${name}/`));
        updateConfig({ outDir: own('site'), cacheDir: own('cache') });
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const staging = resolve(fileURLToPath(dir));
        const made = plural(pages.length, 'page');
        if (shard && shardInputs) {
          const folder = writeShard(staging, root, shard, shardInputs);
          logger.info(`${made} in ${relative(root, folder)}/, to be merged with the other shards.`);
        } else {
          await finishSite(staging, place, base, root);
          rememberPublished(root, place, inputs);
          logger.info(`${made} in ${basename(place)}/, links checked.`);
        }
      },
    },
  };
  return [note, ...integrations, publishing];
}
