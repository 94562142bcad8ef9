import { type Fact, fieldFact, namesFact, textFact } from '../../lib/problems.ts';
import { paths } from '../../lib/urls.ts';
import type { Entries } from '../../read/collections.ts';
import type { Entry } from '../../read/entry.ts';
import { nameOf, ofGuide } from '../entries.ts';
import { figureFacts, payFacts } from './rule.ts';

/** What a page and its anchors come from; with `below`, those of the pages under its address too. */
interface Made {
  page: string;
  facts: readonly Fact[];
  /** The one file without which it is not there. */
  file?: string;
  below?: true;
}

/**
 * What a page of the site and the anchors on it come from, by its path, and the one file that it lacks where it is not there
 * for want of it: so that a link that leads nowhere is not reported beside the reason.
 */
export function pageFacts(
  entries: Entries,
): (page: string) => { facts: readonly Fact[]; lacks: string | undefined } {
  const made: readonly Made[] = [
    ...entries.pages.map(({ id, file }) => ({ page: paths.page(id), facts: [textFact(file)] })),
    ...entries.guides.flatMap((guide) => madeByGuide(guide, entries)),
  ];
  const files = new Set([...entries.routes, ...entries.pay].map(({ file }) => file));
  return (path) => {
    const { facts = [], file } =
      made.find(({ page, below }) => (below ? path.startsWith(page) : path === page)) ?? {};
    return { facts, lacks: file === undefined || files.has(file) ? undefined : file };
  };
}

/** The pages of a guide; of two addresses that fit a page, that which says more comes first. */
function madeByGuide(guide: Entries['guides'][number], entries: Entries): Made[] {
  const { id, data } = guide;
  const inGuide = (path: string): string => guide.file.replace('guide.yaml', path);
  const list = (field: keyof typeof data): Fact => fieldFact(guide.file, [field]);
  /** The files of a folder by their names: those that are there, and those that are only listed. */
  const filesIn = (
    folder: string,
    ending: string,
    listed: readonly string[],
    there: readonly Entry<unknown>[],
  ) =>
    [...new Set([...listed, ...ofGuide(there, id).map(nameOf)])].map(
      (name) => [name, textFact(inGuide(`${folder}/${name}${ending}`))] as const,
    );
  const facts = (files: readonly (readonly [string, Fact])[]): Fact[] => files.map(([, fact]) => fact);
  const sections = facts(
    filesIn(
      'sections',
      '.mdx',
      data.chapters.flatMap((chapter) => chapter.sections),
      entries.sections,
    ),
  );
  const questions = facts(
    filesIn(
      'faqs',
      '.mdx',
      data.faqs.flatMap((group) => group.questions),
      entries.faqs,
    ),
  );
  const specialties = filesIn('specialties', '.mdx', data.specialties, entries.specialties);
  const credentials = facts(filesIn('certifications', '.yaml', data.certifications, entries.certifications));
  const routes = inGuide('routes.yaml');
  const payback = entries.routes.find((entry) => entry.id === id)?.data.payback;
  const counted = payback
    ? [payback.cost, ...payback.examples.flatMap(({ present, cost }) => [present, cost])]
    : [];
  return [
    { page: paths.guide(id), facts: [list('chapters'), ...sections] },
    { page: paths.plan(id), facts: [list('chapters'), ...sections] },
    { page: paths.faq(id), facts: [list('faqs'), ...questions] },
    { page: paths.specialties(id), facts: [list('specialties'), ...facts(specialties)] },
    ...specialties.map(([name, fact]) => ({
      page: paths.specialty(id, name),
      facts: [list('specialties'), fact],
    })),
    {
      page: paths.certifications(id),
      facts: [list('certifications'), inGuide('chooser.yaml'), ...credentials],
    },
    {
      page: paths.costAndTime(id),
      facts: [
        routes,
        namesFact(routes),
        ...payFacts(guide),
        ...counted.flatMap((name) => figureFacts(name, guide)),
      ],
      file: routes,
    },
    {
      page: paths.metroAreas(id),
      facts: payFacts(guide),
      file: inGuide('pay/metro-areas.csv'),
      below: true,
    },
    { page: paths.salary(id), facts: payFacts(guide), file: inGuide('pay/national.csv'), below: true },
  ];
}
