import { paths } from '../lib/urls.ts';
import {
  sourcesOfCertifications,
  sourcesOfCosts,
  sourcesOfGuidePage,
  sourcesOfPay,
  sourcesOfPlan,
  sourcesOfState,
  sourcesOfTexts,
} from './citations.ts';
import { costsOfRoutes, filesOfFigures, filesOfTexts, payFiles, priceFiles } from './files-of-texts.ts';
import { planOf } from './plan.ts';
import type { Guide, Site, StatePay } from './types.ts';

/** Files in content/ that each page is made of: a change to one of them changes the page. */
export function filesOfPages(site: Site): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, readonly string[]>();
  const add = (path: string, files: readonly string[], sources: readonly string[] = []) =>
    pages.set(path, [...new Set([...files, ...sources.flatMap((id) => site.sources.get(id)?.file ?? [])])]);
  for (const guide of site.guides) addGuide(guide, add);
  const lists = site.guides.flatMap((guide) => [
    guide.file,
    ...filesOfFigures(
      guide.glance.slice(0, 4).flatMap(({ figure, to }) => [figure, to]),
      guide,
    ),
  ]);
  add(paths.home, ['content/site.yaml', ...lists]);
  add(paths.guides, lists);
  add(
    paths.glossary,
    site.glossary.map((term) => term.file),
    site.glossary.flatMap((term) => term.source ?? []),
  );
  add(paths.sources, [], [...site.sources.keys()]);
  for (const page of site.pages) add(paths.page(page.id), [page.file], sourcesOfTexts([page], undefined));
  return pages;
}

function addGuide(
  guide: Guide,
  add: (path: string, files: readonly string[], sources?: readonly string[]) => void,
): void {
  const { id, pay, costs, chooser } = guide;
  const sections = guide.chapters.flatMap((chapter) => chapter.sections);
  const questions = guide.faqGroups.flatMap((group) => group.questions);
  const certifications = guide.certifications.map((it) => it.file);
  const glance = filesOfFigures(
    guide.glance.flatMap(({ figure, to }) => [figure, to]),
    guide,
  );
  add(guide.path, [guide.file, ...glance, ...filesOfTexts(sections, guide)], sourcesOfGuidePage(guide));
  add(paths.faq(id), [guide.file, ...filesOfTexts(questions, guide)], sourcesOfTexts(questions, guide));
  add(paths.specialties(id), [
    guide.file,
    ...guide.specialties.flatMap((it) => [it.file, ...it.credentials.map(({ file }) => file)]),
  ]);
  for (const it of guide.specialties) {
    const credentials = it.credentials.map(({ file }) => file);
    add(
      paths.specialty(id, it.slug),
      [...credentials, ...filesOfTexts([it], guide)],
      sourcesOfTexts([it], guide),
    );
  }
  add(
    paths.certifications(id),
    [guide.file, ...certifications, ...(chooser ? [chooser.file] : [])],
    sourcesOfCertifications(guide),
  );
  if (costs) {
    const { payback } = costs;
    const figures = [
      ...costsOfRoutes(guide),
      ...(payback ? [payback.cost, ...payback.examples.flatMap(({ present, cost }) => [present, cost])] : []),
    ];
    const wages = payback && pay ? payFiles(guide, 'national', 'states') : [];
    add(
      paths.costAndTime(id),
      [guide.file, costs.file, ...wages, ...filesOfFigures(figures, guide)],
      sourcesOfCosts(guide),
    );
  }
  const plan = planOf(guide);
  if (plan) {
    const costsOfSteps = filesOfFigures(
      plan.steps.map((step) => step.cost),
      guide,
    );
    const wages = pay ? payFiles(guide, 'national', 'states') : [];
    add(
      paths.plan(id),
      [guide.file, plan.section.file, ...costsOfSteps, ...certifications, ...wages],
      sourcesOfPlan(guide),
    );
  }
  if (!pay) return;
  // The other tables stand on the pages of states alone.
  const tables = (
    ['national', 'states', 'industries', 'related-occupations', 'related-projections'] as const
  ).filter((table) => pay.origins[table]);
  add(
    paths.salary(id),
    [
      guide.file,
      ...payFiles(guide, ...tables),
      ...priceFiles,
      ...guide.salaryTables.map((table) => table.file),
    ],
    sourcesOfPay(pay),
  );
  for (const place of pay.states)
    add(place.path, [guide.file, ...filesOfState(guide, place), ...priceFiles], sourcesOfState(pay, place));
}

const filesOfState = (guide: Guide, { previous, nonmetroAreas, relatedOccupations }: StatePay): string[] => [
  ...payFiles(guide, 'states', 'national'),
  ...(previous ? payFiles(guide, 'states-previous') : []),
  ...(nonmetroAreas.length > 0 ? payFiles(guide, 'nonmetro-areas') : []),
  ...(relatedOccupations.length > 0
    ? payFiles(guide, 'related-occupations-by-state', 'related-occupations')
    : []),
];

/** The days on which a person last read texts, by file. */
function reviews(site: Site): ReadonlyMap<string, string> {
  const texts = site.guides.flatMap((guide) => [
    guide,
    ...guide.chapters.flatMap((chapter) => chapter.sections),
    ...guide.specialties,
    ...guide.faqGroups.flatMap((group) => group.questions),
  ]);
  return new Map([...texts, ...site.pages].map(({ file, reviewed }) => [file, reviewed]));
}

/**
 * The ISO date on which each page last changed: the newest change in git of the files it is made of. Where
 * git knows none of them, the newest review of its texts, or of any where it has no text.
 *
 * @param changed - dates of files, as git knows them
 */
export function lastModified(site: Site, changed: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const reviewed = reviews(site);
  const newest = (dates: readonly string[]): string | undefined => [...dates].sort().at(-1);
  const fallback = newest([...reviewed.values()]) ?? '';
  const known = (files: readonly string[], dates: ReadonlyMap<string, string>): string | undefined =>
    newest(files.flatMap((file) => dates.get(file) ?? []));
  return new Map(
    [...filesOfPages(site)].map(([path, files]) => [
      path,
      known(files, changed) ?? known(files, reviewed) ?? fallback,
    ]),
  );
}
