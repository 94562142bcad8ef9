import { withoutDrafts } from '../sites.ts';
import { choosers } from './choosers.ts';
import { costs } from './costs.ts';
import { dataNames } from './data-names.ts';
import { links } from './links.ts';
import { proseNames } from './prose-names.ts';
import type { Rule } from './rule.ts';

/**
 * What is published names no draft: the built site leaves drafts out, so the name would lead nowhere. The same
 * rules look at the site with its drafts first; what they find there is not reported again.
 */
export const drafts: Rule = (input) => {
  const { published: site } = input;
  if (site === input.site) return [];
  const entries = withoutDrafts(input.entries);
  const rules = [proseNames, dataNames, links, choosers, costs];
  return rules
    .flatMap((rule) => rule({ ...input, entries, site }))
    .map((problem) => ({
      ...problem,
      rule: 'drafts',
      instead:
        'It is there, but as a draft, which the built site leaves out. Finish the draft, or write `draft: true` in this file too.',
    }));
};
