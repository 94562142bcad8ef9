import type { Problem } from '../lib/problems.ts';
import type { Source, ImportGuide } from './project.ts';

const codes = /\b\d{2}-\d{4}\b/g;

/** The occupations that a source names, by their SOC codes, anywhere in what it says of itself. */
const occupationsIn = (source: Source): string[] => source.text.match(codes) ?? [];

/** Whether a source can be that of figures of an occupation: it names no occupation, or this one among others. */
function speaksOf(source: Source, soc: string): boolean {
  const named = occupationsIn(source);
  return named.length === 0 || named.includes(soc);
}

/** Where a kind of figures is published, as the sources of it give their address. */
const addresses = {
  wages: /bls\.gov\/oes/,
  projections: /bls\.gov\/(?:emp|projections)/,
  onet: /onet(?:online|center)\.org/,
} as const;

/**
 * Sources of figures of a period, as far as their texts say, that fit an occupation; those that name it first.
 *
 * @param period - like May 2025, 2025–35 or, of a release, O*NET 30.3
 */
export function fittingSources(
  sources: readonly Source[],
  kind: keyof typeof addresses,
  soc: string,
  period: string,
): string[] {
  const naming = (source: Source) => Number(occupationsIn(source).includes(soc));
  return sources
    .filter((it) => addresses[kind].test(it.text) && it.text.includes(period) && speaksOf(it, soc))
    .sort((a, b) => naming(b) - naming(a) || a.id.localeCompare(b.id, 'en'))
    .map(({ id }) => id);
}

/** Advice where a source speaks of other occupations than that of a guide; undefined where it fits. */
export function otherOccupation(
  given: Source,
  { name, soc }: Pick<ImportGuide, 'name' | 'soc'>,
  better: string | undefined,
): Problem | undefined {
  if (speaksOf(given, soc)) return undefined;
  return {
    file: `content/sources/${given.id}.yaml`,
    rule: 'names',
    advice: true,
    message: `This source speaks of another occupation than ${soc} of ${name}.`,
    instead: better
      ? `Give --source ${better}, which fits.`
      : 'Give one that names no occupation, or write one: `npm run new -- source`.',
  };
}
