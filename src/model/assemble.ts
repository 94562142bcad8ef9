import { paths } from '../lib/urls.ts';
import type { DataOf, Entries } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import { assembleChooser } from './chooser.ts';
import { nameOf, ofGuide } from './entries.ts';
import { collectFigures } from './figures.ts';
import { pageTable } from './page-table.ts';
import { assembleSearch } from './search.ts';
import { assemblePay } from './pay.ts';
import { fieldsToFill } from './to-fill.ts';
import { assembleCosts } from './routes.ts';
import type {
  Certification,
  Faq,
  Figure,
  GlanceRow,
  Guide,
  PlainPage,
  Section,
  Site,
  SiteContent,
  Specialty,
  Written,
} from './types.ts';

/** What prose consists of, as the model holds it. */
function written(
  entry: Entry<{
    reviewed: string;
    draft?: true | undefined;
    keywords?: string[] | undefined;
    prose: Written['prose'];
  }>,
): Written {
  return {
    id: entry.id,
    file: entry.file,
    reviewed: entry.data.reviewed,
    draft: entry.data.draft ?? false,
    toFill: entry.data.draft ? fieldsToFill(entry) : [],
    keywords: entry.data.keywords ?? [],
    prose: entry.data.prose,
    body: entry.body ?? '',
  };
}

const withId = <Data extends object>(entry: Entry<Data>): Data & { id: string; file: string } => ({
  ...entry.data,
  id: nameOf(entry),
  file: entry.file,
});

/** Entries in the order of their names, so that the order in which files were read decides nothing. */
const inOrderOfNames = (entries: Entries): Entries =>
  Object.fromEntries(
    Object.entries(entries).map(([name, list]) => [name, [...list].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  ) as unknown as Entries;

/**
 * Turns checked entries into the model that pages draw. Pure: the same entries, in whatever order, give the
 * same site. A name that leads nowhere is left out here and reported by the rules (`checkContent`).
 *
 * @throws Error when there is no `site` entry; the reader of content has reported that already
 */
export function assemble(given: Entries): Site {
  const entries = inOrderOfNames(given);
  const settings = entries.site[0]?.data;
  if (!settings) throw new Error('content/site.yaml is missing.');
  const guides = settings.guides
    .map((id) => entries.guides.find((entry) => entry.id === id))
    .filter((entry) => entry !== undefined)
    .map((entry) => assembleGuide(entry, entries));
  const content: SiteContent = {
    settings,
    guides,
    pages: entries.pages.map((entry): PlainPage => ({
      ...written(entry),
      title: entry.data.title,
      description: entry.data.description,
    })),
    sources: new Map(entries.sources.map((entry) => [entry.id, withId(entry)])),
    glossary: entries.glossary
      .map(withId)
      .sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' })),
    changes: entries.changes[0]?.data.changes ?? [],
    redirects: entries.redirects[0]?.data.redirects ?? [],
    search: assembleSearch([
      ...entries.search,
      ...entries.guideSearch.filter(({ id }) => guides.some((guide) => guide.id === id)),
    ]),
  };
  return { ...content, table: pageTable(content) };
}

function assembleGuide(entry: Entry<DataOf<'guides'>>, entries: Entries): Guide {
  const { id, data } = entry;
  /** Entries of this guide by the last part of their id. */
  const own = <Data>(list: Entry<Data>[]): Map<string, Entry<Data>> =>
    new Map(ofGuide(list, id).map((it) => [nameOf(it), it]));
  const inOrder = <Data>(names: readonly string[], list: Map<string, Entry<Data>>): Entry<Data>[] =>
    names.map((name) => list.get(name)).filter((it) => it !== undefined);

  const sections = own(entries.sections);
  const questions = own(entries.faqs);
  const certifications: Certification[] = inOrder(data.certifications, own(entries.certifications)).map(
    withId,
  );
  const pay = assemblePay(
    id,
    ofGuide(entries.pay, id),
    entries.priceParities[0],
    entries.metroPriceParities[0],
  );
  const figures = collectFigures(
    entries.figures.find((it) => it.id === id),
    certifications,
    pay,
  );
  const chooser = entries.choosers.find((it) => it.id === id);
  const routes = entries.routes.find((it) => it.id === id);
  const ladder = entries.ladders.find((it) => it.id === id);
  const costs = routes && assembleCosts(routes.data, routes.file, figures);
  return {
    id,
    file: entry.file,
    path: paths.guide(id),
    title: data.title,
    plural: data.plural,
    soc: data.soc,
    socTitle: data['soc-title'],
    scope: data.scope,
    scopeShort: data['scope-short'],
    summary: data.summary,
    description: data.description,
    reviewed: data.reviewed,
    draft: data.draft ?? false,
    toFill: data.draft ? [...fieldsToFill(entry), ...(pay ? [] : ['the tables in pay/'])] : [],
    glance: data['at-a-glance'].map((row) => glanceRow(row, figures)),
    // A chapter or group of which nothing is shown yet, since all in it are drafts, has no heading either.
    chapters: data.chapters
      .map((chapter) => ({
        id: chapter.id,
        title: chapter.title,
        sections: inOrder(chapter.sections, sections).map((it): Section => ({
          ...written(it),
          anchor: nameOf(it),
          formerly: it.data.formerly ?? [],
          title: it.data.title,
          short: it.data.short,
        })),
      }))
      .filter((chapter) => chapter.sections.length > 0),
    specialties: inOrder(data.specialties, own(entries.specialties)).map((it): Specialty => ({
      ...written(it),
      slug: nameOf(it),
      formerly: it.data.formerly ?? [],
      title: it.data.title,
      summary: it.data.summary,
      facts: new Map(Object.entries(it.data.facts ?? {})),
      credentials: (it.data.credentials ?? [])
        .map((name) => certifications.find((certification) => certification.id === name))
        .filter((certification) => certification !== undefined),
    })),
    specialtyFacts: Object.entries(data['specialty-facts'] ?? {}).map(([name, label]) => ({ name, label })),
    specialtiesTitle: data['specialties-title'] ?? `Types of ${data.plural}`,
    specialtiesDescription:
      data['specialties-description'] ??
      `What sets ${data.plural} of each kind apart, side by side, with a page on each kind.`,
    faqGroups: data.faqs
      .map((group) => ({
        title: group.title,
        questions: inOrder(group.questions, questions).map((it): Faq => ({
          ...written(it),
          anchor: nameOf(it),
          formerly: it.data.formerly ?? [],
          question: it.data.question,
        })),
      }))
      .filter((group) => group.questions.length > 0),
    certifications,
    certificationsTitle: data['certifications-title'] ?? 'Certifications',
    settings: new Map(Object.entries(data.settings ?? {})),
    chooser: chooser && assembleChooser(chooser.data, chooser.file, certifications),
    salaryTables: inOrder(data['salary-tables'] ?? [], own(entries.tables)).map(withId),
    tables: new Map([...own(entries.tables)].map(([name, it]) => [name, withId(it)])),
    figures,
    routes: costs?.routes ?? [],
    costs,
    ladder: ladder && { ...ladder.data, file: ladder.file },
    pay,
  };
}

function glanceRow(
  row: DataOf<'guides'>['at-a-glance'][number],
  figures: ReadonlyMap<string, Figure>,
): GlanceRow {
  const figure = row.figure ? figures.get(row.figure) : undefined;
  const to = row.to ? figures.get(row.to) : undefined;
  return {
    label: row.label,
    figure,
    to,
    text: row.text,
    note: row.note,
    fact: row.fact,
    sources: [
      ...new Set([...(figure?.sources ?? []), ...(to?.sources ?? []), ...(row.source ? [row.source] : [])]),
    ],
  };
}
