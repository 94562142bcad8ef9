import { paths } from '../lib/urls.ts';
import { sourcesOfGuidePage, sourcesOfPay, sourcesOfTexts } from './citations.ts';
import type { Guide, Site, Written } from './types.ts';

/** Files in content/ that each page is made of: a change to one of them changes the page. */
export function filesOfPages(site: Site): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, readonly string[]>();
  const sourceFiles = (ids: readonly string[]): string[] => ids.flatMap((id) => site.sources.get(id)?.file ?? []);
  const texts = (list: readonly Written[]): string[] => list.map((text) => text.file);
  const inGuide = (guide: Guide, name: string): string => guide.file.replace('guide.yaml', name);

  for (const guide of site.guides) {
    const sections = guide.chapters.flatMap((chapter) => chapter.sections);
    const questions = guide.faqGroups.flatMap((group) => group.questions);
    const data = [inGuide(guide, 'figures.yaml')];
    const tables = guide.pay ? ['states', 'national', 'industries'].map((name) => inGuide(guide, `pay/${name}.csv`)) : [];
    pages.set(guide.path, [
      guide.file,
      ...data,
      ...tables,
      ...texts(sections),
      ...[...guide.tables.values()].map((table) => table.file),
      inGuide(guide, 'ladder.yaml'),
      inGuide(guide, 'routes.yaml'),
      ...sourceFiles(sourcesOfGuidePage(guide)),
    ]);
    pages.set(paths.faq(guide.id), [guide.file, ...data, ...texts(questions), ...sourceFiles(sourcesOfTexts(questions, guide))]);
    pages.set(paths.specialties(guide.id), [guide.file, ...texts(guide.specialties)]);
    for (const specialty of guide.specialties) {
      pages.set(paths.specialty(guide.id, specialty.slug), [specialty.file, ...sourceFiles(sourcesOfTexts([specialty], guide))]);
    }
    const certifications = guide.certifications.map((it) => it.file);
    pages.set(paths.certifications(guide.id), certifications);
    pages.set(paths.costAndTime(guide.id), [inGuide(guide, 'routes.yaml'), ...certifications]);
    if (guide.pay) {
      const all = Object.keys(guide.pay.origins).map((name) => inGuide(guide, `pay/${name}.csv`));
      pages.set(paths.salary(guide.id), [...all, 'content/price-parities.csv', ...sourceFiles(sourcesOfPay(guide.pay))]);
      for (const state of guide.pay.states) pages.set(state.path, [...all.filter((file) => !/industries|related-projections/.test(file)), 'content/price-parities.csv']);
    }
  }
  const guideFiles = site.guides.map((guide) => guide.file);
  pages.set(paths.home, ['content/site.yaml', ...guideFiles]);
  pages.set(paths.guides, guideFiles);
  pages.set(paths.glossary, site.glossary.map((term) => term.file));
  pages.set(paths.sources, [...site.sources.values()].map((source) => source.file));
  for (const page of site.pages) pages.set(paths.page(page.id), [page.file]);
  return pages;
}

/**
 * The ISO date on which each page last changed: the newest change in git of the files it is made of, or
 * where git knows none of them the newest review date of the guide or page.
 *
 * @param changed - dates of files, as git knows them
 */
export function lastModified(site: Site, changed: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const reviewed = [...site.guides.map((guide) => guide.reviewed), ...site.pages.map((page) => page.reviewed)].sort();
  const fallback = reviewed.at(-1) ?? '';
  return new Map(
    [...filesOfPages(site)].map(([path, files]) => [path, files.flatMap((file) => changed.get(file) ?? []).sort().at(-1) ?? fallback]),
  );
}
