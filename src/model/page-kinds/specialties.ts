import { paths } from '../../lib/urls.ts';
import { together } from '../provenance.ts';
import { ofTexts } from '../texts.ts';
import type { Guide } from '../types.ts';
import { page, type SitePage } from './site-page.ts';

/** The page of each specialty. */
export const specialtyPages = (guide: Guide): SitePage[] =>
  guide.specialties.map((it) => {
    const provenance = together({ files: it.credentials.map(({ file }) => file) }, ofTexts([it], guide));
    return page(paths.specialty(guide.id, it.slug), {
      anchors: [...it.prose.headings.map((heading) => heading.slug), ...it.formerly],
      provenance,
      parts: [{ label: it.title, sources: provenance.sources }],
      records: [{ title: it.title, kind: 'Specialty', guide: guide.title, keywords: it.keywords }],
    });
  });

/** The page that compares specialties, where there are any. */
export const specialtiesPages = (guide: Guide): SitePage[] =>
  guide.specialties.length === 0
    ? []
    : [
        page(paths.specialties(guide.id), {
          label: guide.specialtiesTitle,
          provenance: {
            files: [
              guide.file,
              ...guide.specialties.flatMap((it) => [it.file, ...it.credentials.map(({ file }) => file)]),
            ],
          },
          records: [{ title: guide.specialtiesTitle, kind: 'Page', guide: guide.title, keywords: [] }],
        }),
      ];
