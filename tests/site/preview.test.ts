import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProjectCopy } from '../support/project-copy.ts';

const section = 'content/career-guides/lantern-keeper/sections/what-is-a-lantern-keeper.mdx';
const faq = 'content/career-guides/lantern-keeper/faqs/do-i-need-a-license.mdx';
let copy: ProjectCopy;
let server: ReturnType<ProjectCopy['dev']>;
let address: string;
let log = '';

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Asks for a page, every so many milliseconds, until its text satisfies; the last text where it never does. */
async function read(
  path: string,
  satisfied: (text: string) => boolean,
  pause = 250,
  most = 120,
): Promise<string> {
  let text = '';
  for (let tries = 0; tries < most && !satisfied(text); tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    text = await fetch(address + path, { headers: { accept: 'text/html' } })
      .then((it) => it.text())
      .catch(() => '');
  }
  return text;
}

beforeAll(async () => {
  copy = new ProjectCopy();
  const port = await freePort();
  address = `http://localhost:${port}`;
  server = copy.dev(port);
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
});
afterAll(async () => {
  if (server.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  copy[Symbol.dispose]();
});

const guide = '/career-guides/lantern-keeper/';
const isGuide = (text: string) => text.includes('id="at-a-glance"');

test('the preview shows a mistake in place of the page, and the page again once it is fixed', async () => {
  expect(isGuide(await read(guide, isGuide)), log).toBe(true);

  copy.edit(section, 'reviewed:', 'reviewd:');
  const problem = await read(guide, (text) => text.includes('to fix'));
  expect(problem, log).toMatch(new RegExp(`<code>${RegExp.escape(section)}:\\d+:\\d+</code>`));
  expect(problem).toContain('reviewd');

  copy.edit(section, 'reviewd:', 'reviewed:');
  expect(isGuide(await read(guide, isGuide)), log).toBe(true);
});

test('the preview shows an edit of the prose by itself', async () => {
  await read(`${guide}faq/`, (text) => text.includes('<details'));
  copy.edit(faq, '\n---\n', '\n---\n\nThis sentence was just written.\n');
  const page = await read(`${guide}faq/`, (text) => text.includes('This sentence was just written.'));
  expect(page, log).toContain('This sentence was just written.');
});

test('the preview shows every one of several edits, also to somebody who loads the page all the time', async () => {
  const term = 'content/glossary/beacon.yaml';
  let last = 'definition: ';
  for (let turn = 1; turn <= 8; turn += 1) {
    const next = `definition: Turn ${turn}. `;
    copy.edit(term, last, next);
    last = next;
    const shown = await read('/glossary/', (text) => text.includes(`Turn ${turn}. `), 20, 300);
    expect(shown, log).toContain(`Turn ${turn}. `);
  }
});
