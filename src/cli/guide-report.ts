import { formatProblems, type WordsAt } from '../lib/problem-report.ts';
import { plural } from '../lib/plural.ts';
import { isError, type Problem } from '../lib/problems.ts';
import type { Unwritten } from '../model/guide-lacks.ts';

/** What `npm run check -- --guide` finds in one guide. */
export interface GuideFindings {
  guide: string;
  isDraft: boolean;
  unwritten: readonly Unwritten[];
  lacks: readonly Problem[];
  /** Whatever else is wrong in its files. */
  problems: readonly Problem[];
}

/** What is left to do with a text in which nothing is left to write. */
const finished = (isWrong: boolean): string =>
  isWrong
    ? 'all written, with something to correct below'
    : 'all written: delete `draft: true` to publish it';

/** One list of what a guide still lacks: what to write, what to add, what to correct. */
export function formatGuide(
  { guide, isDraft, unwritten, lacks, problems }: GuideFindings,
  color: boolean,
  wordsAt: WordsAt,
): string {
  const folder = `content/career-guides/${guide}/`;
  const short = (file: string): string => file.replace(folder, '');
  const places = unwritten.map(({ file, line }) => [short(file), line].filter(Boolean).join(':'));
  const width = Math.max(0, ...places.map((place) => place.length));
  const total = unwritten.length + lacks.length + problems.length;
  const lines = [
    `${folder}${isDraft ? ', a draft' : ''}: ${total === 0 ? 'nothing is lacking.' : `${plural(total, 'thing')} to look at.`}`,
  ];
  if (unwritten.length > 0) {
    lines.push('', `To write (${unwritten.length})`);
    for (const [index, { file, names }] of unwritten.entries())
      lines.push(
        `  ${(places[index] ?? '').padEnd(width)}  ${names.join(', ') || finished(problems.some((it) => it.file === file && isError(it)))}`,
      );
  }
  if (lacks.length > 0) {
    lines.push('', `To add, where the career has it (${lacks.length})`);
    for (const { file, message, instead } of lacks)
      lines.push(`  ${short(file)}  ${message}`, `      ${instead}`);
  }
  if (problems.length > 0) lines.push('', 'To correct', formatProblems(problems, color, wordsAt));
  if (isDraft && total > 0)
    lines.push('', 'To publish it, delete `draft: true` in guide.yaml and in each text that is finished.');
  return lines.join('\n');
}
