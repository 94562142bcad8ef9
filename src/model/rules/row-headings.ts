import { namesIn } from '../../lib/names-in.ts';
import type { Problem } from '../../lib/problems.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import { rowHeadings as headingsOf } from '../row-headings.ts';
import { guideTexts, ofGuide } from '../entries.ts';
import { atField, figureFacts, type Rule } from './rule.ts';

/** Two rows of one table or list never have the same heading: a reader could not tell them apart. */
export const rowHeadings: Rule = ({ entries, site }) => [
  ...entries.tables.flatMap((entry) =>
    repeated(
      entry,
      entry.data.rows.map(({ cells }) => cells[0]),
      (row) => ['rows', row, 'cells', 0],
    ),
  ),
  ...entries.guides.flatMap((entry) =>
    repeated(
      entry,
      entry.data['at-a-glance'].map(({ label }) => label),
      (row) => ['at-a-glance', row, 'label'],
    ),
  ),
  ...entries.routes.flatMap((entry) =>
    entry.data.routes.flatMap(({ parts }, route) =>
      repeated(
        entry,
        parts.map(({ label }) => label),
        (row) => ['routes', route, 'parts', row, 'label'],
      ),
    ),
  ),
  ...site.guides.flatMap((guide) =>
    ofGuide(guideTexts(entries), guide.id).flatMap(({ file, data }) =>
      data.prose.uses
        .filter((use) => use.component === 'FigureList')
        .flatMap(({ attributes, line, column }): Problem[] => {
          const figures = namesIn(attributes.of ?? '').flatMap((name) => guide.figures.get(name) ?? []);
          const dependsOn = figures.flatMap(({ name }) => figureFacts(name, guide));
          return again(headingsOf(figures)).map(({ heading }) => ({
            file,
            line,
            column,
            ...problem(heading),
            dependsOn,
          }));
        }),
    ),
  ),
];

/** Headings that an earlier one of the list equals, with their places in it. */
const again = (headings: readonly (string | undefined)[]): { heading: string; row: number }[] =>
  headings.flatMap((heading, row) =>
    heading !== undefined && headings.indexOf(heading) < row ? [{ heading, row }] : [],
  );

const problem = (heading: string): Pick<Problem, 'rule' | 'message' | 'instead'> => ({
  rule: 'row-headings',
  message: `Two rows have the same heading, “${heading}”.`,
  instead: 'Say in each heading what tells the rows apart, or delete one of them.',
});

const repeated = (
  entry: Pick<Entry<unknown>, 'file' | 'at'>,
  headings: readonly (string | undefined)[],
  path: (row: number) => FieldPath,
): Problem[] => again(headings).map(({ heading, row }) => atField(entry, path(row), problem(heading)));
