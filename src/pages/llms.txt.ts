import { href } from '../lib/href.ts';
import { loadSite } from '../model/index.ts';
import { linkTo, plain } from '../model/markdown-text.ts';
import type { SitePage } from '../model/page-kinds/site-page.ts';

/** A map of the site for assistants: llmstxt.org. */
export function GET({ site: address }: { site: URL }): Response {
  const site = loadSite();
  const absolute = (path: string) => new URL(href(path), address).href;
  const pages = [...site.table.values()].filter(({ forAssistants }) => forAssistants.length > 0);
  const links = (chosen: readonly SitePage[]) =>
    chosen
      .flatMap(({ forAssistants }) => forAssistants)
      .map(({ label, path, note }) => `- ${linkTo(label, absolute(path))}: ${plain(note)}`);
  const isOf = (page: SitePage, guide: { path: string }) => page.path.startsWith(guide.path);
  const guides = site.guides.flatMap((guide) => [
    `## ${plain(guide.title)}`,
    '',
    plain(guide.description),
    '',
    ...links(pages.filter((page) => isOf(page, guide))),
    '',
  ]);
  const lines = [
    `# ${plain(site.settings.name)}`,
    '',
    `> ${plain(site.settings.description)}`,
    '',
    'Text is under CC BY 4.0; figures are under the terms of their sources. Quote a figure with its period and source.',
    '',
    ...guides,
    '## More',
    '',
    ...links(pages.filter((page) => !site.guides.some((guide) => isOf(page, guide)))),
  ];
  return new Response(`${lines.join('\n')}\n`);
}
