import { nearest } from '../../lib/nearest.ts';
import { absenceFact, fieldFact, missingFile, type Problem } from '../../lib/problems.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import { guideFolders } from '../unlisted-files.ts';
import { nameOf, ofGuide } from '../entries.ts';
import { atField, type Rule, unknownName } from './rule.ts';

interface Listed {
  name: string;
  path: FieldPath;
}

/**
 * guide.yaml lists every section, specialty, question and credential of its guide once, and site.yaml
 * every guide: what is not listed would be written and never shown.
 */
export const orderLists: Rule = ({ entries }) => {
  const problems: Problem[] = [];
  const compare = (
    list: Entry<unknown>,
    field: string,
    listed: Listed[],
    files: readonly Pick<Entry<unknown>, 'id' | 'file'>[],
    place: string,
    ending = '',
  ) => {
    const known = new Set(files.map(nameOf));
    const seen = new Set<string>();
    const unlisted = files.filter((file) => !listed.some((it) => it.name === nameOf(file)));
    for (const { name, path } of listed) {
      if (seen.has(name)) {
        problems.push(
          atField(list, path, {
            rule: 'order-lists',
            message: `"${name}" is listed twice in ${field}.`,
            instead: 'Keep one of the two.',
          }),
        );
      } else if (!known.has(name)) {
        const meant = nearest(name, unlisted.map(nameOf));
        const problem = unknownName(
          list,
          path,
          {
            rule: 'order-lists',
            message: `"${name}" is listed in ${field}, but there is no such ${ending ? 'file' : 'folder'} in ${place}.`,
            instead: meant ? `Did you mean "${meant}"?` : 'Write it, or delete the line.',
          },
          name,
        );
        const absences = unlisted
          .filter((file) => nameOf(file) === meant)
          .map(({ file }) => absenceFact(file));
        const missing = missingFile(`${place}${name}${ending}`);
        problems.push({
          ...problem,
          ...missing,
          hides: [...(problem.hides ?? []), ...(missing.hides ?? []), ...absences],
        });
      }
      seen.add(name);
    }
    for (const file of unlisted) {
      problems.push({
        file: file.file,
        line: 1,
        rule: 'order-lists',
        message: 'This file is not listed, so no page shows it.',
        instead: `Add "${nameOf(file)}" to ${field} in ${list.file}, where it belongs.`,
        dependsOn: [absenceFact(file.file), fieldFact(list.file, [field])],
      });
    }
  };

  const folders = guideFolders(entries);
  const site = entries.site[0];
  if (site) {
    const written = folders.filter(
      (id) => site.data.guides.includes(id) || entries.guides.some((guide) => guide.id === id),
    );
    const guides = written.map((id) => ({ id, file: `content/career-guides/${id}/guide.yaml` }));
    compare(site, 'guides', listedAt(site.data.guides, ['guides']), guides, 'content/career-guides/');
  }
  for (const id of folders) {
    if (entries.guides.some((guide) => guide.id === id)) continue;
    const file = `content/career-guides/${id}/guide.yaml`;
    problems.push({
      file,
      ...missingFile(file),
      rule: 'order-lists',
      message: 'This file is missing, so no page shows the other files of its folder.',
      instead: 'Restore it, or delete the folder.',
    });
  }
  for (const guide of entries.guides) {
    const folder = guide.file.replace('guide.yaml', '');
    const { chapters, faqs, specialties, certifications } = guide.data;
    compare(
      guide,
      'chapters',
      chapters.flatMap((chapter, index) => listedAt(chapter.sections, ['chapters', index, 'sections'])),
      ofGuide(entries.sections, guide.id),
      `${folder}sections/`,
      '.mdx',
    );
    compare(
      guide,
      'faqs',
      faqs.flatMap((group, index) => listedAt(group.questions, ['faqs', index, 'questions'])),
      ofGuide(entries.faqs, guide.id),
      `${folder}faqs/`,
      '.mdx',
    );
    compare(
      guide,
      'specialties',
      listedAt(specialties, ['specialties']),
      ofGuide(entries.specialties, guide.id),
      `${folder}specialties/`,
      '.mdx',
    );
    compare(
      guide,
      'certifications',
      listedAt(certifications, ['certifications']),
      ofGuide(entries.certifications, guide.id),
      `${folder}certifications/`,
      '.yaml',
    );
  }
  return problems;
};

const listedAt = (names: readonly string[], path: FieldPath): Listed[] =>
  names.map((name, index) => ({ name, path: [...path, index] }));
