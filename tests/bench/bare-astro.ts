import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProjectCopy } from '../support/project-copy.ts';

const page = `---
import { readdirSync, readFileSync } from 'node:fs';
export const getStaticPaths = () =>
  readdirSync('pages', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ params: { path: file.slice(0, -'.html'.length) }, props: { file } }));
const html = readFileSync('pages/' + Astro.props.file, 'utf8').replace(/^<!doctype html>/i, '');
---
<!doctype html>
<Fragment set:html={html} />
`;

const config = {
  bare: `export default { site: 'https://career-guides.example' };\n`,
  sitemap: `import sitemap from '@astrojs/sitemap';
export default { site: 'https://career-guides.example', integrations: [sitemap()] };\n`,
};

/**
 * Makes of a copy of the project a site of Astro that only copies out pages of the same bytes.
 *
 * @param dist - a built site, whose pages are copied out
 */
export function makeBare(copy: ProjectCopy, dist: string, kind: keyof typeof config): void {
  for (const folder of ['src', 'content', 'public', 'astro.config.mjs'])
    rmSync(copy.path(folder), { recursive: true, force: true });
  writeFileSync(copy.path('astro.config.mjs'), config[kind]);
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('/index.html')) continue;
    const target = copy.path(join('pages', file.replace(/\/index\.html$/, '.html')));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(dist, file), target);
  }
  mkdirSync(copy.path('src/pages'), { recursive: true });
  writeFileSync(copy.path('src/pages/[...path].astro'), page);
}
