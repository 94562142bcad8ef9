import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblems, type Problem } from '../lib/problems.ts';
import { checkContent } from '../model/check.ts';
import { readContent } from '../read/read-content.ts';
import { wordsAt } from '../read/words-at.ts';
import { problemsPage } from './problems-page.ts';

/**
 * Checks all of content/ before Astro looks at it. A build stops with every problem told; the preview
 * shows them instead of the page, and shows the page again once they are mended.
 */
export function checkedContent(): AstroIntegration {
  let problems: Problem[] = [];
  const check = (root: string) => {
    problems = checkContent(readContent(root)).filter((problem) => !problem.advice);
  };
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        check(root);
        if (problems.length === 0) return;
        console.error(formatProblems(problems, Boolean(process.stderr.isTTY), wordsAt(root)));
        console.error('\nNothing was built. The site in dist/ is as it was.');
        process.exit(1);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const root = server.config.root;
        const folder = join(root, 'content');
        check(root);
        server.watcher.add(folder);
        let timer: NodeJS.Timeout | undefined;
        const refresh = async () => {
          check(root);
          if (problems.length > 0)
            logger.error(formatProblems(problems, Boolean(process.stderr.isTTY), wordsAt(root)));
          else await refreshContent?.({});
          server.ws.send({ type: 'full-reload' });
        };
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            refresh().catch((error: unknown) => logger.error(String(error)));
          }, 30);
        });
        server.middlewares.use((request, response, next) => {
          const wantsPage = request.headers.accept?.includes('text/html') ?? false;
          if (problems.length === 0 || !wantsPage) return next();
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(problemsPage(problems, wordsAt(root), server.config.base));
        });
      },
    },
  };
}
