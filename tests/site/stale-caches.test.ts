import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fixedEnvironment } from '../support/plain-environment.ts';
import { ProjectCopy } from '../support/project-copy.ts';

let copy: ProjectCopy;
let guide: string;
beforeAll(() => {
  copy = new ProjectCopy();
  guide = readdirSync(copy.path('content/career-guides'), { withFileTypes: true }).find((it) =>
    it.isDirectory(),
  )!.name;
});
afterAll(() => copy[Symbol.dispose]());

const draftOf = (name: string) => copy.path(`content/career-guides/${guide}/sections/${name}.mdx`);
const orderFile = () => copy.path(`content/career-guides/${guide}/guide.yaml`);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Runs the preview until a page has been drawn in which a text is or is not; gives that page. */
async function preview(satisfied: (page: string) => boolean): Promise<string> {
  const port = await freePort();
  const server = copy.dev(port);
  let log = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  let page = '';
  try {
    for (let tries = 0; tries < 120 && !satisfied(page); tries += 1) {
      await sleep(250);
      page = await fetch(`http://localhost:${port}/career-guides/${guide}/`, {
        headers: { accept: 'text/html' },
      })
        .then((it) => it.text())
        .catch(() => '');
    }
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  expect(satisfied(page), log + page.slice(0, 2000)).toBe(true);
  return page;
}

function builds(): void {
  const { status, output } = copy.build();
  expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
  expect(status, output).toBe(0);
}

const draftText = 'These words are in a draft alone.';

test(
  'drafts that were previewed, then deleted, renamed and brought back, break neither build nor preview',
  {
    timeout: 300_000,
  },
  async () => {
    const published = readFileSync(orderFile(), 'utf8');
    const { chapters } = parse(published) as { chapters: { id: string }[] };
    builds();

    for (const title of ['Tides', 'Lanterns']) {
      const made = spawnSync(
        process.execPath,
        ['src/cli/new.ts', 'section', title, '--guide', guide, '--chapter', chapters[0]!.id],
        { cwd: copy.root, encoding: 'utf8', env: fixedEnvironment() },
      );
      expect(made.status, made.stdout + made.stderr).toBe(0);
    }
    appendFileSync(draftOf('tides'), `\n${draftText}\n`);
    const ordered = readFileSync(orderFile(), 'utf8');
    const draft = readFileSync(draftOf('tides'), 'utf8');
    await preview((page) => page.includes(draftText));

    rmSync(draftOf('tides'));
    renameSync(draftOf('lanterns'), draftOf('lamps'));
    writeFileSync(orderFile(), ordered.replace(/^ *- tides\n|, tides\b/m, '').replace('lanterns', 'lamps'));
    builds();

    // As on a branch that has the draft, after a build on one that does not.
    writeFileSync(draftOf('tides'), draft);
    renameSync(draftOf('lamps'), draftOf('lanterns'));
    writeFileSync(orderFile(), ordered);
    await preview((page) => page.includes(draftText));
  },
);
