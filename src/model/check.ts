import { type Problem, sortProblems } from '../lib/problems.ts';
import { latestToday, today as dayOfBuild } from '../lib/today.ts';
import type { Content } from '../read/read-content.ts';
import { choosers } from './rules/choosers.ts';
import { costs } from './rules/costs.ts';
import { dataNames } from './rules/data-names.ts';
import { drafts } from './rules/drafts.ts';
import { duplicates } from './rules/duplicates.ts';
import { links } from './rules/links.ts';
import { orderLists } from './rules/order-lists.ts';
import { payTables } from './rules/pay-tables.ts';
import { proseNames } from './rules/prose-names.ts';
import { reviews } from './rules/reviews.ts';
import type { Rule } from './rules/rule.ts';
import { stillToFill } from './rules/still-to-fill.ts';
import { tableShapes } from './rules/table-shapes.ts';
import { termsOnce } from './rules/terms-once.ts';
import { unused } from './rules/unused.ts';
import { vintages } from './rules/vintages.ts';
import { type Sites, sitesOf } from './sites.ts';

const rules: readonly Rule[] = [
  orderLists,
  proseNames,
  dataNames,
  duplicates,
  payTables,
  tableShapes,
  reviews,
  links,
  drafts,
  choosers,
  costs,
  termsOnce,
  stillToFill,
  vintages,
  unused,
];

/**
 * Everything wrong in content: what the reader found in single files, then what the rules find across
 * files.
 * @param day - ISO date to check by, here and everywhere; the day of the build where it is left out
 * @param sites - made of the same content, where they are made already
 */
export function checkContent(
  { entries, problems }: Content,
  day?: string,
  { preview: site, published }: Sites = sitesOf(entries),
): Problem[] {
  const known = { entries, site, published, today: day ?? dayOfBuild(), latestDay: day ?? latestToday() };
  return sortProblems([...problems, ...rules.flatMap((rule) => rule(known))]);
}
