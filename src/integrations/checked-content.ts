import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { asAddress } from '../lib/as-address.ts';
import { formatProblems } from '../lib/problem-report.ts';
import { isError, type Problem } from '../lib/problems.ts';
import { wantsColor } from '../lib/terminal-color.ts';
import { astroCollections } from '../loaders/content-loader.ts';
import { checkContent } from '../model/check.ts';
import { type Current, current, readAgain } from '../model/current.ts';
import { placeOf } from '../read/places.ts';
import { wordsAt } from '../read/words-at.ts';
import { socialCards } from '../social/cards.ts';
import { drawAhead } from '../social/draw-ahead.ts';
import { problemsPage } from './problems-page.ts';

/** Whether a file belongs to a collection that Astro holds; the YAML beside a table goes with the table. */
const isHeldByAstro = (file: string): boolean => {
  const place = placeOf(file) ?? placeOf(file.replace(/\.yaml$/, '.csv'));
  return astroCollections.some((name) => name === place?.collection);
};

/**
 * Checks all of content/ before Astro looks at it. A build stops with every problem reported; the preview
 * shows them instead of the page, and shows the page again once they are fixed.
 */
export function checkedContent(): AstroIntegration {
  let problems: Problem[] = [];
  const check = (content: Current) => {
    problems = checkContent(content, { sites: content }).filter(isError);
  };
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        const content = current(root);
        check(content);
        if (problems.length === 0) return drawAhead(socialCards(content.published).map(({ card }) => card));
        console.error(formatProblems(problems, wantsColor(process.stderr), wordsAt(root)));
        console.error('\nNothing was built. The site in dist/ is as it was.');
        process.exit(1);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const root = server.config.root;
        const folder = join(root, 'content');
        check(readAgain(root));
        server.watcher.add(folder);
        // Astro is done half a second after the new content can be read from its store.
        let stored = () => {};
        server.watcher.on('change', (path) => {
          if (path === join(root, '.astro/data-store.json')) stored();
        });
        // Whether a file was changed of which Astro holds a copy, and that has not been brought up to date.
        let astroIsBehind = false;
        const refresh = async () => {
          check(readAgain(root));
          if (problems.length > 0)
            logger.error(formatProblems(problems, wantsColor(process.stderr), wordsAt(root)));
          else if (astroIsBehind) {
            await Promise.race([refreshContent?.({}), new Promise<void>((done) => (stored = done))]);
            astroIsBehind = false;
          }
          server.ws.send({ type: 'full-reload' });
        };
        let changes = 0;
        let ready: Promise<unknown> = Promise.resolve();
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          const own = ++changes;
          astroIsBehind ||= isHeldByAstro(asAddress(relative(root, path)));
          // To save a file once may be several changes; the last of them is answered.
          const answered = sleep(30)
            .then(() => (own === changes ? refresh() : undefined))
            .catch((error: unknown) => logger.error(String(error)));
          ready = Promise.all([ready, answered]);
        });
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          // A page made while content is read would be of the old content, and Astro might keep that.
          ready
            .then(() => {
              if (problems.length === 0) return next();
              response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
              response.end(problemsPage(problems, wordsAt(root), server.config.base));
            })
            .catch(next);
        });
      },
    },
  };
}
