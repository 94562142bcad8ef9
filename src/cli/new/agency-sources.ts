import { stringify } from 'yaml';

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

/**
 * The source of figures that were taken from BLS's own files.
 *
 * @param period - like May 2025 or 2025–35
 * @param seen - ISO date
 * @returns its file name without .yaml, and its text
 */
export function agencySource(
  kind: keyof typeof kinds,
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
