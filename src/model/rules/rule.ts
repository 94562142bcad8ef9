import type { Problem } from '../../lib/problems.ts';
import type { Entries } from '../../read/collections.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import type { Site } from '../types.ts';

/** What a rule may look at. */
export interface RuleInput {
  entries: Entries;
  /** The site with drafts, so that names in drafts are checked too. */
  site: Site;
  /** ISO date of the day. */
  today: string;
}

/** Looks over the whole content for one kind of mistake. Pure. */
export type Rule = (input: RuleInput) => Problem[];

/** A problem at a field of an entry. */
export function atField(
  entry: Pick<Entry<unknown>, 'file' | 'at'>,
  path: FieldPath,
  problem: Omit<Problem, 'file' | 'line' | 'column'>,
): Problem {
  return { file: entry.file, ...entry.at?.(path), ...problem };
}

/** The part of an id after the guide. */
export const nameOf = (entry: Pick<Entry<unknown>, 'id'>): string => entry.id.slice(entry.id.lastIndexOf('/') + 1);

/** Entries of one guide. */
export const ofGuide = <Data>(list: readonly Entry<Data>[], guide: string): Entry<Data>[] =>
  list.filter((entry) => entry.id.startsWith(`${guide}/`));

/** True where a figure of this name may be missing only because a pay table of the guide is not right. */
export function payIsUnsound(name: string, guide: string, entries: Entries): boolean {
  return name.startsWith('pay.') && [...ofGuide(entries.pay, guide), ...entries.priceParities].some((table) => table.unsound);
}
