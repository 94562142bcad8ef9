import { paths } from '../../lib/urls.ts';
import { ofGlanceRow, together } from '../provenance.ts';
import { ofTexts, questionsOf, sectionsOf } from '../texts.ts';
import type { Guide } from '../types.ts';
import { page, type SitePage } from './site-page.ts';

/** The long page of a guide. */
export function guidePage(guide: Guide): SitePage {
  const sections = sectionsOf(guide);
  const atAGlance = `${guide.title}: at a glance`;
  const common = { guide: guide.title, kind: 'Guide section' } as const;
  return page(guide.path, {
    anchors: [
      'at-a-glance',
      'sources',
      ...guide.chapters.map((chapter) => chapter.id),
      ...sections.flatMap((section) => [
        section.anchor,
        ...section.formerly,
        ...section.prose.headings.map((heading) => heading.slug),
      ]),
    ],
    provenance: together({ files: [guide.file] }, guide.glance.map(ofGlanceRow), ofTexts(sections, guide)),
    parts: [
      { label: atAGlance, anchor: 'at-a-glance', sources: guide.glance.flatMap((row) => row.sources) },
      ...sections.map((section) => ({
        label: section.short,
        anchor: section.anchor,
        sources: ofTexts([section], guide).sources,
      })),
    ],
    records: [
      { title: guide.title, kind: 'Page', guide: guide.title, keywords: [], byTitle: true },
      { ...common, anchor: 'at-a-glance', title: atAGlance, keywords: [] },
      ...sections.map(({ anchor, title, keywords }) => ({ ...common, anchor, title, keywords })),
    ],
    forAssistants: [
      {
        label: 'Guide as Markdown',
        path: `${guide.path}index.md`,
        note: 'every section with its sources',
        type: 'text/markdown',
      },
      {
        label: 'Guide as data',
        path: `${guide.path}guide.json`,
        note: 'sections, questions and figures with unit, period and source',
        type: 'application/json',
      },
    ],
  });
}

/** The page of questions, where there are any. */
export function questionsPages(guide: Guide): SitePage[] {
  const questions = questionsOf(guide);
  if (questions.length === 0) return [];
  const path = paths.faq(guide.id);
  return [
    page(path, {
      label: 'Questions and answers',
      anchors: questions.flatMap((question) => [question.anchor, ...question.formerly]),
      provenance: together({ files: [guide.file] }, ofTexts(questions, guide)),
      parts: questions.map((it) => ({
        label: it.question,
        anchor: it.anchor,
        sources: ofTexts([it], guide).sources,
      })),
      records: [
        {
          title: `Questions about ${guide.plural}`,
          kind: 'Page' as const,
          guide: guide.title,
          keywords: [],
          byTitle: true as const,
        },
        ...questions.map(({ anchor, question, keywords }) => ({
          anchor,
          title: question,
          kind: 'Question' as const,
          guide: guide.title,
          keywords,
        })),
      ],
      forAssistants: [{ label: 'Questions', path, note: 'short answers' }],
    }),
  ];
}
