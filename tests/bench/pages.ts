import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserPath } from '../support/browser-path.ts';
import { floorPage } from './floor-page.ts';

/** The first guide of a built site, and one page of each kind that it has. */
function kindsOf(folder: string): { guide: string; pages: Record<string, string> } {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  const guide = /href="(\/career-guides\/[^/"]+\/)"/.exec(home)?.[1];
  if (!guide) throw new Error('The home page links no guide.');
  const specialties = join(folder, guide, 'specialties');
  const [specialty] = existsSync(specialties)
    ? readdirSync(specialties).filter((name) => !name.includes('.'))
    : [];
  const all = {
    home: '/',
    guide,
    salary: `${guide}salary/`,
    state: `${guide}salary/california/`,
    cities: `${guide}salary/metro/`,
    specialty: `${guide}specialties/${specialty}/`,
    certifications: `${guide}certifications/`,
    'cost and time': `${guide}cost-and-time/`,
    plan: `${guide}plan/`,
    questions: `${guide}faq/`,
    guides: '/career-guides/',
    comparison: '/career-guides/compare/',
    glossary: '/glossary/',
    sources: '/sources/',
  };
  const isThere = (path: string) => existsSync(join(folder, path, 'index.html'));
  return { guide, pages: Object.fromEntries(Object.entries(all).filter(([, path]) => isThere(path))) };
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  json: 'application/json',
};

/** Serves a built site as brotli, as a host would, and under `/floor/` the words of the guide alone. */
function serve(folder: string, guide: string) {
  const floor = floorPage(readFileSync(join(folder, guide, 'index.html'), 'utf8'));
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const body = path === '/floor/' ? Buffer.from(floor) : readFileSync(join(folder, file));
      const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      response
        .writeHead(200, { 'content-type': type, 'content-encoding': 'br' })
        .end(brotliCompressSync(body));
    } catch {
      response.writeHead(404).end();
    }
  });
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What Lighthouse says of a phone's first visit to each kind of page; timings are the middle of so many runs. */
export async function measurePages(
  folder: string,
  runs: number,
): Promise<Record<string, Record<string, number>>> {
  const { guide, pages } = kindsOf(folder);
  const server = serve(folder, guide).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const chromePath = await browserPath();
  const chrome = await launch({
    ...(chromePath ? { chromePath } : {}),
    chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const rows: Record<string, Record<string, number>> = {};
  let floor = 0;
  try {
    for (const [name, path] of Object.entries({ floor: '/floor/', ...pages })) {
      const reports: NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'][] = [];
      for (let run = 0; run < runs; run += 1) {
        const result = await lighthouse(origin + path, { port: chrome.port, logLevel: 'silent' });
        if (result) reports.push(result.lhr);
      }
      const audit = (id: string) => middle(reports.map(({ audits }) => audits[id]?.numericValue ?? NaN));
      const score = (id: string) =>
        100 * middle(reports.map(({ categories }) => categories[id]?.score ?? NaN));
      const lcp = Math.round(audit('largest-contentful-paint'));
      floor ||= lcp;
      rows[name] = {
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best practices': score('best-practices'),
        SEO: score('seo'),
        'LCP ms': lcp,
        'of the floor': Number((lcp / floor).toFixed(2)),
        'first paint ms': Math.round(audit('first-contentful-paint')),
        CLS: Number(audit('cumulative-layout-shift').toFixed(3)),
        'TBT ms': Math.round(audit('total-blocking-time')),
        bytes: audit('total-byte-weight'),
      };
    }
  } finally {
    chrome.kill();
    server.close();
  }
  return rows;
}
