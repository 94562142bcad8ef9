import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Path of nginx on this machine, if it is here: `apt-get install nginx-light` on Debian. */
export const nginxPath: string | undefined = [
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
].find((path) => spawnSync(path, ['-v']).status === 0);

export interface Nginx {
  origin: string;
  /** What nginx says about the sample when it checks it. */
  verdict: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts nginx with the sample as it was generated; only its port and folder are others. */
export async function startNginx(sample: string, root: string): Promise<Nginx> {
  if (!nginxPath) throw new Error('There is no nginx here.');
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(folder, 'logs'));
  const port = await freePort();
  const site = sample
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /var/www/site;', `root ${root};`);
  if (!site.includes(`:${port};`) || !site.includes(`root ${root};`))
    throw new Error('The sample has no port or no folder to replace.');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((it) => `${it}_temp_path ${folder}/${it};`)
    .join(' ');
  writeFileSync(join(folder, 'site.conf'), site);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr warn; events {}\nhttp { access_log off; ${temporary}\ninclude ${folder}/site.conf;\n}\n`,
  );
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  const verdict = spawnSync(nginxPath, ['-t', ...options], { encoding: 'utf8' }).stderr;
  const child = spawn(nginxPath, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return { origin, verdict, stop };
    if (child.exitCode !== null || tries > 200) {
      await stop();
      throw new Error(`nginx did not start.\n${verdict}\n${said}`);
    }
    await wait(50);
  }
}
