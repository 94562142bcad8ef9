import { type Problem, reported } from '../lib/problems.ts';
import { latestToday, today as dayOfBuild } from '../lib/today.ts';
import type { Content } from '../read/read-content.ts';
import { abbreviations } from './rules/abbreviations.ts';
import { choosers } from './rules/choosers.ts';
import { comparedFigures } from './rules/compared-figures.ts';
import { hourlyFigures } from './rules/hourly-figures.ts';
import { costs } from './rules/costs.ts';
import { dataNames } from './rules/data-names.ts';
import { drafts } from './rules/drafts.ts';
import { duplicates } from './rules/duplicates.ts';
import { hedges } from './rules/hedges.ts';
import { leftoversOfWriting } from './rules/leftovers.ts';
import { links } from './rules/links.ts';
import { oneDescription } from './rules/one-description.ts';
import { orderLists } from './rules/order-lists.ts';
import { ownMeanings } from './rules/own-meanings.ts';
import { outsideLinks } from './rules/outside-links.ts';
import { payPeriods } from './rules/pay-periods.ts';
import { payTables } from './rules/pay-tables.ts';
import { plainFields } from './rules/plain-fields.ts';
import { projections } from './rules/projections.ts';
import { proseNames } from './rules/prose-names.ts';
import { readingGradeOfTexts } from './rules/reading-grade.ts';
import { pastDates, reviews } from './rules/reviews.ts';
import { rowHeadings } from './rules/row-headings.ts';
import type { Rule } from './rules/rule.ts';
import { sentenceLength } from './rules/sentence-length.ts';
import { sourcePeriods } from './rules/source-periods.ts';
import { shownParts } from './rules/shown-parts.ts';
import { socTitles } from './rules/soc-titles.ts';
import { stillToFill } from './rules/still-to-fill.ts';
import { tableShapes } from './rules/table-shapes.ts';
import { termsOnce } from './rules/terms-once.ts';
import { typography } from './rules/typography.ts';
import { uncited } from './rules/uncited.ts';
import { unused } from './rules/unused.ts';
import { vintages } from './rules/vintages.ts';
import { wording } from './rules/wording.ts';
import { type Sites, sitesOf } from './sites.ts';
import { draftFiles } from './written-texts.ts';

const rules: readonly Rule[] = [
  orderLists,
  proseNames,
  shownParts,
  dataNames,
  ownMeanings,
  duplicates,
  payTables,
  payPeriods,
  socTitles,
  projections,
  sourcePeriods,
  tableShapes,
  rowHeadings,
  plainFields,
  reviews,
  pastDates,
  links,
  outsideLinks,
  choosers,
  costs,
  termsOnce,
  stillToFill,
  leftoversOfWriting,
  vintages,
  unused,
  // Last, so that what is wrong with drafts and without them is reported as it is with them.
  drafts,
];

/**
 * What is hard to read: long sentences, hard texts, unexplained abbreviations, words of another house. A change with such a
 * problem is not merged, but it stops no build: a site that reads a little worse is still a true one.
 */
const rulesOfLanguage: readonly Rule[] = [
  sentenceLength,
  readingGradeOfTexts,
  abbreviations,
  wording,
  typography,
  hedges,
  oneDescription,
  comparedFigures,
  hourlyFigures,
  uncited,
];

/**
 * Everything wrong in content: what the reader found in single files, then what the rules find across
 * files.
 *
 * @param options.today - ISO date to check by, here and everywhere; the day of the build where it is left out
 * @param options.language - with what is hard to read
 * @param options.sites - made of the same content, where they are made already
 * @param options.others - problems found by other means, like misspelled words
 */
export function checkContent(
  { entries, problems }: Content,
  {
    today: day,
    language = false,
    others = [],
    sites: { preview: site, published } = sitesOf(entries),
  }: { today?: string; language?: boolean; others?: readonly Problem[]; sites?: Sites } = {},
): Problem[] {
  const input = { entries, site, published, today: day ?? dayOfBuild(), latestDay: day ?? latestToday() };
  const inDraft = draftFiles(entries);
  const ofLanguage = (language ? rulesOfLanguage : []).flatMap((rule) => rule(input));
  return reported([
    ...problems,
    ...rules.flatMap((rule) => rule(input)),
    // The words of a file that is not right may change with what is fixed.
    ...ofLanguage.map((problem) => ({
      ...problem,
      // The writer of a draft hears now what would stop it once it is published.
      ...(inDraft(problem.file) ? { advice: true } : {}),
      dependsOn: [problem.file, ...(problem.dependsOn ?? [])],
    })),
    ...others,
  ]);
}
