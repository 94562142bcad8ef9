import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withBase } from '../lib/urls.ts';
import { current } from '../model/current.ts';

/** What a meta element cannot say; the rest of the policy is in each page. */
const security: readonly [name: string, value: string][] = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];
const forever = 'public, max-age=31536000, immutable';
const short = 'public, max-age=300, must-revalidate';

/** `_headers` as Cloudflare Pages and Netlify read it. */
export function headersFile(base: string): string {
  const at = (path: string) => withBase(path, base);
  const rule = (path: string, lines: readonly (readonly [string, string])[]) =>
    [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    rule(at('/*'), security),
    rule(at('/_astro/*'), [['Cache-Control', forever]]),
    rule(at('/'), [['Cache-Control', short]]),
    rule(at('/*/'), [['Cache-Control', short]]),
    rule(at('/pagefind/*'), [['Cache-Control', short]]),
    rule(at('/career-guides/*/index.md'), [['Content-Type', 'text/markdown; charset=utf-8']]),
    rule(at('/changes.xml'), [['Content-Type', 'application/atom+xml; charset=utf-8']]),
  ].join('\n\n')}\n`;
}

/** `_redirects` as Cloudflare Pages and Netlify read it. */
export function redirectsFile(redirects: readonly { from: string; to: string }[], base: string): string {
  return redirects.map(({ from, to }) => `${withBase(from, base)} ${withBase(to, base)} 301\n`).join('');
}

/** A file for nginx that does the same, with precompressed files where they are there. */
export function nginxFile(redirects: readonly { from: string; to: string }[], base: string): string {
  const at = (path: string) => withBase(path, base);
  const headers = security.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n');
  const moved = redirects
    .map(({ from, to }) => `  location = ${at(from)} { return 301 "${at(to)}"; }\n`)
    .join('');
  return `# A sample, to include in nginx's http block. Put the built site at /var/www/site${at('/')} and set
# server_name and certificates. Compress it once after every build, so that nginx need not for every reader:
#   find /var/www/site -regex '.*\\.\\(html\\|css\\|js\\|json\\|xml\\|svg\\|csv\\|md\\|txt\\)' -exec gzip -9 -k -f {} +
map $uri $career_guides_caching {
  default "${short}";
  ~^${at('/_astro/')} "${forever}";
}

server {
  listen 80;
  server_name career-guides.example;
  root /var/www/site;
  index index.html;
  # A folder without a page of its own is answered as a page that is not there.
  error_page 403 404 =404 ${at('/404.html')};
  absolute_redirect off;
  gzip_static on;
  gzip_vary on;
  types {
    text/html html;
    text/css css;
    text/javascript js;
    application/json json;
    application/wasm wasm;
    application/xml xml;
    image/svg+xml svg;
    image/png png;
    font/woff2 woff2;
    text/csv csv;
    text/markdown md;
    text/plain txt;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/css text/javascript application/json application/xml application/atom+xml text/csv text/markdown text/plain;
  add_header Cache-Control $career_guides_caching always;
${headers}

${moved}  location = ${at('/changes.xml')} { types { application/atom+xml xml; } }
  location ${at('/')} { try_files $uri $uri/ =404; }
}
`;
}

/** A page at an old address, for hosts that know no redirects. */
export function movedPage(address: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Moved</title><link rel="canonical" href="${address}"><meta http-equiv="refresh" content="0; url=${address}"><h1>This page has moved</h1><p><a href="${address}">Go to its new address</a></p></html>\n`;
}

/** Whether the build runs at a host that reads `_redirects`: Netlify, Cloudflare Pages or Cloudflare Workers. */
export const readsRedirects = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env['NETLIFY'] || env['CF_PAGES'] || env['WORKERS_CI']);

/**
 * Where a host without redirects looks for an old address, by path from the site's folder; undefined where no page
 * can be there, like the address of a picture.
 */
export function fileOfOldAddress(from: string): string | undefined {
  const path = from.slice(1);
  if (path.endsWith('/')) return `${path}index.html`;
  if (path.endsWith('.html')) return path;
  return path === '' || /\.[^/]*$|#/.test(path) ? undefined : `${path}.html`;
}

/** Writes what hosts need beside the pages: headers, redirects, pages at old addresses. */
export function deployFiles(): AstroIntegration {
  let root = '';
  let base = '/';
  let address = '';
  return {
    name: 'deploy-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
        address = config.site ?? '';
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const { redirects } = current(root).published;
        const write = (name: string, text: string) => {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), text);
        };
        write('_headers', headersFile(base));
        write('_redirects', redirectsFile(redirects, base));
        write('nginx.conf.sample', nginxFile(redirects, base));
        // GitHub Pages leaves folders like _astro/ out of a branch that does not hold this.
        write('.nojekyll', '');
        // Netlify answers with a page that is there instead of the redirect.
        if (readsRedirects(process.env)) return;
        for (const { from, to } of redirects) {
          const file = fileOfOldAddress(from);
          if (file && !existsSync(join(folder, file)))
            write(file, movedPage(new URL(withBase(to, base), address).href));
        }
      },
    },
  };
}
