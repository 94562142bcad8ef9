import type { Agency, Cell, Sheet } from '../workbook.ts';

/**
 * The tables of the O*NET database that are read, by the columns that each has and no other. Their file names changed with
 * release 30.3 (Alternate Titles to Job Titles, Interests to Career Interest Types, and the table of education, training
 * and experience into two), their columns hardly did. Source: https://www.onetcenter.org/dictionary/30.3/text/ and 30.1.
 */
const columns = {
  occupations: ['o*net-soc code', 'title', 'description'],
  tasks: ['o*net-soc code', 'task id', 'task', 'task type'],
  titles: ['o*net-soc code', 'job title', 'short title'],
  reported: ['o*net-soc code', 'reported job title'],
  zones: ['o*net-soc code', 'job zone'],
  'zone-names': ['job zone', 'name', 'experience', 'education', 'job training'],
  related: ['o*net-soc code', 'related o*net-soc code', 'relatedness tier'],
  categories: ['element id', 'scale id', 'category', 'category description'],
  // Interests, education, training and experience: which of them its rows say. Work styles look the same.
  ratings: ['o*net-soc code', 'element id', 'element name', 'scale id', 'data value'],
} as const;

export type TableKind = keyof typeof columns;

/** Of ratings, a sign of the long tables of skills, abilities and work context, none of which is read. */
const neverIn = 'not relevant';

/** What the tables are called, for a person to look for. */
export const tableNames =
  'Occupation Data, Task Statements, Job Titles (before release 30.3 Alternate Titles), Sample of Reported Titles, Job Zones, Job Zone Reference, Career Interest Types (Interests), Education with Education Categories, Training and Experience with its Categories, Related Occupations';

export const agency: Agency = {
  rule: 'onet',
  address: 'https://www.onetcenter.org/database.html',
  needed:
    'Give the zip of a release from https://www.onetcenter.org/database.html (text or Excel), its folder once it is unpacked, or files of it.',
  wanted: (name) => /\.(?:txt|xlsx)$/i.test(name) && !/(?:^|[/\\])(?:~\$|\._)/.test(name),
  worthReading: (beginning) => {
    const words = beginning.toLowerCase().replaceAll('alternate title', 'job title');
    return (
      !words.slice(0, words.search(/[\r\n]|$/)).includes(neverIn) &&
      Object.values(columns).some((names) => names.every((name) => words.includes(name)))
    );
  },
};

/** A table whose heading says which of them it is. */
export interface KnownTable extends Sheet {
  kind: TableKind;
  /** A cell of a row by the heading of its column; empty where there is none, or `n/a`. */
  cell: (row: readonly Cell[], column: string) => string;
}

const plain = (cell: Cell | undefined): string => String(cell ?? '').trim();

/** The table that a sheet holds; undefined where its first row is no heading that is known. */
export function knownTable(sheet: Sheet): KnownTable | undefined {
  const heading = (sheet.rows[0] ?? []).map((cell) =>
    plain(cell).toLowerCase().replace('alternate title', 'job title'),
  );
  if (heading.includes(neverIn)) return undefined;
  const [kind] = (Object.keys(columns) as TableKind[])
    .filter((name) => columns[name].every((column) => heading.includes(column)))
    .sort((a, b) => columns[b].length - columns[a].length);
  if (!kind) return undefined;
  const at = new Map(heading.map((name, index) => [name, index]));
  const cell = (row: readonly Cell[], column: string): string => {
    const words = plain(row[at.get(column) ?? -1]).replaceAll(/\s+/g, ' ');
    return words === 'n/a' ? '' : words;
  };
  return { ...sheet, kind, cell };
}
