import type { Problem } from '../lib/problems.ts';
import { checkContent } from '../model/check.ts';
import { current } from '../model/current.ts';
import { checkSpelling } from './spelling.ts';

/** Advice that `--strict` makes a failure. */
const strictRules = new Set(['reviews', 'vintages']);

/**
 * Every problem of the content of a project, misspelled words among them.
 *
 * @param strict - overdue reviews and outdated tables are errors too
 */
export async function contentProblems(root: string, strict: boolean): Promise<Problem[]> {
  const content = current(root);
  const spelling = await checkSpelling(root, content);
  const problems = checkContent(content, { language: true, others: spelling, sites: content });
  return problems.map((problem) =>
    strict && strictRules.has(problem.rule) ? { ...problem, advice: false } : problem,
  );
}
