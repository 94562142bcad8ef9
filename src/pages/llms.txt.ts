import { href } from '../lib/href.ts';
import { paths } from '../lib/urls.ts';
import { loadSite } from '../model/index.ts';
import { linkTo, plain } from '../model/markdown-text.ts';

/** A map of the site for assistants: llmstxt.org. */
export function GET({ site: address }: { site: URL }): Response {
  const site = loadSite();
  const link = (label: string, path: string, note: string) =>
    `- ${linkTo(label, new URL(href(path), address).href)}: ${plain(note)}`;
  const guides = site.guides.flatMap((guide) => [
    `## ${plain(guide.title)}`,
    '',
    plain(guide.description),
    '',
    link('Guide as Markdown', `${guide.path}index.md`, 'every section with its sources'),
    link(
      'Guide as data',
      `${guide.path}guide.json`,
      'sections, questions and figures with unit, period and source',
    ),
    link('Questions', paths.faq(guide.id), 'short answers'),
    ...(guide.pay
      ? [
          link(
            'Pay by state',
            `${paths.salary(guide.id)}states.json`,
            `${guide.pay.origins.states.period}, with percentiles and price levels`,
          ),
        ]
      : []),
    '',
  ]);
  const lines = [
    `# ${plain(site.settings.name)}`,
    '',
    `> ${plain(site.settings.description)}`,
    '',
    'Text is under CC BY 4.0; figures keep the terms of their sources. Quote a figure with its period and source.',
    '',
    ...guides,
    '## More',
    '',
    link('Sources', paths.sources, 'every publication, how it was read and how far it was checked'),
    link('Glossary', paths.glossary, 'terms of the trade'),
    ...site.pages.map((page) => link(page.title, paths.page(page.id), page.description)),
  ];
  return new Response(`${lines.join('\n')}\n`);
}
