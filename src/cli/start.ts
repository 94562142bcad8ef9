import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { siteSettings } from '../read/site-settings.ts';
import { askedForHelp, noWords, optionFault } from './options.ts';
import { isPublished } from '../integrations/published.ts';
import { stopWithParent } from './stop-with-parent.ts';

/** `npm start`: builds the site, unless it is what a build would make, and serves it, at port 4321 unless another is given, until it is stopped. */
const options = { port: { type: 'string' }, host: { type: 'string' } } as const;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Why nothing can listen there, as a sentence; undefined where it can. */
function listenFault(port: number, host: string): Promise<string | undefined> {
  const other = port < 65_535 ? port + 1 : port - 1;
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EADDRINUSE')
        resolve(`Port ${port} is taken on ${host}. Choose another: npm start -- --port ${other}`);
      else if (code === 'EACCES')
        resolve(`Port ${port} is not for everybody to use. Choose one above 1023: npm start -- --port 4321`);
      else
        resolve(
          `"${host}" is no address of this machine. Leave --host out, or write 0.0.0.0 for all of them.`,
        );
    });
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** Builds in a process of its own, which ends with this one; gives its exit code. */
function build(): Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('astro.ts', import.meta.url)), 'build'], {
    stdio: 'inherit',
    env: { ...process.env, npm_lifecycle_event: 'start' },
  });
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      resolve(code ?? 1);
    });
  });
}

/** The address that a person opens: an address of version 6 in brackets, and for “all of them” this machine. */
const hostInAddress = (host: string): string =>
  /^(?:0\.0\.0\.0|::)$/.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;

async function run(): Promise<number> {
  if (askedForHelp('npm start -- [--port <number>] [--host <name>]\n\n  Builds the site and serves it.'))
    return 0;
  const fault = optionFault(process.argv.slice(2), { command: 'npm start', options, wordFault: noWords });
  const { values } = parseArgs({ options, strict: false });
  const asked = String(values.port ?? (process.env['PORT'] || '4321'));
  const host = String(values.host ?? 'localhost').replace(/^\[(.*)\]$/, '$1');
  const port = Number(asked);
  const isPort = /^\d+$/.test(asked) && port >= 1 && port <= 65_535;
  const wrong =
    fault ??
    (isPort
      ? await listenFault(port, host)
      : `"${asked}" is not a port. Write a number from 1 to 65535: npm start -- --port 8080`);
  if (wrong) {
    console.error(wrong);
    return 1;
  }
  stopWithParent();
  if (isPublished(process.cwd(), join(process.cwd(), 'dist')))
    console.log('Nothing has changed since the last build, so the site in dist/ is served as it is.');
  else {
    const code = await build();
    if (code !== 0) return code;
  }
  process.env['NODE_ENV'] = 'production';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
  const server = await preview({ root: process.cwd(), logLevel: 'error', server: { port, host } });
  for (const signal of signals) process.on(signal, () => process.exit(0));
  const { base } = siteSettings(pathToFileURL(`${process.cwd()}/`));
  console.log(`\nThe site is at http://${hostInAddress(host)}:${server.port}${base}\nStop it with Ctrl+C.`);
  return 0;
}

process.exitCode = await run();
