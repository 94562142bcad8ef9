import { fieldFact, missingFile, type Problem, rowsFact } from '../../lib/problems.ts';
import { componentsByName } from '../../schemas/mdx-components.ts';
import type { Entry } from '../../read/entry.ts';
import type { Prose } from '../../schemas/prose.ts';
import { entriesOf, guideOf, guideTexts } from '../entries.ts';
import type { Rule } from './rule.ts';

/** A component that shows a part of its guide finds it: where the part is not there, readers would see a gap. */
export const shownParts: Rule = ({ entries }) => {
  const files = entriesOf(entries).map(({ file }) => file);
  const isThere = (path: string): boolean =>
    files.some((file) => file === path || file.startsWith(`${path}/`));
  const look = (entry: Entry<{ prose: Prose }>, folder: string | undefined): Problem[] =>
    entry.data.prose.uses.flatMap(({ component, line, column }): Problem[] => {
      const { shows } = componentsByName[component];
      if (!shows) return [];
      const problem = { file: entry.file, line, column, rule: 'names' };
      if (folder === undefined)
        return [
          {
            ...problem,
            message: `<${component} /> shows a part of a guide, and this page belongs to none.`,
            instead: 'Delete the tag, or lead to the page of the guide with a link.',
          },
        ];
      const path = `${folder}${shows.in}`;
      if (!isThere(path))
        return [
          {
            ...problem,
            message: `<${component} /> shows ${path}, which is missing.`,
            instead: 'Restore or write it, or delete the tag.',
            ...missingFile(path),
          },
        ];
      const { field, rows = 0 } = shows;
      const data = entriesOf(entries).find(({ file }) => file === path)?.data as
        Record<string, unknown> | undefined;
      const found = (data?.['rows'] as readonly unknown[] | undefined)?.length ?? 0;
      if (found < rows)
        return [
          {
            ...problem,
            message: `<${component} /> needs ${rows} rows of ${path}, and there ${found === 1 ? 'is' : 'are'} ${found}.`,
            instead: 'Add the rows of other years, or delete the tag.',
            dependsOn: [rowsFact(path)],
          },
        ];
      if (field === undefined || data?.[field] !== undefined) return [];
      return [
        {
          ...problem,
          message: `<${component} /> shows \`${field}\` of ${path}, which is missing.`,
          instead: 'Write it, or delete the tag.',
          dependsOn: [fieldFact(path, [field])],
        },
      ];
    });
  return [
    ...guideTexts(entries).flatMap((entry) => look(entry, `content/career-guides/${guideOf(entry)}/`)),
    ...entries.pages.flatMap((entry) => look(entry, undefined)),
  ];
};
