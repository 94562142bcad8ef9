import { paths } from '../lib/urls.ts';
import type { ComponentUse } from '../schemas/prose.ts';
import { planOf } from './plan.ts';
import type { Certification, Guide, Pay, Site, StatePay, Written } from './types.ts';

/** Ids of the sources behind one component of a text, in the order in which it shows them. */
function sourcesOfUse(use: ComponentUse, guide: Guide): readonly string[] {
  const { component, attributes } = use;
  const of = attributes['of'] ?? '';
  const figure = (name: string): readonly string[] => guide.figures.get(name)?.sources ?? [];
  const { pay } = guide;
  switch (component) {
    case 'Cite':
      return [attributes['source'] ?? ''];
    case 'Value':
      return figure(of);
    case 'Step':
      return figure(attributes['cost'] ?? '');
    case 'FigureList':
      return of.split(/\s+/).flatMap(figure);
    case 'DataTable': {
      const table = guide.tables.get(of);
      return [
        ...(table?.source ? [table.source] : []),
        ...(table?.rows.flatMap((row) => row.source ?? []) ?? []),
      ];
    }
    case 'PayRange':
    case 'PayTrend':
      return pay ? [pay.origins.national.source] : [];
    case 'TopStates':
      return pay
        ? [
            pay.origins.states.source,
            ...(attributes['by'] === 'adjusted-median' ? [pay.priceParities.source] : []),
          ]
        : [];
    case 'IndustryPay':
      return pay?.origins.industries ? [pay.origins.industries.source] : [];
    case 'CertificationTable': {
      const only = attributes['only']?.split(/\s+/);
      return guide.certifications
        .filter((certification) => !only || only.includes(certification.id))
        .flatMap(sourcesOfCertification);
    }
    case 'RouteTable':
      return sourcesOfRoutes(guide);
    case 'FullCredential':
      return guide.costs?.fullCredential ? [guide.costs.fullCredential.source] : [];
    case 'CareerLadder':
      return guide.ladder ? [guide.ladder.source] : [];
    default:
      return [];
  }
}

const sourcesOfRoutes = (guide: Guide): string[] =>
  guide.routes.flatMap((route) => [
    ...(route.months === 'unknown' ? [] : [route.months.source]),
    ...route.parts.flatMap((part) => part.sources),
  ]);

const sourcesOfCertification = (certification: Certification): string[] => [
  ...certification.fees.map((fee) => fee.source),
  ...certification.sources,
];

/** Sources that a list of texts rests on, each once, in reading order. */
export function sourcesOfTexts(texts: readonly Written[], guide: Guide | undefined): string[] {
  const ids = texts.flatMap((text) =>
    text.prose.uses.flatMap((use) =>
      guide ? sourcesOfUse(use, guide) : use.component === 'Cite' ? [use.attributes['source'] ?? ''] : [],
    ),
  );
  return [...new Set(ids)];
}

/** Sources of the guide page: first those of the facts box, then those of the sections in order. */
export function sourcesOfGuidePage(guide: Guide): string[] {
  return [
    ...new Set([
      ...guide.glance.flatMap((row) => row.sources),
      ...sourcesOfTexts(
        guide.chapters.flatMap((chapter) => chapter.sections),
        guide,
      ),
    ]),
  ];
}

/** Sources of the page that compares credentials. */
export function sourcesOfCertifications(guide: Guide): string[] {
  return [...new Set(guide.certifications.flatMap(sourcesOfCertification))];
}

/** Sources of the page on cost and time. */
export function sourcesOfCosts(guide: Guide): string[] {
  const { costs, pay } = guide;
  const { fullCredential, payback } = costs ?? {};
  const figures = payback
    ? [payback.cost, ...payback.examples.flatMap(({ present, cost }) => [present, cost])]
    : [];
  return [
    ...new Set([
      ...sourcesOfRoutes(guide),
      ...(fullCredential ? [fullCredential.source] : []),
      ...figures.flatMap((figure) => figure.sources),
      ...(payback && pay
        ? [payback.hoursSource, pay.origins.national.source, pay.origins.states.source]
        : []),
    ]),
  ];
}

/** Sources of the printable plan. */
export function sourcesOfPlan(guide: Guide): string[] {
  const costs = planOf(guide)?.steps.flatMap((step) => step.cost?.sources ?? []) ?? [];
  return [
    ...new Set([
      ...(guide.pay ? [guide.pay.origins.national.source, guide.pay.origins.states.source] : []),
      ...costs,
      ...guide.certifications.flatMap((certification) => certification.fees.map((fee) => fee.source)),
    ]),
  ];
}

/** Sources of the pay pages. */
export function sourcesOfPay(pay: Pay): string[] {
  return [
    ...new Set([...Object.values(pay.origins).map((origin) => origin.source), pay.priceParities.source]),
  ];
}

/** Sources of the page of one state: only the tables that it shows. */
export function sourcesOfState(pay: Pay, place: StatePay): string[] {
  const { origins } = pay;
  return [
    ...new Set(
      [
        origins.states.source,
        origins.national.source,
        pay.priceParities.source,
        place.previous && origins['states-previous']?.source,
        place.nonmetroAreas.length > 0 && origins['nonmetro-areas']?.source,
        place.relatedOccupations.length > 0 && origins['related-occupations-by-state']?.source,
      ].filter((id): id is string => Boolean(id)),
    ),
  ];
}

/** All texts of the site with the guide each belongs to. */
function texts(site: Site): { text: Written; guide: Guide | undefined }[] {
  return [
    ...site.pages.map((text) => ({ text, guide: undefined })),
    ...site.guides.flatMap((guide) =>
      [
        ...guide.chapters.flatMap((chapter) => chapter.sections),
        ...guide.specialties,
        ...guide.faqGroups.flatMap((group) => group.questions),
      ].map((text) => ({ text: text as Written, guide })),
    ),
  ];
}

/** Ids of every source that some page shows. */
export function citedSources(site: Site): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const { text, guide } of texts(site)) for (const id of sourcesOfTexts([text], guide)) cited.add(id);
  for (const term of site.glossary) if (term.source) cited.add(term.source);
  for (const guide of site.guides) {
    for (const id of sourcesOfGuidePage(guide)) cited.add(id);
    for (const id of [...sourcesOfCertifications(guide), ...sourcesOfCosts(guide)]) cited.add(id);
    for (const table of guide.tables.values()) if (table.source) cited.add(table.source);
    if (guide.pay) for (const id of sourcesOfPay(guide.pay)) cited.add(id);
  }
  return cited;
}

/** Ids of every glossary term that a text or another term refers to. */
export function usedTerms(site: Site): ReadonlySet<string> {
  const used = new Set(site.glossary.flatMap((term) => term.see ?? []));
  for (const { text } of texts(site)) {
    for (const use of text.prose.uses) if (use.component === 'Term') used.add(use.attributes['of'] ?? '');
  }
  return used;
}

/** For each source the pages that rest on it: its section, question or specialty, or a pay table's page. */
export function pagesCiting(site: Site): ReadonlyMap<string, readonly { label: string; path: string }[]> {
  const pages = new Map<string, { label: string; path: string }[]>();
  const add = (id: string, label: string, path: string) => {
    const list = pages.get(id) ?? [];
    if (!list.some((page) => page.path === path)) pages.set(id, [...list, { label, path }]);
  };
  for (const page of site.pages)
    for (const id of sourcesOfTexts([page], undefined)) add(id, page.title, paths.page(page.id));
  for (const term of site.glossary)
    if (term.source) add(term.source, `glossary: ${term.term}`, `${paths.glossary}#${term.id}`);
  for (const guide of site.guides) {
    for (const row of guide.glance)
      for (const id of row.sources) add(id, `${guide.title}: at a glance`, `${guide.path}#at-a-glance`);
    for (const section of guide.chapters.flatMap((chapter) => chapter.sections)) {
      for (const id of sourcesOfTexts([section], guide))
        add(id, section.short, `${guide.path}#${section.anchor}`);
    }
    for (const question of guide.faqGroups.flatMap((group) => group.questions)) {
      for (const id of sourcesOfTexts([question], guide))
        add(id, question.question, `${paths.faq(guide.id)}#${question.anchor}`);
    }
    for (const specialty of guide.specialties) {
      for (const id of sourcesOfTexts([specialty], guide))
        add(id, specialty.title, paths.specialty(guide.id, specialty.slug));
    }
    for (const certification of guide.certifications) {
      for (const id of sourcesOfCertification(certification)) {
        add(
          id,
          `${certification.abbreviation} compared`,
          `${paths.certifications(guide.id)}#${certification.id}`,
        );
      }
    }
    if (guide.costs)
      for (const id of sourcesOfCosts(guide))
        add(id, `${guide.title}: cost and time`, paths.costAndTime(guide.id));
    if (guide.pay)
      for (const id of sourcesOfPay(guide.pay)) add(id, `${guide.title}: pay`, paths.salary(guide.id));
  }
  return pages;
}
