import type { Cell } from '../workbook.ts';
import type { KnownTable } from './tables.ts';

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

/** The kinds of interest and the questions that are read of the tables of ratings. */
const interest = /^1\.B\.1\.[a-f]$/;
const questions = new Set(['RL', 'RW', 'PT', 'OJ']);

export const onetCode = /^\d{2}-\d{4}\.\d{2}$/;

export const emptyOccupation = (code: string): OnetOccupation => ({
  code,
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
export function takeRow(
  own: OnetOccupation,
  { kind, cell }: KnownTable,
  row: readonly Cell[],
): string | undefined {
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
