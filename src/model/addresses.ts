import { paths } from '../lib/urls.ts';
import { planOf } from './plan.ts';
import type { Pay, Site } from './types.ts';

/** Every page of the site with the anchors on it that content may link to. */
export function addressesOf(site: Site): ReadonlyMap<string, ReadonlySet<string>> {
  const pages = new Map<string, ReadonlySet<string>>();
  const add = (path: string, anchors: Iterable<string> = []) => pages.set(path, new Set(anchors));
  add(paths.home);
  add(paths.guides);
  add(paths.sources, [...site.sources.keys()]);
  add(
    paths.glossary,
    site.glossary.map((term) => term.id),
  );
  for (const page of site.pages)
    add(
      paths.page(page.id),
      page.prose.headings.map((heading) => heading.slug),
    );
  for (const guide of site.guides) {
    const sections = guide.chapters.flatMap((chapter) => chapter.sections);
    add(guide.path, [
      'at-a-glance',
      'sources',
      ...guide.chapters.map((chapter) => chapter.id),
      ...sections.flatMap((section) => [
        section.anchor,
        ...section.formerly,
        ...section.prose.headings.map((heading) => heading.slug),
      ]),
    ]);
    if (guide.faqGroups.length > 0) {
      add(
        paths.faq(guide.id),
        guide.faqGroups.flatMap((group) =>
          group.questions.flatMap((question) => [question.anchor, ...question.formerly]),
        ),
      );
    }
    if (guide.specialties.length > 0) add(paths.specialties(guide.id));
    for (const specialty of guide.specialties) {
      add(
        paths.specialty(guide.id, specialty.slug),
        specialty.prose.headings.map((heading) => heading.slug),
      );
    }
    if (guide.certifications.length > 0) {
      add(paths.certifications(guide.id), [
        'compare',
        ...(guide.chooser ? ['chooser'] : []),
        ...guide.certifications.map((it) => it.id),
      ]);
    }
    if (guide.costs) {
      add(paths.costAndTime(guide.id), [
        'routes',
        ...guide.routes.map((route) => route.id),
        ...(guide.costs.fullCredential ? ['full-credential'] : []),
        ...(guide.costs.payback && guide.pay ? ['payback'] : []),
      ]);
    }
    if (planOf(guide)) add(paths.plan(guide.id));
    if (guide.pay) add(paths.salary(guide.id), payAnchors(guide.pay));
    for (const state of guide.pay?.states ?? []) add(state.path);
  }
  return pages;
}

/** The parts of the page of pay; a part without figures is left out. */
const payAnchors = ({ industries, series, relatedOccupations }: Pay): string[] => [
  'states',
  'compare',
  ...(industries.length > 0 ? ['industries'] : []),
  ...(series.length > 1 ? ['trend'] : []),
  ...(relatedOccupations.length > 0 ? ['related-occupations'] : []),
  'method',
];
