import { suggestion } from '../../lib/nearest.ts';
import type { Problem } from '../../lib/problems.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import { atField, nameOf, ofGuide, type Rule } from './rule.ts';

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
  const compare = (list: Entry<unknown>, field: string, listed: Listed[], files: readonly Entry<unknown>[], folder: string) => {
    if (list.unsound?.has(field)) return;
    const known = new Set(files.map(nameOf));
    const seen = new Set<string>();
    for (const { name, path } of listed) {
      if (seen.has(name)) {
        problems.push(atField(list, path, { rule: 'order-lists', message: `"${name}" is listed twice in ${field}.`, instead: 'Keep one of the two.' }));
      } else if (!known.has(name)) {
        problems.push(
          atField(list, path, {
            rule: 'order-lists',
            message: `"${name}" is listed in ${field}, but there is no such file in ${folder}.`,
            instead: suggestion(name, known),
          }),
        );
      }
      seen.add(name);
    }
    for (const file of files) {
      if (seen.has(nameOf(file))) continue;
      problems.push({
        file: file.file,
        line: 1,
        rule: 'order-lists',
        message: `This file is not listed, so no page shows it.`,
        instead: `Add "${nameOf(file)}" to ${field} in ${list.file}, where it should stand.`,
      });
    }
  };

  const site = entries.site[0];
  if (site) {
    compare(site, 'guides', listedAt(site.data.guides, ['guides']), entries.guides, 'content/career-guides/');
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
    );
    compare(
      guide,
      'faqs',
      faqs.flatMap((group, index) => listedAt(group.questions, ['faqs', index, 'questions'])),
      ofGuide(entries.faqs, guide.id),
      `${folder}faqs/`,
    );
    compare(guide, 'specialties', listedAt(specialties, ['specialties']), ofGuide(entries.specialties, guide.id), `${folder}specialties/`);
    compare(
      guide,
      'certifications',
      listedAt(certifications, ['certifications']),
      ofGuide(entries.certifications, guide.id),
      `${folder}certifications/`,
    );
  }
  return problems;
};

const listedAt = (names: readonly string[], path: FieldPath): Listed[] =>
  names.map((name, index) => ({ name, path: [...path, index] }));
