import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, inject, test } from 'vitest';
import { fixedEnvironment } from '../../support/plain-environment.ts';

/** A port that nobody listens at now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Whether something answers there. */
const answers = (port: number): Promise<boolean> =>
  fetch(`http://localhost:${port}/`).then(
    () => true,
    () => false,
  );

async function isSoon(wanted: () => Promise<boolean> | boolean): Promise<boolean> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await wanted()) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}

/** `npm start` in a terminal of its own, where the site has been built, and the id of npm there. */
async function startInTerminal(
  port: number,
  host = '',
): Promise<{ terminal: ChildProcess; npm: number; shown: string }> {
  const terminal = spawn('script', ['-qfec', `npm start -- --port ${port}${host}`, '/dev/null'], {
    cwd: inject('siteRoot'),
    env: fixedEnvironment(),
    stdio: 'pipe',
  });
  let shown = '';
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text));
  await new Promise<void>((resolve, reject) => {
    terminal.stdout.on('data', () => shown.includes('Stop it with Ctrl+C') && resolve());
    terminal.once('close', () => reject(new Error(shown)));
  });
  const { stdout } = spawnSync('pgrep', ['-P', String(terminal.pid)], { encoding: 'utf8' });
  return { terminal, npm: Number(stdout.trim().split('\n')[0]), shown };
}

// `script` of Linux makes the terminal; that of other systems has other options.
describe.skipIf(process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0)(
  '`npm start` in a terminal',
  () => {
    const ways: [string, (at: { terminal: ChildProcess; npm: number }) => void][] = [
      ['Ctrl+C', ({ terminal }) => void terminal.stdin!.write('\u0003')],
      ['the end of its terminal', ({ terminal }) => void terminal.kill('SIGKILL')],
      ['a request to end', ({ npm }) => void process.kill(npm, 'SIGTERM')],
      ['the sudden end of npm', ({ npm }) => void process.kill(npm, 'SIGKILL')],
    ];
    test.each(ways)(
      'is stopped by %s',
      async (_, stop) => {
        const port = await freePort();
        const at = await startInTerminal(port);
        expect(await answers(port)).toBe(true);
        expect(at.shown).toContain('Nothing has changed since the last build');
        stop(at);
        expect(await isSoon(async () => !(await answers(port)))).toBe(true);
        at.terminal.kill();
      },
      300_000,
    );

    test.skipIf(!networkInterfaces()['lo']?.some(({ family }) => family === 'IPv6'))(
      'prints an address of version 6 as a browser takes it',
      async () => {
        const port = await freePort();
        const { npm, shown } = await startInTerminal(port, ' --host ::1');
        expect(shown).toContain(`http://[::1]:${port}/`);
        process.kill(npm, 'SIGTERM');
      },
      300_000,
    );
  },
);
