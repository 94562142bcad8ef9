import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../support/pages.ts';
import { fixedEnvironment } from '../support/plain-environment.ts';
import { ProjectCopy } from '../support/project-copy.ts';

const folder = 'content/career-guides/lantern-keeper';
const section = `${folder}/sections/what-is-a-lantern-keeper.mdx`;
const faq = `${folder}/faqs/do-i-need-a-license.mdx`;
const guide = '/career-guides/lantern-keeper/';
const isGuide = (text: string) => text.includes('id="at-a-glance"');

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
    if (tries > 0) await sleep(pause);
    text = await fetch(address + path, { headers: { accept: 'text/html' } })
      .then((it) => it.text())
      .catch(() => '');
  }
  return text;
}

async function startPreview(): Promise<void> {
  const port = await freePort();
  address = `http://localhost:${port}`;
  server = copy.dev(port);
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
}

async function stopPreview(): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

const draftOf = (name: string) => copy.path(`${folder}/sections/${name}.mdx`);
const draftText = 'These words are in a draft alone.';
const showsDraft = (page: string) => page.includes(draftText);

/** Makes a draft of a section as an editor does. */
function makeDraft(title: string): void {
  const made = spawnSync(
    process.execPath,
    ['src/cli/new.ts', 'section', title, '--guide', 'lantern-keeper', '--chapter', 'the-job'],
    { cwd: copy.root, encoding: 'utf8', env: fixedEnvironment() },
  );
  expect(made.status, made.stdout + made.stderr).toBe(0);
}

beforeAll(async () => {
  copy = new ProjectCopy();
  for (const title of ['Tides', 'Lanterns']) makeDraft(title);
  appendFileSync(draftOf('tides'), `\n${draftText}\n`);
  await startPreview();
});
afterAll(async () => {
  await stopPreview();
  copy[Symbol.dispose]();
});

test('the preview shows a mistake in place of the page, and the page again once it is fixed', async () => {
  expect(isGuide(await read(guide, isGuide)), log).toBe(true);

  copy.edit(section, 'reviewed:', 'reviewd:');
  const problem = await read(guide, (text) => text.includes('to fix'));
  expect(problem, log).toMatch(new RegExp(`<code>${RegExp.escape(section)}:\\d+:\\d+</code>`));
  expect(problem).toContain('reviewd');

  copy.edit(section, 'reviewd:', 'reviewed:');
  expect(isGuide(await read(guide, isGuide)), log).toBe(true);
});

test('the preview has the style guide, which no built site has', async () => {
  const page = await read('/styleguide/', (text) => text.includes('id="forms"'));
  expect(page, log).toContain('id="forms"');
  expect(page.match(/class="range-bar"/g)?.length).toBeGreaterThan(4);
  expect(pages.map((it) => it.address)).not.toContain('/styleguide/');
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

test('the preview shows drafts', async () => {
  expect(await read(guide, showsDraft), log).toContain(draftText);
});

test(
  'drafts that were previewed, then deleted, renamed and brought back, break neither build nor preview',
  { timeout: 300_000 },
  async () => {
    await stopPreview();
    const order = copy.path(`${folder}/guide.yaml`);
    const ordered = readFileSync(order, 'utf8');
    const draft = readFileSync(draftOf('tides'), 'utf8');
    rmSync(draftOf('tides'));
    renameSync(draftOf('lanterns'), draftOf('lamps'));
    writeFileSync(order, ordered.replace(', tides', '').replace(', lanterns', ', lamps'));
    const { status, output } = copy.build();
    expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
    expect(status, output).toBe(0);

    // As on a branch that has the draft, after a build on one that does not.
    writeFileSync(draftOf('tides'), draft);
    renameSync(draftOf('lamps'), draftOf('lanterns'));
    writeFileSync(order, ordered);
    await startPreview();
    expect(await read(guide, showsDraft), log).toContain(draftText);
  },
);
