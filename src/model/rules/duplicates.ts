import type { Problem } from '../../lib/problems.ts';
import { isReservedAnchor, reservedAnchor } from '../../lib/reserved-anchors.ts';
import type { Entries } from '../../read/collections.ts';
import type { Entry } from '../../read/entry.ts';
import { nameOf, ofGuide } from '../entries.ts';
import { atField, type Rule } from './rule.ts';

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** No question, title, term or credential is there twice, and no two anchors of a page are the same. */
export const duplicates: Rule = ({ entries, site }) => {
  const problems: Problem[] = ownedAnchors(entries);
  const unique = <Data>(
    list: readonly Entry<Data>[],
    field: string,
    text: (entry: Entry<Data>) => string,
  ) => {
    const first = new Map<string, Entry<Data>>();
    for (const entry of list) {
      const key = normal(text(entry));
      if (key === '') continue;
      const other = first.get(key);
      if (!other) {
        first.set(key, entry);
        continue;
      }
      problems.push(
        atField(entry, [field], {
          rule: 'duplicates',
          message: `"${text(entry)}" is in ${other.file} already.`,
          instead:
            'Put both texts into one of the files and delete the other, or word it so that the difference shows.',
        }),
      );
    }
  };
  unique(entries.guides, 'title', (entry) => entry.data.title);
  unique(entries.glossary, 'term', (entry) => entry.data.term);
  unique(entries.sources, 'url', (entry) => `${entry.data.url} ${entry.data.title}`);
  for (const { id } of site.guides) {
    unique(ofGuide(entries.faqs, id), 'question', (entry) => entry.data.question);
    unique(ofGuide(entries.sections, id), 'title', (entry) => entry.data.title);
    unique(ofGuide(entries.specialties, id), 'title', (entry) => entry.data.title);
    unique(ofGuide(entries.certifications, id), 'abbreviation', (entry) => entry.data.abbreviation);
    const anchors = new Map<string, string>(
      ['at-a-glance', 'contents'].map((anchor) => [anchor, 'the page itself']),
    );
    const claim = (anchor: string, owner: string, problem: Omit<Problem, 'message' | 'rule'>) => {
      const other = anchors.get(anchor);
      if (other) {
        problems.push({
          ...problem,
          rule: 'duplicates',
          message: `The anchor #${anchor} is used by ${other} already.`,
          instead: 'Word the heading differently.',
        });
      }
      anchors.set(anchor, owner);
    };
    for (const guide of entries.guides.filter((entry) => entry.id === id)) {
      for (const [index, chapter] of guide.data.chapters.entries()) {
        claim(chapter.id, `the chapter “${chapter.title}”`, {
          file: guide.file,
          ...guide.at?.(['chapters', index, 'id']),
        });
      }
    }
    const sections = ofGuide(entries.sections, id);
    for (const section of sections) claim(nameOf(section), section.file, { file: section.file, line: 1 });
    for (const section of sections) claimFormer(section, claim);
    const questions = new Map<string, string>();
    for (const question of ofGuide(entries.faqs, id)) questions.set(nameOf(question), question.file);
    for (const question of ofGuide(entries.faqs, id)) {
      claimFormer(question, (name, owner, problem) => {
        const other = questions.get(name);
        if (other) problems.push(takenByAFormerName(name, other, problem));
        questions.set(name, owner);
      });
    }
    for (const specialty of ofGuide(entries.specialties, id)) {
      const onPage = new Map(
        specialty.data.prose.headings.map(({ slug }) => [slug, `a heading of ${specialty.file}`]),
      );
      claimFormer(specialty, (name, owner, place) => {
        const other = onPage.get(name);
        if (other) problems.push(takenByAFormerName(name, other, place));
        onPage.set(name, owner);
      });
    }
    for (const section of sections) {
      for (const heading of section.data.prose.headings)
        claim(heading.slug, section.file, { file: section.file, line: heading.line });
    }
  }
  return problems;
};

/** Names that become anchors and that pages have already, for parts of their own. */
function ownedAnchors(entries: Entries): Problem[] {
  const problems: Problem[] = [];
  const look = (name: string, place: Pick<Problem, 'file' | 'line' | 'column'>, instead: string) => {
    if (isReservedAnchor(name))
      problems.push({ ...place, rule: 'duplicates', message: reservedAnchor(name), instead });
  };
  const { guides, sections, faqs, specialties, certifications, glossary, sources } = entries;
  for (const list of [guides, sections, faqs, certifications, glossary, sources])
    for (const entry of list)
      look(
        nameOf(entry),
        { file: entry.file, line: 1 },
        `Give the ${list === guides ? 'folder' : 'file'} another name.`,
      );
  for (const entry of [...sections, ...faqs, ...specialties])
    claimFormer(entry, (name, _, place) => look(name, place, 'Delete the earlier name.'));
  for (const { file, at, data } of guides)
    for (const [index, { id }] of data.chapters.entries())
      look(id, { file, ...at?.(['chapters', index, 'id']) }, 'Give the chapter another `id`.');
  for (const { file, at, data } of entries.routes)
    for (const [index, { id }] of data.routes.entries())
      look(id, { file, ...at?.(['routes', index, 'id']) }, 'Give the route another `id`.');
  return problems;
}

const takenByAFormerName = (
  name: string,
  other: string,
  place: Omit<Problem, 'message' | 'rule'>,
): Problem => ({
  ...place,
  rule: 'duplicates',
  message: `The anchor #${name} is used by ${other} already.`,
  instead: 'Delete the earlier name.',
});

/** Claims the anchors that a file had under earlier names. */
function claimFormer(
  entry: Entry<{ formerly?: string[] | undefined }>,
  claim: (name: string, owner: string, place: Pick<Problem, 'file' | 'line' | 'column'>) => void,
): void {
  for (const [index, name] of (entry.data.formerly ?? []).entries()) {
    claim(name, entry.file, { file: entry.file, ...entry.at?.(['formerly', index]) });
  }
}
