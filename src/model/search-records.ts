import { paths } from '../lib/urls.ts';
import type { Site } from './types.ts';

export const searchKinds = [
  'Guide section',
  'Question',
  'Pay',
  'Pay by state',
  'Specialty',
  'Certification',
  'Term',
  'Page',
] as const;

/** One thing that search can find: a page, or the part of a page that stands under an anchor. */
export interface SearchRecord {
  /** Page of the site, from its root. */
  path: string;
  /** Part of the page; the whole page where it is absent. */
  anchor?: string | undefined;
  title: string;
  kind: (typeof searchKinds)[number];
  /** Title of the guide it belongs to. */
  guide?: string | undefined;
  /** Words that readers use and the text does not. */
  keywords: readonly string[];
}

/**
 * What search finds, each thing once: a section of the long guide page, a question, a term or a
 * credential is a result of its own, so that readers land on it and not above it.
 */
export function searchRecords(site: Site): SearchRecord[] {
  return [
    ...site.guides.flatMap((guide) => {
      const common = { guide: guide.title, keywords: [] };
      return [
        {
          ...common,
          path: guide.path,
          anchor: 'at-a-glance',
          title: `${guide.title}: at a glance`,
          kind: 'Guide section' as const,
        },
        ...guide.chapters
          .flatMap((chapter) => chapter.sections)
          .map((it) => ({
            ...common,
            path: guide.path,
            anchor: it.anchor,
            title: it.title,
            kind: 'Guide section' as const,
            keywords: it.keywords,
          })),
        ...guide.faqGroups
          .flatMap((group) => group.questions)
          .map((it) => ({
            ...common,
            path: paths.faq(guide.id),
            anchor: it.anchor,
            title: it.question,
            kind: 'Question' as const,
            keywords: it.keywords,
          })),
        ...guide.specialties.map((it) => ({
          ...common,
          path: paths.specialty(guide.id, it.slug),
          title: it.title,
          kind: 'Specialty' as const,
          keywords: it.keywords,
        })),
        ...guide.certifications.map((it) => ({
          ...common,
          path: paths.certifications(guide.id),
          anchor: it.id,
          title: `${it.abbreviation}: ${it.name}`,
          kind: 'Certification' as const,
          // Search drops the hyphen of “CPC-A”; readers also write it with a space or as one word.
          keywords: it.abbreviation.includes('-')
            ? [it.abbreviation.replaceAll('-', ' '), it.abbreviation.replaceAll('-', '')]
            : [],
        })),
        ...(guide.pay
          ? [
              {
                ...common,
                path: paths.salary(guide.id),
                title: `${guide.title} salary by state`,
                kind: 'Pay' as const,
                keywords: ['wages', 'salary', 'pay', 'income'],
              },
              ...guide.pay.states.map((it) => ({
                ...common,
                path: it.path,
                title: `Pay in ${it.state.name}`,
                kind: 'Pay by state' as const,
                keywords: [it.state.abbreviation, 'wages', 'salary'],
              })),
            ]
          : []),
        ...(guide.costs
          ? [
              {
                ...common,
                path: paths.costAndTime(guide.id),
                title: `${guide.title}: cost and time`,
                kind: 'Page' as const,
              },
            ]
          : []),
        {
          ...common,
          path: paths.specialties(guide.id),
          title: guide.specialtiesTitle,
          kind: 'Page' as const,
        },
      ];
    }),
    ...site.glossary.map((it) => ({
      path: paths.glossary,
      anchor: it.id,
      title: it.term,
      kind: 'Term' as const,
      keywords: it.abbreviation ? [it.abbreviation] : [],
    })),
    ...site.pages.map((it) => ({
      path: paths.page(it.id),
      title: it.title,
      kind: 'Page' as const,
      keywords: it.keywords,
    })),
  ];
}
