import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { plural } from '../lib/plural.ts';
import { formatProblems } from '../lib/problems.ts';
import { brokenLinks } from '../read/broken-links.ts';
import { narrowPolicies } from './narrow-policy.ts';

/**
 * Builds into a folder beside `dist/` and puts it in place only when the whole build went well and every
 * link and anchor on every page leads somewhere. Until then the last good site stays as it is.
 */
export function publish(): AstroIntegration {
  let place: URL;
  let base = '/';
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        place = config.outDir;
        base = config.base;
        const staging = new URL('./.build/', config.root);
        rmSync(staging, { recursive: true, force: true });
        updateConfig({ outDir: staging });
      },
      'astro:build:done': ({ dir, pages, logger }) => {
        const staging = fileURLToPath(dir);
        narrowPolicies(staging);
        const problems = brokenLinks(staging, base);
        if (problems.length > 0) {
          console.error(formatProblems(problems, Boolean(process.stderr.isTTY)));
          console.error('\nThe site was not put in place. The site in dist/ is as it was.');
          process.exit(1);
        }
        const target = fileURLToPath(place);
        const old = `${target.replace(/\/$/, '')}.old`;
        rmSync(old, { recursive: true, force: true });
        if (existsSync(target)) renameSync(target, old);
        renameSync(staging, target);
        rmSync(old, { recursive: true, force: true });
        logger.info(
          `${plural(pages.length, 'page')} in ${place.pathname.replace(/.*\/([^/]+)\/$/, '$1')}/, links checked.`,
        );
      },
    },
  };
}
