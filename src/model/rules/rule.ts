import type { Problem } from '../../lib/problems.ts';
import type { Entries } from '../../read/collections.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import type { Guide, Site } from '../types.ts';

/** What a rule may look at. */
export interface RuleInput {
  entries: Entries;
  /** The site with drafts and with files that no list names, so that what they say is checked too. */
  site: Site;
  /** The site without drafts; the same object as `site` where there is none. */
  published: Site;
  /** ISO date of the day. */
  today: string;
  /** The last ISO date that is today somewhere; the same day where it is left out. */
  latestDay?: string;
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
export const nameOf = (entry: Pick<Entry<unknown>, 'id'>): string =>
  entry.id.slice(entry.id.lastIndexOf('/') + 1);

/** Entries of one guide. */
export const ofGuide = <Data>(list: readonly Entry<Data>[], guide: string): Entry<Data>[] =>
  list.filter((entry) => entry.id.startsWith(`${guide}/`));

/** True where pay tables of a guide are missing or not right, which is told already. */
export function payIsAtFault(guide: Pick<Guide, 'id'>, entries: Entries): boolean {
  const tables = ofGuide(entries.pay, guide.id);
  const has = (name: string) => tables.some((table) => table.data.table === name);
  const missing = entries.priceParities.length === 0 || !(has('national') && has('states'));
  return missing || [...tables, ...entries.priceParities].some((table) => table.unsound);
}

/** True where a figure may be missing only because the file that gives it is not right, which is told already. */
export function figureIsAtFault(name: string, guide: Pick<Guide, 'id'>, entries: Entries): boolean {
  const [kind, id] = name.split('.');
  if (kind === 'pay') return payIsAtFault(guide, entries);
  if (kind === 'certification')
    return entries.certifications.some(
      (entry) => entry.id === `${guide.id}/${id}` && entry.unsound?.has('fees'),
    );
  return entries.figures.some(
    (entry) => entry.id === guide.id && entry.unsound && Object.keys(entry.data).length === 0,
  );
}

/** Every name by which a guide's figures can be quoted; a sum is known even while a part of it is not. */
export function figureNames(guide: Guide, entries: Entries): ReadonlySet<string> {
  return new Set([
    ...guide.figures.keys(),
    ...entries.figures.filter((entry) => entry.id === guide.id).flatMap((entry) => Object.keys(entry.data)),
  ]);
}

/** What to do about a name that is like no other. */
export function whereToAdd(what: string, name: string): string | undefined {
  if (what === 'figure' && name.startsWith('pay.'))
    return 'Figures of pay come from the tables in pay/; content/README.md tells how they are named.';
  if (what === 'figure' && name.startsWith('certification.'))
    return 'It is a fee in certifications/ of the guide: certification.<file>.<fee>.';
  const places: Record<string, string> = {
    figure: 'Add it to figures.yaml of the guide, with its source.',
    source: 'Add it as content/sources/<name>.yaml.',
    term: 'Add it as content/glossary/<name>.yaml.',
    table: 'Add it as tables/<name>.yaml of the guide.',
    certification: 'Add it as certifications/<name>.yaml of the guide.',
  };
  return places[what];
}
