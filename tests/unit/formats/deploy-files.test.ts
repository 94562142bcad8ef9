import { describe, expect, it } from 'vitest';
import { headersFile, movedPage, nginxFile, redirectsFile } from '../../../src/integrations/deploy-files.ts';

const redirects = [{ from: '/old/', to: '/career-guides/coder/#pay' }];

describe('files for hosts', () => {
  it.each([
    ['/', '/old/ /career-guides/coder/#pay 301\n'],
    ['/guides/', '/guides/old/ /guides/career-guides/coder/#pay 301\n'],
  ])('lead from old addresses to new ones under %s', (base, line) => {
    expect(redirectsFile(redirects, base)).toBe(line);
  });

  it('put every rule under the base path', () => {
    const paths = headersFile('/guides/')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(paths.length).toBeGreaterThan(4);
    expect(paths.filter((path) => !path.startsWith('/guides/'))).toEqual([]);
    expect(headersFile('/')).toMatch(/^\/\*\n {2}Content-Security-Policy: frame-ancestors 'none'\n/);
  });

  it('tell nginx of the base path in every address', () => {
    const sample = nginxFile(redirects, '/guides/');
    const addresses = [
      ...sample.matchAll(/(?:location =?\s*|error_page 403 404 =404 |return 301 "|~\^)(\/[^\s"{;]*)/g),
    ].map((match) => match[1] ?? '');
    expect(addresses).toEqual([
      '/guides/_astro/',
      '/guides/404.html',
      '/guides/old/',
      '/guides/career-guides/coder/#pay',
      '/guides/changes.xml',
      '/guides/',
    ]);
  });

  it('hold the same guards for nginx as for the others', () => {
    const guards = headersFile('/')
      .split('\n\n')[0]!
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(': ') as [string, string]);
    expect(guards.length).toBe(5);
    for (const [name, value] of guards)
      expect(nginxFile([], '/')).toContain(`add_header ${name} "${value}" always;`);
  });
});

it('a page at an old address sends readers on, and asks search engines to leave it out', () => {
  const page = movedPage('https://a.example/b/');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=https://a.example/b/">');
  expect(page).toContain('<a href="https://a.example/b/">');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain(`<meta http-equiv="content-security-policy" content="default-src 'none'">`);
});
