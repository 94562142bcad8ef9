import { type Problem, sortProblems } from '../lib/problems.ts';
import { today as dayOfBuild } from '../lib/today.ts';
import type { Content } from '../read/read-content.ts';
import { abbreviations } from './rules/abbreviations.ts';
import { fillerWords } from './rules/filler-words.ts';
import { readingGradeOfTexts } from './rules/reading-grade.ts';
import type { Rule } from './rules/rule.ts';
import { sentenceLength } from './rules/sentence-length.ts';
import { uncited } from './rules/uncited.ts';
import { type Sites, sitesOf } from './sites.ts';

const rules: readonly Rule[] = [sentenceLength, readingGradeOfTexts, abbreviations, fillerWords, uncited];

/**
 * What is hard to read in content: long sentences, hard texts, unexplained abbreviations, empty words. A change
 * with such a problem is not merged, but it stops no build: a site that reads a little worse is still a true one.
 *
 * @param today - ISO date
 * @param sites - made of the same content, where they are made already
 */
export function checkLanguage(
  { entries }: Content,
  today = dayOfBuild(),
  { preview: site, published }: Sites = sitesOf(entries),
): Problem[] {
  return sortProblems(rules.flatMap((rule) => rule({ entries, site, published, today })));
}
