import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { siteSettings } from '../read/site-settings.ts';
import { runAstro } from './astro.ts';

/** `npm start`: builds the site and serves it, at port 4321 unless told otherwise. */
const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
const asked = values.port ?? process.env['PORT'] ?? '4321';
const port = Number(asked);
const host = values.host ?? 'localhost';

/** Whether nothing listens there yet. */
function isFree(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`"${asked}" is not a port. Write a number from 1 to 65535: npm start -- --port 8080`);
  process.exitCode = 1;
} else if (!(await isFree())) {
  console.error(`Port ${port} is taken on ${host}. Choose another: npm start -- --port ${port + 1}`);
  process.exitCode = 1;
} else {
  process.exitCode = await runAstro(['build']);
  if (process.exitCode === 0) {
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    const server = await preview({ root: process.cwd(), logLevel: 'error', server: { port, host } });
    const { base } = siteSettings(new URL(`file://${process.cwd()}/`));
    console.log(`\nThe site is at http://${host}:${server.port}${base}\nStop it with Ctrl+C.`);
  }
}
