import { formatDate, unitWords } from '../lib/format.ts';
import { paths } from '../lib/urls.ts';
import { nameOf } from './entries.ts';
import { markdownOf, marksOf } from './markdown.ts';
import { plain } from './markdown-text.ts';
import { payDownloads } from './pay-datasets.ts';
import { pageContext, type PageContext } from './page-context.ts';
import { figuresToShare } from './figure-notes.ts';
import { glanceWords } from './glance-row.ts';
import { ofTexts, questionsOf } from './texts.ts';
import type { Figure, GlanceRow, Guide, Site, Source, Written } from './types.ts';

type Absolute = (path: string) => string;

/** Ids of the sources of the guide page, in the order of their numbers. */
const sourcesOfPage = (site: Site, guide: Guide): readonly string[] =>
  site.table.get(guide.path)?.provenance.sources ?? [];

const sourceLine = ({ publisher, title, published, url }: Source, index: number): string =>
  `${index + 1}. ${plain(`${publisher}, ${title}${published ? `, ${formatDate(published)}` : ''}`)}. <${url}>`;

/** One line of the facts box: its words, then the numbers of its sources. */
function glanceLine({ label, figure, to, text, note, sources }: GlanceRow, context: PageContext): string {
  const value = [
    glanceWords({ figure, to, text }),
    ...(figure ? [unitWords(figure.unit), `(${figure.period})`] : []),
  ]
    .filter(Boolean)
    .join(' ');
  return `- ${plain(`${label}: ${value}${note ? `; ${note}` : ''}`)} ${marksOf(context)(sources)}`.trimEnd();
}

/** The whole guide page as clean Markdown, with its sources numbered as on the page. */
export function guideMarkdown(site: Site, guide: Guide, absolute: Absolute): string {
  const context = pageContext(site, guide, sourcesOfPage(site, guide));
  const chapters = guide.chapters.flatMap((chapter) => [
    `## ${plain(chapter.title)}`,
    ...chapter.sections.flatMap((section) => [
      `### ${plain(section.title)}`,
      markdownOf(section.body, context, absolute, 2),
    ]),
  ]);
  return `${[
    `# ${plain(guide.title)}`,
    plain(guide.summary),
    `Address: <${absolute(guide.path)}>. Reviewed ${formatDate(guide.reviewed)}. Text under CC BY 4.0; figures are under the terms of their sources.`,
    '## At a glance',
    guide.glance.map((row) => glanceLine(row, context)).join('\n'),
    plain(guide.scope),
    ...chapters,
    '## Sources',
    context.sources.map(sourceLine).join('\n'),
  ].join('\n\n')}\n`;
}

/** A figure as data: its number or range, unit, time, place and sources. */
const figureData = ({ label, amount, unit, qualifier, period, scope, sources, note }: Figure) => ({
  label,
  value: amount,
  unit,
  qualifier,
  period,
  scope,
  sources,
  note,
});

const sourceData = ({ title, publisher, url, published, seen, reached }: Source) => ({
  title,
  publisher,
  url,
  published,
  seen,
  reached,
});

/** guide.json: the guide for programs. Documented on the page about this site. */
export function guideData(site: Site, guide: Guide, absolute: Absolute) {
  const text = (it: Written, title: string, path: string) => {
    const { sources } = ofTexts([it], guide);
    return {
      id: nameOf(it),
      title,
      url: absolute(path),
      reviewed: it.reviewed,
      markdown: markdownOf(it.body, pageContext(site, guide, sources), absolute),
      // Numbers in the Markdown count through this list.
      sources,
    };
  };
  const figures = figuresToShare(guide);
  const ids = new Set([
    ...figures.flatMap((it) => it.sources),
    ...sourcesOfPage(site, guide),
    ...ofTexts([...guide.specialties, ...questionsOf(guide)], guide).sources,
  ]);
  return {
    title: guide.title,
    url: absolute(guide.path),
    occupation: { soc: guide.soc, title: guide.socTitle, scope: guide.scope },
    summary: guide.summary,
    reviewed: guide.reviewed,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    sections: guide.chapters.flatMap((chapter) =>
      chapter.sections.map((it) => ({
        chapter: chapter.title,
        ...text(it, it.title, `${guide.path}#${it.anchor}`),
      })),
    ),
    specialties: guide.specialties.map((it) => text(it, it.title, paths.specialty(guide.id, it.slug))),
    questions: questionsOf(guide).map((it) => text(it, it.question, `${paths.faq(guide.id)}#${it.anchor}`)),
    // Those of single states are in states.json, which `more` names.
    figures: Object.fromEntries(figures.map((it) => [it.name, figureData(it)])),
    sources: Object.fromEntries(
      [...ids].flatMap((id) => {
        const source = site.sources.get(id);
        return source ? [[id, sourceData(source)]] : [];
      }),
    ),
    more: Object.fromEntries(
      payDownloads(guide)
        .filter(({ format, table }) => format === 'json' || table === 'national')
        .map(({ table, path }) => [table, absolute(path)]),
    ),
  };
}
