import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, pages, root, settings } from '../../support/pages.ts';

const guide = '/career-guides/lantern-keeper/';

interface Rule {
  path: string;
  headers: [name: string, value: string][];
}

/** `_headers` by the grammar that Cloudflare Pages and Netlify document: a path, then its headers, indented. */
function rulesOf(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').filter((it) => it.trim() !== '' && !it.startsWith('#'))) {
    if (/^\S/.test(line)) rules.push({ path: line, headers: [] });
    else {
      const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
      rules.at(-1)?.headers.push([name, value]);
    }
  }
  return rules;
}

const text = readFileSync(join(dist, '_headers'), 'utf8');
const rules = rulesOf(text);
const matches = ({ path }: Rule, address: string): boolean =>
  new RegExp(
    `^${path
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(address);
const headersFor = (address: string): [string, string][] =>
  rules.filter((rule) => matches(rule, address)).flatMap((rule) => rule.headers);

describe('_headers', () => {
  test('keeps to the documented grammar and its limits', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(text.split('\n').filter((line) => line.length > 2000)).toEqual([]);
    expect(rules.filter(({ path }) => !path.startsWith('/') || path.split('*').length > 2)).toEqual([]);
    expect(
      rules.filter(
        ({ headers }) => headers.length === 0 || headers.some(([name, value]) => name === '' || value === ''),
      ),
    ).toEqual([]);
  });

  test('says nothing twice about any file: hosts would join the two', () => {
    const addresses = [
      ...pages.map((page) => page.address),
      '/_astro/a.js',
      '/pagefind/pagefind.js',
      `${guide}index.md`,
      '/changes.xml',
      '/social/site.png',
    ];
    const twice = addresses.filter((address) => {
      const names = headersFor(address).map(([name]) => name);
      return new Set(names).size !== names.length;
    });
    expect(twice).toEqual([]);
  });

  test('guards every page and keeps it for minutes', () => {
    for (const { address } of pages.filter((page) => page.address.endsWith('/'))) {
      expect([address, Object.fromEntries(headersFor(address))]).toEqual([
        address,
        {
          'Content-Security-Policy': "frame-ancestors 'none'",
          'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'strict-origin-when-cross-origin',
          'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
          'Cache-Control': 'public, max-age=300, must-revalidate',
        },
      ]);
    }
  });

  test('lets only hashed files be kept for ever', () => {
    const kept = (address: string) =>
      headersFor(address).some(([name, value]) => name === 'Cache-Control' && value.includes('immutable'));
    expect(kept('/_astro/page.abc123.js')).toBe(true);
    for (const address of [
      '/',
      guide,
      '/pagefind/pagefind.js',
      '/favicon.svg',
      '/social/site.png',
      `${guide}guide.json`,
    ])
      expect([address, kept(address)]).toEqual([address, false]);
  });
});

test('a branch on GitHub Pages keeps the folders whose names begin with a line', () => {
  expect(existsSync(join(dist, '_astro'))).toBe(true);
  expect(existsSync(join(dist, '.nojekyll'))).toBe(true);
});

test('_redirects has a line for each line of redirects.yaml, and no other', () => {
  const lines = readFileSync(join(dist, '_redirects'), 'utf8').split('\n').filter(Boolean);
  const written = readFileSync(join(root, 'content/redirects.yaml'), 'utf8').match(/^\s*- from:/gm) ?? [];
  expect(lines).toHaveLength(written.length);
  for (const line of lines) expect(line).toMatch(/^\/\S* \/\S* 301$/);
});

describe('a plain static host', () => {
  const missing = readFileSync(join(dist, '404.html'));
  const serve = sirv(dist, {
    onNoMatch: (_request, response) => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(missing);
    },
  });
  // It puts the rules of `_headers` on its answers, as the hosts that read the file do.
  const server = createServer((request, response) => {
    for (const [name, value] of headersFor(request.url ?? '/')) response.appendHeader(name, value);
    serve(request, response);
  });
  let origin = '';
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('serves every page of the sitemap under its own address', async () => {
    const addresses = [
      ...readFileSync(join(dist, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
    ].map((match) => new URL(match[1] ?? '').pathname);
    expect(addresses.length).toBeGreaterThan(60);
    for (const address of addresses) {
      const answer = await fetch(origin + address, { redirect: 'manual' });
      expect([address, answer.status, answer.headers.get('content-type')]).toEqual([
        address,
        200,
        'text/html;charset=utf-8',
      ]);
      expect(
        (await answer.text()).includes(`<link rel="canonical" href="${settings.address}${address}"`),
        address,
      ).toBe(true);
    }
  });

  test.each([
    [`${guide}index.md`, 'text/markdown'],
    [`${guide}guide.json`, 'application/json'],
    [`${guide}salary/states.csv`, 'text/csv'],
    ['/social/site.png', 'image/png'],
    ['/robots.txt', 'text/plain'],
  ])('serves %s as %s', async (path, type) => {
    const answer = await fetch(origin + path);
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    await answer.arrayBuffer();
  });

  test('answers with the page for it what is not there', async () => {
    const answer = await fetch(`${origin}/nowhere/`);
    expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(missing)]).toEqual([404, true]);
    expect(existsSync(join(dist, 'nowhere'))).toBe(false);
  });
});
