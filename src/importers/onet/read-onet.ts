import type { Problem } from '../../lib/problems.ts';
import { emptyOccupation, onetCode, type OnetOccupation, takeRow } from './occupation.ts';
import { agency, type KnownTable, type TableKind } from './tables.ts';

export interface OnetData {
  /** By the SOC code of a guide; one without a row is absent. */
  occupations: ReadonlyMap<string, OnetOccupation[]>;
  /** Titles of all occupations by O*NET-SOC code. */
  titles: ReadonlyMap<string, string>;
  /** What a job zone means, by its number. */
  zones: ReadonlyMap<string, { name: string; experience: string; education: string; training: string }>;
  /** What a category of a question means, by scale and number: `RL 6`. */
  categories: ReadonlyMap<string, string>;
  /** The tables that were given. */
  kinds: ReadonlySet<TableKind>;
  problems: Problem[];
}

const code = 'o*net-soc code';
const socOf = (own: string): string => own.slice(0, 7);

/**
 * Takes from the tables of a release what they say of some occupations. An O*NET-SOC code is that of its SOC occupation in
 * its first seven characters.
 *
 * @param wanted - SOC codes
 */
export function readOnet(tables: readonly KnownTable[], wanted: ReadonlySet<string>): OnetData {
  const all = new Map<string, OnetOccupation>();
  const data = {
    titles: new Map<string, string>(),
    zones: new Map<string, { name: string; experience: string; education: string; training: string }>(),
    categories: new Map<string, string>(),
    kinds: new Set(tables.map(({ kind }) => kind)),
    problems: twice(tables),
  };
  const occupation = (own: string): OnetOccupation => {
    const there = all.get(own) ?? emptyOccupation(own);
    all.set(own, there);
    return there;
  };
  for (const table of tables) {
    const rows = table.rows.slice(1).map((row, index) => ({ row, line: index + 2 }));
    const { cell } = table;
    if (table.kind === 'zone-names')
      for (const { row } of rows)
        data.zones.set(cell(row, 'job zone'), {
          name: cell(row, 'name'),
          experience: cell(row, 'experience'),
          education: cell(row, 'education'),
          training: cell(row, 'job training'),
        });
    else if (table.kind === 'categories')
      for (const { row } of rows)
        data.categories.set(
          `${cell(row, 'scale id')} ${cell(row, 'category')}`,
          cell(row, 'category description'),
        );
    else {
      data.problems.push(...wrongCodes(table));
      for (const { row, line } of rows) {
        const own = cell(row, code);
        if (table.kind === 'occupations' && own) data.titles.set(own, cell(row, 'title'));
        if (!onetCode.test(own) || !wanted.has(socOf(own))) continue;
        const wrong = takeRow(occupation(own), table, row);
        if (wrong)
          data.problems.push({
            file: table.name,
            line,
            rule: agency.rule,
            message: `In row ${line} (${own}): ${wrong}`,
            instead: 'Compare the row with the table of O*NET; cells may have moved.',
          });
      }
    }
  }
  const found = [...all.values()].sort((a, b) => a.code.localeCompare(b.code, 'en'));
  for (const own of found) own.title ||= data.titles.get(own.code) ?? '';
  return { ...data, occupations: Map.groupBy(found, (own) => socOf(own.code)) };
}

/** Codes that are none: a spreadsheet may have cut or turned them. One problem for a table. */
function wrongCodes(table: KnownTable): Problem[] {
  const wrong = table.rows.flatMap((row, index) => {
    const own = table.cell(row, code);
    return index === 0 || row.length === 0 || onetCode.test(own) ? [] : [{ line: index + 1, own }];
  });
  const [first] = wrong;
  if (!first) return [];
  const more = wrong.length > 1 ? `, and in ${wrong.length - 1} more` : '';
  return [
    {
      file: table.name,
      line: first.line,
      rule: agency.rule,
      message: `In row ${first.line}${more}: "${first.own}" is not an O*NET-SOC code, which looks like 29-2072.00.`,
      instead: 'Give the file as O*NET publishes it: a spreadsheet may have changed the codes.',
    },
  ];
}

/** Tables of one kind that were given twice; ratings and categories are several tables. */
function twice(tables: readonly KnownTable[]): Problem[] {
  const single = tables.filter(({ kind }) => kind !== 'ratings' && kind !== 'categories');
  return [...Map.groupBy(single, ({ kind }) => kind).values()].flatMap(([first, second]): Problem[] =>
    first && second
      ? [
          {
            file: second.name,
            rule: agency.rule,
            message: `This is the same table as ${first.name}.`,
            instead: 'Give the files of one release, each once.',
          },
        ]
      : [],
  );
}
