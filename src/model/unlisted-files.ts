import {
  type CollectionName,
  collectionNames,
  collections,
  type DataOf,
  type Entries,
} from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';
import { entriesOf, guideOf, nameOf, ofGuide } from './entries.ts';
import { standIn } from '../read/stand-in.ts';

type Data<Name extends CollectionName> = DataOf<Name>;

const ofGuides = collectionNames.filter((name) => collections[name].at.startsWith('career-guides/'));

/** Names of the folders in content/career-guides/ that hold anything. */
export function guideFolders(entries: Entries): string[] {
  return [...new Set(entriesOf(entries, ofGuides).map(guideOf))].sort();
}

/**
 * The entries as if every file were listed where it belongs, and every folder of a guide had its guide.yaml.
 * The rules look at the site made of them, so that a file left out of a list is reported once, by the rule on
 * lists, and not again by every link and name that leads to it.
 */
export function withUnlistedFiles(entries: Entries): Entries {
  const folders = guideFolders(entries);
  const site = entries.site[0] ?? empty('site', 'site', 'content/site.yaml');
  const guides = [...new Set([...site.data.guides, ...folders])];
  return {
    ...entries,
    site: [{ ...site, data: { ...site.data, guides } }],
    guides: folders.map((id) => {
      const guide = entries.guides.find((entry) => entry.id === id) ?? draftGuide(id);
      return { ...guide, data: withAllFiles(guide.data, id, entries) };
    }),
  };
}

const empty = <Name extends 'site' | 'guides'>(
  collection: Name,
  id: string,
  file: string,
): Entry<Data<Name>> => ({
  id,
  file,
  data: standIn(collections[collection].schema, {}) as Data<Name>,
});

function draftGuide(id: string): Entry<Data<'guides'>> {
  const guide = empty('guides', id, `content/career-guides/${id}/guide.yaml`);
  return { ...guide, data: { ...guide.data, draft: true } };
}

function withAllFiles(guide: Data<'guides'>, id: string, entries: Entries): Data<'guides'> {
  const rest = (files: readonly Entry<unknown>[], listed: readonly string[]): string[] =>
    ofGuide(files, id)
      .map(nameOf)
      .filter((name) => !listed.includes(name));
  const sections = rest(
    entries.sections,
    guide.chapters.flatMap((chapter) => chapter.sections),
  );
  const questions = rest(
    entries.faqs,
    guide.faqs.flatMap((group) => group.questions),
  );
  return {
    ...guide,
    chapters: [...guide.chapters, ...(sections.length > 0 ? [{ id: '', title: '', sections }] : [])],
    faqs: [...guide.faqs, ...(questions.length > 0 ? [{ title: '', questions }] : [])],
    specialties: [...guide.specialties, ...rest(entries.specialties, guide.specialties)],
    certifications: [...guide.certifications, ...rest(entries.certifications, guide.certifications)],
  };
}
