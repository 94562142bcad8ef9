import type { Estimate } from '../lib/pay.ts';
import { plural } from '../lib/plural.ts';

export interface Named {
  name: string;
  value: number;
}

/** Those whose wage is published and not at BLS's cap, lowest first. */
export const exactWages = (list: readonly { name: string; wage: Estimate }[]): Named[] =>
  list
    .flatMap(({ name, wage }) => (typeof wage === 'number' ? [{ name, value: wage }] : []))
    .sort((a, b) => a.value - b.value);

const district = 'the District of Columbia';

/** Names as they follow “in”: one or two of them, or how many they are; the District, which is no state, by itself. */
export function inThose(names: readonly string[], noun: string): string {
  if (names.length <= 2) return names.join(' and ');
  return names.includes(district) ? `${plural(names.length - 1, noun)} and D.C.` : plural(names.length, noun);
}

/** The same of those that share a wage. */
export const inThoseWith = (value: number, known: readonly Named[], noun: string): string =>
  inThose(
    known.flatMap((it) => (it.value === value ? [it.name] : [])),
    noun,
  );
