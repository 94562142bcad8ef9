import type { Source } from './project.ts';

const codes = /\b\d{2}-\d{4}\b/g;

/** The occupations that a source names, by their SOC codes, anywhere in what it says of itself. */
const occupationsIn = (source: Source): string[] => source.text.match(codes) ?? [];

/** Whether a source can be that of figures of an occupation: it names no occupation, or this one among others. */
export function speaksOf(source: Source, soc: string): boolean {
  const named = occupationsIn(source);
  return named.length === 0 || named.includes(soc);
}

/**
 * Sources of the wages of a month, as far as their texts say, that fit an occupation; those that name it first.
 *
 * @param period - like May 2025
 */
export function fittingSources(sources: readonly Source[], soc: string, period: string): string[] {
  const naming = (source: Source) => Number(occupationsIn(source).includes(soc));
  return sources
    .filter((it) => /bls\.gov\/oes/.test(it.text) && it.text.includes(period) && speaksOf(it, soc))
    .sort((a, b) => naming(b) - naming(a) || a.id.localeCompare(b.id, 'en'))
    .map(({ id }) => id);
}
