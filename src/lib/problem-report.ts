import { plural } from './plural.ts';
import { isError, placeOf, type Problem } from './problems.ts';

/** Most characters of a message that are shown; one that quotes a whole broken table has more. */
const longest = 600;

/** Messages quote what an editor wrote: no line break or terminal code of it may pass. */
const oneLine = (text: string): string => {
  const line = text.replaceAll(/\p{Cc}+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest)} …` : line;
};

const plain = (text: string): string => text;
const ansi = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;

/** Gives the line of a file on which a problem is, as the editor wrote it; undefined where it has none. */
export type WordsAt = (problem: Problem) => string | undefined;

/** Errors before advice, each in the order they come in. */
const errorsFirst = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => Number(a.advice ?? false) - Number(b.advice ?? false));

/**
 * The report printed by `check`, `build` and `dev`: errors, then advice, both grouped by file; one
 * `file:line:column` each so that editors and terminals can jump there, and the count last.
 *
 * @param color - true where the output is a terminal
 * @param wordsAt - where given, the words of the line are shown
 */
export function formatProblems(problems: readonly Problem[], color = false, wordsAt?: WordsAt): string {
  const [bold, red, yellow, dim] = color
    ? [ansi(1), ansi(31), ansi(33), ansi(2)]
    : [plain, plain, plain, plain];
  const lines: string[] = [];
  let heading = '';
  for (const problem of errorsFirst(problems)) {
    const own = `${problem.file}${problem.advice ? ', advice' : ''}`;
    if (own !== heading) {
      heading = own;
      lines.push('', bold(problem.file));
    }
    const kind = problem.advice ? yellow('advice') : red('error');
    lines.push(`  ${placeOf(problem)} ${kind} ${oneLine(problem.message)} ${dim(`[${problem.rule}]`)}`);
    const words = wordsAt?.(problem);
    if (words) lines.push(dim(`      ${problem.line} | ${oneLine(words)}`));
    if (problem.instead) lines.push(`      ${oneLine(problem.instead)}`);
  }
  lines.push('', countOf(problems));
  return lines.join('\n');
}

/** `2 problems, 1 piece of advice in 2 files.` */
function countOf(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const advice = problems.length - errors;
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${plural(errors, 'problem')}${advice ? `, ${plural(advice, 'piece')} of advice` : ''} in ${plural(files, 'file')}.`;
}

/**
 * Problems as one JSON document, with whatever else there is to say.
 *
 * @param ok - whether there is none that is more than advice
 */
export function problemsAsJson(
  ok: boolean,
  problems: readonly Problem[],
  more: Record<string, unknown> = {},
): string {
  const errors = problems.filter(isError).length;
  const listed = problems.map(({ advice, ...problem }) => ({
    severity: advice ? 'advice' : 'error',
    ...problem,
  }));
  return JSON.stringify({ ok, errors, advice: problems.length - errors, ...more, problems: listed }, null, 2);
}

/**
 * Problems as commands of GitHub Actions, which shows each beside its line in a pull request.
 * Form and escapes: GitHub Docs, “Workflow commands for GitHub Actions”.
 */
export function formatAnnotations(problems: readonly Problem[]): string {
  const value = (text: string): string => oneLine(text).replaceAll('%', '%25');
  const property = (text: string): string => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return errorsFirst(problems)
    .map(({ file, line, column, rule, message, instead, advice }) => {
      const places = [
        `file=${property(file)}`,
        line && `line=${line}`,
        line && column && `col=${column}`,
        `title=${property(rule)}`,
      ];
      return `::${advice ? 'notice' : 'error'} ${places.filter(Boolean).join(',')}::${value(message)}${instead ? `%0A${value(instead)}` : ''}`;
    })
    .join('\n');
}
