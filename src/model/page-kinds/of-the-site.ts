import { paths } from '../../lib/urls.ts';
import { factsOf, ofComparedFacts, ofListedFacts } from '../guide-facts.ts';
import { ofGlanceRow, together } from '../provenance.ts';
import { ofTexts } from '../texts.ts';
import type { SiteContent } from '../types.ts';
import { page, type SearchRecord, type SitePage } from './site-page.ts';

/** Pages written in content/pages/. */
export const plainPages = ({ pages }: SiteContent): SitePage[] =>
  pages.map((it) => {
    const path = paths.page(it.id);
    const provenance = ofTexts([it], undefined);
    return page(path, {
      anchors: it.prose.headings.map((heading) => heading.slug),
      provenance,
      parts: [{ label: it.title, sources: provenance.sources }],
      records: [{ title: it.title, kind: 'Page', keywords: it.keywords }],
      forAssistants: [{ label: it.title, path, note: it.description }],
    });
  });

const byTitle = (title: string): SearchRecord => ({ title, kind: 'Page', keywords: [], byTitle: true });

/** Home, which leads into the guides, and the list of them, which sets their facts beside one another. */
export function listPages({ guides, changes }: SiteContent): SitePage[] {
  const facts = guides.map(factsOf);
  const listed = together(facts.map(ofListedFacts));
  const leads = {
    files: [
      ...guides.flatMap((guide) => [
        guide.file,
        ...together(guide.glance.slice(0, 4).map(ofGlanceRow)).files,
      ]),
      ...(changes.length > 0 && guides.length > 1 ? ['content/changes.yaml'] : []),
    ],
  };
  // What the home page says of each of several guides.
  const ofCards =
    guides.length > 1
      ? together(
          facts.flatMap(({ pay, training }) => [
            pay && { sources: pay.national.sources, files: pay.tables.national.files },
            training,
          ]),
        )
      : undefined;
  return [
    page(paths.home, { provenance: together({ files: ['content/site.yaml'] }, leads, ofCards) }),
    page(paths.guides, {
      anchors: guides.map((guide) => guide.id),
      provenance: together({ files: ['content/site.yaml'] }, listed),
      parts: facts.map((it) => ({
        label: `list of guides: ${it.guide.title}`,
        anchor: it.guide.id,
        sources: ofListedFacts(it).sources,
      })),
      records: [byTitle('Career Guides')],
    }),
  ];
}

/** The page that sets guides side by side; one guide has nothing beside it. */
export function comparePages({ guides }: SiteContent): SitePage[] {
  if (guides.length < 2) return [];
  const facts = guides.map(factsOf);
  const compared = together(facts.map(ofComparedFacts));
  const hasStates = facts.some(({ pay }) => pay && pay.states.length > 0);
  return [
    page(paths.compareGuides, {
      anchors: ['compare', 'side-by-side', ...(hasStates ? ['states'] : [])],
      provenance: together({ files: ['content/site.yaml'] }, compared),
      parts: [{ label: 'comparison of careers', sources: compared.sources }],
      records: [
        {
          ...byTitle('Compare careers'),
          keywords: [
            'which career',
            'versus',
            'side by side',
            ...guides.map(({ title }) => `compare ${title}`),
          ],
        },
      ],
      forAssistants: [
        {
          label: 'Careers compared',
          path: paths.compareGuides,
          note: 'pay in the nation and in each state, growth, openings, training, cost and licenses side by side',
        },
      ],
    }),
  ];
}

export const glossaryPage = ({ glossary }: SiteContent): SitePage =>
  page(paths.glossary, {
    anchors: glossary.map((term) => term.id),
    provenance: together(
      glossary.map(({ file, source }) => ({ files: [file], sources: source ? [source] : [] })),
    ),
    parts: glossary.map(({ id, term, source }) => ({
      label: `glossary: ${term}`,
      anchor: id,
      sources: source ? [source] : [],
    })),
    records: [
      byTitle('Glossary'),
      ...glossary.map(({ id, term, abbreviation }) => ({
        anchor: id,
        title: abbreviation ? `${abbreviation}: ${term}` : term,
        kind: 'Term' as const,
        keywords: [],
      })),
    ],
    forAssistants: [{ label: 'Glossary', path: paths.glossary, note: 'terms in plain words' }],
  });

export const sourcesPage = ({ sources }: SiteContent): SitePage =>
  page(paths.sources, {
    anchors: [...sources.keys()],
    provenance: { files: [...sources.values()].map(({ file }) => file) },
    records: [byTitle('Sources')],
    forAssistants: [
      {
        label: 'Sources',
        path: paths.sources,
        note: 'every publication, how it was read and how far it was checked',
      },
    ],
  });
