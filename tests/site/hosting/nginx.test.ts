import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxFile } from '../../../src/integrations/deploy-files.ts';
import { type Nginx, nginxPath, startNginx } from '../../support/nginx.ts';
import { dist } from '../../support/pages.ts';

const guide = '/career-guides/lantern-keeper/';
if (!nginxPath)
  console.log('nginx is not installed, so the sample for it is not tried: apt-get install nginx-light');

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

describe.skipIf(!nginxPath)('nginx with the sample', () => {
  let folder: string;
  let nginx: Nginx;
  const moved = { from: '/career-guides/coder/', to: `${guide}faq/#do-i-need-a-degree` };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'served-'));
    cpSync(dist, folder, { recursive: true });
    mkdirSync(join(folder, moved.from), { recursive: true });
    writeFileSync(join(folder, moved.from, 'index.html'), 'moved');
    for (const file of globSync(['**/*.html', '**/*.js', '**/*.csv', '**/*.md', '**/*.json'], {
      cwd: folder,
    })) {
      writeFileSync(join(folder, `${file}.gz`), gzipSync(readFileSync(join(folder, file))));
    }
    const generated = readFileSync(join(dist, 'nginx.conf.sample'), 'utf8');
    const sample = nginxFile([moved], '/');
    expect(
      sample
        .split('\n')
        .filter((line) => !line.includes(moved.from))
        .join('\n'),
    ).toBe(generated);
    nginx = await startNginx(sample, folder);
  });
  afterAll(async () => {
    await nginx?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      get(nginx.origin + path, { headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
        );
      }).on('error', reject);
    });

  test('is accepted without a warning', () => {
    expect(nginx.verdict).toContain('syntax is ok');
    expect(nginx.verdict).not.toMatch(/\[(?:warn|error|emerg)\]/);
  });

  test.each(['/', guide, '/social/site.png', '/changes.xml', '/nowhere/', '/about', moved.from])(
    'guards %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'strict-transport-security': expect.stringMatching(/max-age=\d{8}/) as string,
        'permissions-policy': expect.stringContaining('camera=()') as string,
      });
    },
  );

  test('lets hashed files be kept for ever, and pages for minutes', async () => {
    const hashed = globSync('_astro/**/*.{js,woff2}', { cwd: dist })[0];
    expect((await ask(`/${hashed}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', guide, '/nowhere/', '/pagefind/pagefind.js'])
      expect([path, (await ask(path)).headers['cache-control']]).toEqual([
        path,
        'public, max-age=300, must-revalidate',
      ]);
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    [`${guide}index.md`, 'text/markdown; charset=utf-8'],
    [`${guide}guide.json`, 'application/json; charset=utf-8'],
    [`${guide}salary/states.csv`, 'text/csv; charset=utf-8'],
    ['/changes.xml', 'application/atom+xml; charset=utf-8'],
    ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
    ['/social/site.png', 'image/png'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
  ])('sends %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  test.each(['/nowhere/', '/nowhere.html', '/social/', `${guide}salary/nowhere/`])(
    'answers %s with 404 and the page for it',
    async (path) => {
      const { status, body, headers } = await ask(path);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body.equals(readFileSync(join(dist, '404.html')))).toBe(true);
    },
  );

  test('adds a missing slash', async () => {
    const { status, headers } = await ask('/career-guides/lantern-keeper/faq');
    expect([status, headers.location]).toEqual([301, `${guide}faq/`]);
  });

  test('leads from an old address to the new one', async () => {
    const { status, headers } = await ask(moved.from);
    expect([status, headers.location]).toEqual([301, moved.to]);
  });

  test('sends the files that were compressed beforehand, to those who take them', async () => {
    for (const path of [
      `${guide}index.html`,
      `${guide}index.md`,
      `${guide}salary/states.csv`,
      '/pagefind/pagefind.js',
    ]) {
      const address = path.replace('index.html', '');
      const packed = await ask(address, { 'accept-encoding': 'gzip, br' });
      expect([path, packed.headers['content-encoding'], packed.headers.vary]).toEqual([
        path,
        'gzip',
        'Accept-Encoding',
      ]);
      expect(packed.body.equals(readFileSync(join(folder, `${path}.gz`))), path).toBe(true);
      const plain = await ask(address);
      expect([path, plain.headers['content-encoding']]).toEqual([path, undefined]);
      expect(gunzipSync(packed.body).equals(plain.body), path).toBe(true);
    }
  });
});
