import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../read/yaml.ts';
import { readText } from '../../read/text-file.ts';
import { oewsPeriod } from '../../schemas/oews.ts';
import { capitalized } from '../../lib/capitalized.ts';
import { paths } from '../../lib/urls.ts';

/** What public files gave a new guide, as far as its texts can say it. */
export interface Filled {
  /** Title of the occupation as BLS writes it; empty where nothing says it yet. */
  occupation: string;
  /** Month of the newest wages of the nation. */
  wages?: string | undefined;
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
  const wages = months.findLast((month) => oewsPeriod.test(month));
  const there = yaml('figures.yaml') as Record<string, { value?: number; period?: string }>;
  const growth = there['growth'];
  return {
    occupation: words(yaml('guide.yaml')['soc-title']),
    wages,
    states: existsSync(join(root, folder, 'pay/states.csv')),
    projections: growth?.period
      ? { years: growth.period, grows: (growth.value ?? 0) > 0, names: new Set(Object.keys(there)) }
      : undefined,
    related,
  };
}

const value = (name: string): string => `<Value of="${name}" />`;
const bls = 'The U.S. Bureau of Labor Statistics (BLS)';

/** Paragraphs that public figures make by themselves: none where they are missing. */
export const figures = {
  pay: ({ occupation, wages, states }: Filled): string[] =>
    wages
      ? [
          `Half of all people whom the government counts as ${occupation} earned more than ${value('pay.us.median')} a year in ${wages}. Half earned less. The count and the pay come from ${bls.replace('The', 'the')}.`,
          `The middle half earned from ${value('pay.us.p25')} to ${value('pay.us.p75')}. One in ten earned less than ${value('pay.us.p10')}, and one in ten more than ${value('pay.us.p90')}.`,
          '<PayRange />',
          ...(states ? ['<TopStates by="median" count="5" />', '<StateLinks />'] : []),
        ]
      : [],
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
