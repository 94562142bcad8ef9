import { href } from '../lib/href.ts';
import { paths } from '../lib/urls.ts';
import { loadSite } from '../model/index.ts';
import { linkTo, plain } from '../model/markdown-text.ts';
import type { SitePage } from '../model/page-kinds/site-page.ts';

/** A map of the site for assistants: llmstxt.org. */
export function GET({ site: address }: { site: URL }): Response {
  const site = loadSite();
  const absolute = (path: string) => new URL(href(path), address).href;
  const links = (pages: readonly (SitePage | undefined)[]) =>
    pages
      .flatMap((page) => page?.forAssistants ?? [])
      .map(({ label, path, note }) => `- ${linkTo(label, absolute(path))}: ${plain(note)}`);
  const at = (path: string) => site.table.get(path);
  const guides = site.guides.flatMap(({ id, path, title, description }) => [
    `## ${plain(title)}`,
    '',
    plain(description),
    '',
    ...links([at(path), at(paths.faq(id)), at(paths.salary(id))]),
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
    ...links([
      at(paths.compareGuides),
      at(paths.sources),
      at(paths.glossary),
      ...site.pages.map(({ id }) => at(paths.page(id))),
    ]),
  ];
  return new Response(`${lines.join('\n')}\n`);
}
