import { suggestion } from '../lib/nearest.ts';
import { problemsAsJson } from '../lib/problem-report.ts';
import { isError } from '../lib/problems.ts';
import { current } from '../model/current.ts';
import { guideLacks, unwrittenIn } from '../model/guide-lacks.ts';
import { isDraft } from '../model/written-texts.ts';
import { wordsAt } from '../read/words-at.ts';
import type { CheckOptions } from './check-options.ts';
import { contentProblems } from './content-problems.ts';
import { formatGuide } from './guide-report.ts';
import { notesLeft } from './writers-notes.ts';

/**
 * What `npm run check -- --guide` says of the files of one guide alone, with what it still lacks.
 *
 * @returns whether all is right, and the report; or a sentence alone where there is no such guide
 */
export async function checkGuide(
  root: string,
  guide: string,
  { strict, json }: Pick<CheckOptions, 'strict' | 'json'>,
  color: boolean,
): Promise<{ ok: boolean; report: string } | string> {
  const { entries } = current(root);
  const known = entries.guides.map(({ id }) => id);
  const own = entries.guides.find(({ id }) => id === guide);
  if (!own) return `There is no guide "${guide}". ${suggestion(guide, known) ?? ''}`.trim();
  const inGuide = (await contentProblems(root, strict)).filter(({ file }) =>
    file.startsWith(`content/career-guides/${guide}/`),
  );
  const unwritten = unwrittenIn(entries, guide);
  const lacks = [...guideLacks(entries, guide), ...(isDraft(own) ? notesLeft(root, guide) : [])];
  const ok = !inGuide.some(isError);
  if (json) return { ok, report: problemsAsJson(ok, [...inGuide, ...lacks]) };
  const listed = new Set(unwritten.map(({ file }) => file));
  const problems = inGuide.filter(
    ({ rule, advice, file }) => !(rule === 'still-to-fill' && advice && listed.has(file)),
  );
  const findings = { guide, isDraft: isDraft(own), unwritten, lacks, problems };
  return { ok, report: formatGuide(findings, color, wordsAt(root)) };
}
