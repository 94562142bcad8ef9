import { plural } from './plural.ts';

/** Something wrong in what an editor wrote, told so that the editor can mend it. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** 1-based; absent where the whole file is meant. */
  line?: number | undefined;
  /** 1-based. */
  column?: number | undefined;
  /** Name of the rule that found it, kebab-case. */
  rule: string;
  /** What is wrong, in one plain sentence. */
  message: string;
  /** What to write or do instead. */
  instead?: string | undefined;
  /** Advice is shown but does not stop a build; everything else does. */
  advice?: boolean | undefined;
}

/** Where something stands in a file, both 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** Problems in the order in which an editor works: by file, then down the file. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      a.message.localeCompare(b.message, 'en'),
  );
}

/** Messages quote what an editor wrote: no line break or terminal code of it may pass. */
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

const plain = (text: string): string => text;
const ansi = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;

/**
 * The report printed by `check`, `build` and `dev`: problems grouped by file, one `file:line:column`
 * each so that editors and terminals can jump there, errors before the closing count.
 *
 * @param colour - true where the output is a terminal
 */
export function formatProblems(problems: readonly Problem[], colour = false): string {
  const [bold, red, yellow, dim] = colour ? [ansi(1), ansi(31), ansi(33), ansi(2)] : [plain, plain, plain, plain];
  const lines: string[] = [];
  let file = '';
  for (const problem of sortProblems(problems)) {
    if (problem.file !== file) {
      file = problem.file;
      lines.push('', bold(file));
    }
    const place = [problem.file, problem.line, problem.line && problem.column].filter(Boolean).join(':');
    const kind = problem.advice ? yellow('advice') : red('error');
    lines.push(`  ${place} ${kind} ${oneLine(problem.message)} ${dim(`[${problem.rule}]`)}`);
    if (problem.instead) lines.push(`      ${oneLine(problem.instead)}`);
  }
  const errors = problems.filter((problem) => !problem.advice).length;
  const advice = problems.length - errors;
  const files = new Set(problems.map((problem) => problem.file)).size;
  lines.push('', `${plural(errors, 'problem')}${advice ? `, ${plural(advice, 'piece')} of advice` : ''} in ${plural(files, 'file')}.`);
  return lines.join('\n');
}

