import type { Problem } from '../../lib/problems.ts';
import { collectionNames, type Entries } from '../../read/collections.ts';
import type { Entry } from '../../read/entry.ts';
import { assemble } from '../assemble.ts';
import { withEverythingListed } from '../everything-listed.ts';
import { choosers } from './choosers.ts';
import { costs } from './costs.ts';
import { dataNames } from './data-names.ts';
import { links } from './links.ts';
import { proseNames } from './prose-names.ts';
import { isDraft } from '../written-texts.ts';
import type { Rule } from './rule.ts';

/** What is published names no draft: the built site leaves drafts out, so the name would lead nowhere. */
export const drafts: Rule = (input) => {
  const entries = published(input.entries);
  if (!entries) return [];
  const site = assemble(withEverythingListed(entries), { drafts: false });
  const rules = [proseNames, dataNames, links, choosers, costs];
  const key = ({ file, line, column, message }: Problem) => JSON.stringify([file, line, column, message]);
  const told = new Set(rules.flatMap((rule) => rule(input)).map(key));
  return rules
    .flatMap((rule) => rule({ ...input, entries, site }))
    .filter((problem) => !told.has(key(problem)))
    .map((problem) => ({
      ...problem,
      rule: 'drafts',
      instead:
        'It is there, but as a draft, which the built site leaves out. Finish the draft, or write `draft: true` in this file too.',
    }));
};

/** The entries that the built site shows, or undefined where there is no draft to leave out. */
function published(entries: Entries): Entries | undefined {
  const guides = entries.guides.filter(isDraft).map((guide) => guide.id);
  const shown = (entry: Entry<unknown>) => !isDraft(entry) && !guides.includes(entry.id.split('/')[0] ?? '');
  const lists = collectionNames.map(
    (name) => [name, (entries[name] as Entry<unknown>[]).filter(shown)] as const,
  );
  const same = lists.every(([name, list]) => list.length === entries[name].length);
  return same ? undefined : (Object.fromEntries(lists) as unknown as Entries);
}
