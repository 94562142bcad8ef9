import { stringify } from 'yaml';
import { fittingSources } from '../../importers/fitting-source.ts';
import type { Source } from '../../importers/project.ts';
import type { Entries } from '../../read/collections.ts';
import type { PayTableName } from '../../schemas/pay.ts';

const kinds = {
  wages: {
    id: (period: string) => `bls-oews-${period.toLowerCase().replace(' ', '-')}`,
    title: 'Occupational Employment and Wage Statistics',
    short: 'BLS wages',
    url: 'https://www.bls.gov/oes/tables.htm',
  },
  projections: {
    id: (period: string) => `bls-projections-${period.replace('–', '-')}`,
    title: 'Employment projections',
    short: 'BLS projections',
    url: 'https://www.bls.gov/emp/tables.htm',
  },
} as const;

/** The figures that files of BLS give a new guide. */
export type AgencyFigures = keyof typeof kinds;

/**
 * The source that other guides name most for a table of a period, of those that fit an occupation: it covers the file that
 * the table comes from. Undefined where there is none, or where two are named as often and only a person can tell.
 */
export function sourceInUse(
  tables: Entries['pay'],
  sources: readonly Source[],
  kind: AgencyFigures,
  { soc, table, period }: { soc: string; table: PayTableName; period: string },
): string | undefined {
  const fitting = fittingSources(sources, kind, soc, period);
  const named = tables
    .filter(({ data }) => data.table === table && data.period.includes(period))
    .map(({ data }) => data.source);
  const times = (id: string): number => named.filter((it) => it === id).length;
  const [best, next] = fitting.filter((id) => times(id) > 0).sort((a, b) => times(b) - times(a));
  return best !== undefined && (next === undefined || times(best) > times(next)) ? best : undefined;
}

/**
 * The source of figures that were taken from BLS's own files.
 *
 * @param period - like May 2025 or 2025–35
 * @param seen - ISO date
 * @returns its file name without .yaml, and its text
 */
export function agencySource(
  kind: AgencyFigures,
  period: string,
  seen: string,
): { id: string; text: string } {
  const { id, title, short, url } = kinds[kind];
  const text = stringify(
    {
      title: `${title}, ${period}`,
      publisher: 'U.S. Bureau of Labor Statistics',
      short: `${short}, ${period}`,
      url,
      seen,
      reached: 'original',
      kind: 'government',
      terms: 'U.S. government work; free to use. Credit the agency and the date of the figures',
    },
    { lineWidth: 0 },
  );
  return { id: id(period), text };
}
