import type { Problem } from '../../lib/problems.ts';
import type { Cell } from '../workbook.ts';
import { agency, type KnownTable, type TableKind } from './tables.ts';

/** How many of those asked gave an answer of a question on education, experience or training. */
export interface Share {
  /** RL education, RW experience, PT training at the site, OJ training on the job. */
  scale: string;
  category: string;
  /** As the table writes it. */
  percent: string;
  asked: string;
  /** Whether O*NET advises not to use it, since too few answered alike. */
  doubtful: boolean;
  date: string;
}

/** All that is read of one O*NET occupation, which is a BLS occupation or a part of one. */
export interface OnetOccupation {
  /** Like 29-2072.00. */
  code: string;
  title: string;
  description: string;
  tasks: { id: string; text: string; type: string; date: string; origin: string }[];
  titles: string[];
  reported: string[];
  zone?: { number: string; date: string } | undefined;
  /** Six kinds of interest, each from 1 to 7. */
  interests: { name: string; level: string }[];
  shares: Share[];
  /** Codes of the occupations that are most alike, the nearest first. */
  related: string[];
}

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
const socOf = (onetCode: string): string => onetCode.slice(0, 7);

/** The kinds of interest and the questions that are read of the tables of ratings. */
const interest = /^1\.B\.1\.[a-f]$/;
const questions = new Set(['RL', 'RW', 'PT', 'OJ']);

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
  const occupation = (onetCode: string): OnetOccupation => {
    const there = all.get(onetCode) ?? empty(onetCode);
    all.set(onetCode, there);
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

const onetCode = /^\d{2}-\d{4}\.\d{2}$/;

const empty = (onetCode: string): OnetOccupation => ({
  code: onetCode,
  title: '',
  description: '',
  tasks: [],
  titles: [],
  reported: [],
  interests: [],
  shares: [],
  related: [],
});

/** Puts a row into the occupation that it is of; what is wrong with it, as a sentence, where something is. */
function takeRow(own: OnetOccupation, { kind, cell }: KnownTable, row: readonly Cell[]): string | undefined {
  const needed = (column: string, form: RegExp, what: string): string | undefined =>
    form.test(cell(row, column)) ? undefined : `"${cell(row, column)}" is not ${what}.`;
  own.title ||= cell(row, 'title');
  switch (kind) {
    case 'occupations':
      own.description = cell(row, 'description');
      return needed('title', /\S/, 'a title');
    case 'tasks':
      own.tasks.push({
        id: cell(row, 'task id'),
        text: cell(row, 'task'),
        type: cell(row, 'task type'),
        date: cell(row, 'date'),
        origin: cell(row, 'domain source'),
      });
      return needed('task id', /^\d+$/, 'the number of a task') ?? needed('task', /\p{L}/u, 'a task');
    case 'titles':
      own.titles.push(...[cell(row, 'job title'), cell(row, 'short title')].filter(Boolean));
      return needed('job title', /\p{L}/u, 'a job title');
    case 'reported':
      own.reported.push(cell(row, 'reported job title'));
      return needed('reported job title', /\p{L}/u, 'a job title');
    case 'zones':
      own.zone = { number: cell(row, 'job zone'), date: cell(row, 'date') };
      return needed('job zone', /^[1-5]$/, 'a job zone, which is a number from 1 to 5');
    case 'related':
      own.related.push(cell(row, 'related o*net-soc code'));
      return needed('related o*net-soc code', onetCode, 'an O*NET-SOC code');
    case 'ratings': {
      const scale = cell(row, 'scale id');
      if (scale === 'OI' && interest.test(cell(row, 'element id'))) {
        own.interests.push({ name: cell(row, 'element name'), level: cell(row, 'data value') });
        return needed('data value', /^[1-7](?:\.\d+)?$/, 'a level of interest, which is from 1 to 7');
      }
      if (!questions.has(scale)) return undefined;
      own.shares.push({
        scale,
        category: cell(row, 'category'),
        percent: cell(row, 'data value'),
        asked: cell(row, 'n'),
        doubtful: cell(row, 'recommend suppress') === 'Y',
        date: cell(row, 'date'),
      });
      return (
        needed('data value', /^(?:100|\d{1,2})(?:\.\d+)?$/, 'a percentage') ??
        needed('category', /^\d+$/, 'the number of a category') ??
        needed('date', /^(?:0[1-9]|1[0-2])\/\d{4}$/, 'a date like 08/2025')
      );
    }
    default:
      return undefined;
  }
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
