import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserPath } from '../support/browser-path.ts';
import { ProjectCopy } from '../support/project-copy.ts';

/** `npm run bench`: how long builds take and how pages load, printed and not kept. Nothing here is asserted. */

const guide = 'content/career-guides/medical-coder';
const pages = {
  home: '/',
  guide: '/career-guides/medical-coder/',
  salary: '/career-guides/medical-coder/salary/',
  state: '/career-guides/medical-coder/salary/california/',
  certifications: '/career-guides/medical-coder/certifications/',
  questions: '/career-guides/medical-coder/faq/',
};

/** Seconds and megabytes of one build, measured by the build's own process. */
function measureBuild(root: string): { seconds: number; megabytes: number } {
  const script = `
    const started = performance.now();
    const { build } = await import('astro');
    await build({ root: ${JSON.stringify(root)}, logLevel: 'silent' });
    console.log('\\u0000' + JSON.stringify({ seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
    process.exit(0);`;
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$)/.test(name)),
  );
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const answer = done.stdout.split('\u0000')[1];
  if (!answer) throw new Error(`The build failed.\n${done.stdout}\n${done.stderr}`);
  return JSON.parse(answer) as { seconds: number; megabytes: number };
}

/** Doubles the guide until there are so many; each has its own pages for every state. */
function multiply(copy: ProjectCopy, guides: number): void {
  const names = Array.from({ length: guides - 1 }, (_, index) => `guide-${index + 2}`);
  for (const name of names) {
    const folder = join(copy.root, 'content/career-guides', name);
    cpSync(join(copy.root, guide), folder, { recursive: true });
    const rename = spawnSync('grep', ['-rl', 'medical-coder/', folder], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
      .filter(Boolean);
    for (const file of [...rename, join(folder, 'guide.yaml')]) {
      writeFileSync(
        file,
        readFileSync(file, 'utf8')
          .replaceAll('/career-guides/medical-coder/', `/career-guides/${name}/`)
          .replace('title: Medical Coder', `title: Medical Coder ${name}`),
      );
    }
  }
  const site = join(copy.root, 'content/site.yaml');
  writeFileSync(
    site,
    readFileSync(site, 'utf8').replace(
      '  - medical-coder\n',
      `  - medical-coder\n${names.map((name) => `  - ${name}\n`).join('')}`,
    ),
  );
}

/** Serves a folder as brotli, as a host would, and a bare page as the floor. */
function serve(folder: string) {
  const floor = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title><meta name="description" content="The floor."><main><h1>Floor</h1>${'<p>Plain words on a plain page, many times over.</p>'.repeat(300)}</main></html>`;
  const types: Record<string, string> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
    svg: 'image/svg+xml',
    woff2: 'font/woff2',
    json: 'application/json',
  };
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const body = path === '/floor/' ? Buffer.from(floor) : readFileSync(join(folder, file));
      const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      response
        .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' })
        .end(brotliCompressSync(body));
    } catch {
      response.writeHead(404).end();
    }
  });
}

async function measurePages(folder: string): Promise<Record<string, Record<string, string | number>>> {
  const server = serve(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const chromePath = await browserPath();
  const chrome = await launch({
    ...(chromePath ? { chromePath } : {}),
    chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const rows: Record<string, Record<string, string | number>> = {};
  for (const [name, path] of Object.entries({ floor: '/floor/', ...pages })) {
    const result = await lighthouse(`${origin}${path}`, {
      port: chrome.port,
      logLevel: 'silent',
      output: 'json',
    });
    const audit = (id: string): string => result?.lhr.audits[id]?.displayValue ?? '';
    const score = (id: string): number => Math.round((result?.lhr.categories[id]?.score ?? 0) * 100);
    rows[name] = {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best practices': score('best-practices'),
      SEO: score('seo'),
      LCP: audit('largest-contentful-paint'),
      CLS: audit('cumulative-layout-shift'),
      TBT: audit('total-blocking-time'),
      bytes: audit('total-byte-weight'),
    };
  }
  await chrome.kill();
  server.close();
  return rows;
}

using copy = new ProjectCopy();
const cold = measureBuild(copy.root);
const warm = measureBuild(copy.root);
const pagesOfSite = await measurePages(join(copy.root, 'dist'));
using many = new ProjectCopy();
multiply(many, 20);
const twenty = measureBuild(many.root);
const round = ({ seconds, megabytes }: { seconds: number; megabytes: number }) => ({
  seconds: Number(seconds.toFixed(1)),
  megabytes: Math.round(megabytes),
});
console.table({
  'shipped site, cold': round(cold),
  'shipped site, again': round(warm),
  'twenty guides': round(twenty),
});
console.table(pagesOfSite);
