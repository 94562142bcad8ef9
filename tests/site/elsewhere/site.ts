import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { addOccupations } from '../../bench/occupations.ts';
import type { Page } from '../../support/pages.ts';
import { pagesOf } from '../../support/pages-of.ts';
import { ProjectCopy } from '../../support/project-copy.ts';
import { commitChanges } from './history.ts';

/** Where the site is published. */
export const base = '/guides';
export const address = `https://example.org${base}/`;
export const guide = '/career-guides/lantern-keeper/';

/** How many guides it has: those of the tests' own site, and thin ones. */
export const many = 60;

const copy = new ProjectCopy();

/** The tests' own site at another address, under a base path, with a history in git and many more guides. */
export const elsewhere = {
  copy,
  built: copy.path('dist'),
  pages: [] as readonly Page[],
  output: '',
  build(): void {
    writeFileSync(
      copy.path('content/redirects.yaml'),
      `redirects:\n  - from: /career-guides/coder/\n    to: ${guide}faq/\n  - from: /old.html\n    to: /glossary/#median\n`,
    );
    addOccupations(copy, many - 2, ['national']);
    commitChanges(copy);
    const { status, output } = copy.build({ SITE_BASE: `${base}/`, SITE_ADDRESS: 'https://example.org' });
    if (status !== 0) throw new Error(output);
    this.output = output;
    this.pages = pagesOf(this.built);
  },
};

/** Serves the built site under its base path and nothing beside it. */
export async function serve(): Promise<{ origin: string; close: () => void }> {
  const files = sirv(elsewhere.built);
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(`${base}/`)) return void response.writeHead(404).end();
    request.url = request.url.slice(base.length);
    files(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
