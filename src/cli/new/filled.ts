import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../read/csv.ts';
import { parseYaml } from '../../read/yaml.ts';
import { readText } from '../../read/text-file.ts';
import { oewsPeriod } from '../../schemas/oews.ts';
import { capitalized } from '../../lib/capitalized.ts';
import { paths } from '../../lib/urls.ts';

interface Wages {
  month: string;
  /** Whether they are of an hour only. */
  hourly: boolean;
  /** Those of which BLS gives only its cap, like `p90`. */
  capped: ReadonlySet<string>;
}

/** What public files gave a new guide, as far as its texts can say it. */
export interface Filled {
  /** Title of the occupation as BLS writes it; empty where nothing says it yet. */
  occupation: string;
  /** The newest wages of the nation. */
  wages?: Wages | undefined;
  /** Whether there is pay of every state. */
  states: boolean;
  /** Figures of projections by name, with the years of the growth. */
  projections?: { years: string; grows: boolean; names: ReadonlySet<string> } | undefined;
  /** Guides to careers like it. */
  related: readonly { id: string; plural: string }[];
}

export const nothingFilled: Filled = { occupation: '', states: false, related: [] };

/** Reads what imports have put into the folder of a guide. */
export function filledIn(root: string, folder: string, related: Filled['related']): Filled {
  const yaml = (file: string): Record<string, unknown> => {
    if (!existsSync(join(root, folder, file))) return {};
    const text = readText(root, `${folder}/${file}`, 'yaml');
    return typeof text === 'string' ? ((parseYaml(text, file).data ?? {}) as Record<string, unknown>) : {};
  };
  const words = (field: unknown): string => (typeof field === 'string' ? field : '');
  const months = words(yaml('pay/national.yaml')['period']).split(' to ');
  const month = months.findLast((it) => oewsPeriod.test(it));
  const there = yaml('figures.yaml') as Record<string, { value?: number; period?: string }>;
  const growth = there['growth'];
  return {
    occupation: words(yaml('guide.yaml')['soc-title']),
    wages: month === undefined ? undefined : { month, ...kindOfWages(root, folder, month) },
    states: existsSync(join(root, folder, 'pay/states.csv')),
    projections: growth?.period
      ? { years: growth.period, grows: (growth.value ?? 0) > 0, names: new Set(Object.keys(there)) }
      : undefined,
    related,
  };
}

/** Whether the nation's wages of a month are of an hour only, and which of them BLS gives only its cap for. */
function kindOfWages(root: string, folder: string, month: string): Pick<Wages, 'hourly' | 'capped'> {
  const file = `${folder}/pay/national.csv`;
  const text = existsSync(join(root, file)) ? readText(root, file, 'csv') : '';
  const { rows } = parseCsv(typeof text === 'string' ? text : '', file);
  const cells = rows.find((row) => row.cells['period'] === month)?.cells ?? {};
  const hourly = !cells['annual_median'] && !!cells['hourly_median'];
  const isCapped = (name: string): boolean => cells[`${hourly ? 'hourly' : 'annual'}_${name}`] === '#';
  return { hourly, capped: new Set(['median', 'p90'].filter(isCapped)) };
}

/** Words of an occupation that leave its sentence within the 25 that a reader follows. */
const mostWords = 7;

const value = (name: string): string => `<Value of="${name}" />`;
const bls = 'The U.S. Bureau of Labor Statistics (BLS)';

/** Paragraphs that public figures make by themselves: none where they are missing. */
export const figures = {
  pay: ({ occupation, wages, states }: Filled): string[] => {
    if (!wages) return [];
    const { month, hourly, capped } = wages;
    const per = hourly ? 'an hour' : 'a year';
    const whom = `whom the government counts as ${occupation}`;
    const isLong = occupation.split(' ').length > mostWords;
    const all = isLong ? 'these workers' : `all people ${whom}`;
    const half = capped.has('median')
      ? `At least half of ${all} earned ${value('pay.us.median')} ${per} in ${month}.`
      : `Half of ${all} earned more than ${value('pay.us.median')} ${per} in ${month}. Half earned less.`;
    const count = isLong ? `They are all ${whom}.` : '';
    const lowest = `One in ten earned less than ${value('pay.us.p10')}`;
    const highest = capped.has('p90')
      ? `at least one in ten earned ${value('pay.us.p90')}`
      : `one in ten more than ${value('pay.us.p90')}`;
    return [
      [half, count, `The count and the pay come from ${bls.replace('The', 'the')}.`]
        .filter(Boolean)
        .join(' '),
      `The middle half earned from ${value('pay.us.p25')} to ${value('pay.us.p75')} ${per}. ${lowest}, and ${highest}.`,
      '<PayRange />',
      ...(states ? ['<TopStates by="median" count="5" />', '<StateLinks />'] : []),
    ];
  },
  outlook: ({ projections }: Filled): string[] => {
    if (!projections) return [];
    const { years, grows, names } = projections;
    const change = `The number of jobs is projected to ${grows ? 'grow' : 'change'} by ${value('growth')} over ${years}.`;
    const openings = names.has('openings')
      ? ` ${bls} expects ${value('openings')} openings in an average year.`
      : '';
    return [
      change + openings,
      ...(names.has('growth-all')
        ? [`For all jobs together, BLS projects ${value('growth-all')} over the same years.`]
        : []),
    ];
  },
  related: ({ related }: Filled): string[] => [
    related.map(({ id, plural }) => `- [${capitalized(plural)}](${paths.guide(id)})`).join('\n'),
  ],
};
