import { certificationsPages, costPages, planPages } from './page-kinds/decide.ts';
import { guidePage, questionsPages } from './page-kinds/guide.ts';
import { comparePages, glossaryPage, listPages, plainPages, sourcesPage } from './page-kinds/of-the-site.ts';
import { areaPages, metroPages, salaryPages, statePages } from './page-kinds/pay.ts';
import type { SitePage } from './page-kinds/site-page.ts';
import { specialtiesPages, specialtyPages } from './page-kinds/specialties.ts';
import type { Guide, Site, SiteContent } from './types.ts';

/** The pages of one guide, its own first. */
const pagesOfGuide = (guide: Guide, guides: readonly Guide[]): SitePage[] => [
  guidePage(guide),
  ...questionsPages(guide),
  ...specialtyPages(guide),
  ...certificationsPages(guide),
  ...costPages(guide),
  ...salaryPages(guide),
  ...metroPages(guide),
  ...areaPages(guide),
  ...statePages(guide, guides),
  ...specialtiesPages(guide),
  ...planPages(guide),
];

/** Every page of a site by its path. Addresses, search, sitemap and lists of pages all read this one table. */
export const pageTable = (site: SiteContent): ReadonlyMap<string, SitePage> =>
  new Map(
    [
      ...listPages(site),
      ...comparePages(site),
      ...plainPages(site),
      glossaryPage(site),
      ...site.guides.flatMap((guide) => pagesOfGuide(guide, site.guides)),
      sourcesPage(site),
    ].map((page) => [page.path, page]),
  );

/** Pages of a guide besides its own that have a label, in the order in which readers are led to them. */
export function partsOf(site: Site, guide: Guide): { label: string; path: string }[] {
  const kinds = [
    salaryPages,
    metroPages,
    certificationsPages,
    costPages,
    specialtiesPages,
    questionsPages,
    planPages,
  ];
  return kinds
    .flatMap((pages) => pages(guide))
    .flatMap(({ label, path }) => (label && site.table.has(path) ? [{ label, path }] : []));
}

/** Links to some of those pages, each where the guide has it. */
export const linksToParts = (site: Site, guide: Guide, wanted: readonly ((guide: string) => string)[]) => {
  const parts = partsOf(site, guide);
  return wanted.flatMap((pathOf) =>
    parts.filter(({ path }) => path === pathOf(guide.id)).map(({ label, path }) => ({ label, to: path })),
  );
};

/** Every page with the anchors on it that content may link to. */
export const addressesOf = ({ table }: Site): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([...table].map(([path, { anchors }]) => [path, new Set(anchors)]));
