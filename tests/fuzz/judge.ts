import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mdxToJs } from 'satteri';
import { formatAnnotations, formatProblems } from '../../src/lib/problem-report.ts';
import type { Problem } from '../../src/lib/problems.ts';
import { checkContent } from '../../src/model/check.ts';
import { type Content, readContent } from '../../src/read/read-content.ts';
import { wordsAt } from '../../src/read/words-at.ts';

/** What became of one broken copy of content/. */
export interface Verdict {
  /** Problems that stop a build. */
  stopping: number;
  /** What should not have happened, one sentence each. */
  findings: string[];
}

/** Words of libraries and of JavaScript itself, which no editor should read. Looked for outside quoted words. */
const foreign =
  /\bundefined\b|\[object |\bNaN\b|Expected type|Invalid input|Unrecognized|Error:|\bzod\b|\boxc\b|mdx-jsx|^\s+at \S/im;
const unquoted = (text: string): string => text.replaceAll(/"[^"]*"|`[^`]*`|<[^>]*>|\([^)]*\)/g, '');

function wrongWith(
  { file, line, column, message, instead }: Problem,
  root: string,
  known: ReadonlySet<string>,
): string[] {
  const what = `${file}:${line}:${column} ${message}`.slice(0, 300);
  const path = join(root, file);
  // A name that cannot be shown is told with � for what cannot; a file may be missed that a new one needs.
  const isThere =
    known.has(file) || file.includes('�') || (message.includes('missing') && known.has(dirname(file)));
  const lines = line !== undefined && existsSync(path) ? linesOf(path) : Infinity;
  return [
    ...(isThere ? [] : [`It names a file that never was: ${what}`]),
    ...(line !== undefined && !(line >= 1 && line <= lines + 1)
      ? [`It names a line that is not there (the file has ${lines}): ${what}`]
      : []),
    ...(column !== undefined && !(column >= 1) ? [`It names a column that is none: ${what}`] : []),
    ...(foreign.test(unquoted(message)) || foreign.test(unquoted(instead ?? ''))
      ? [`It speaks as a library does: ${what} ${instead ?? ''}`]
      : []),
  ];
}

function linesOf(path: string): number {
  try {
    return readFileSync(path, 'utf8').split('\n').length;
  } catch {
    return Infinity;
  }
}

const compiled = new Set<string>();

/** Makes of each text what a build makes of it; a text once compiled is not compiled again. */
function compile({ entries }: Content): string[] {
  const texts = [...entries.sections, ...entries.specialties, ...entries.faqs, ...entries.pages];
  return texts.flatMap(({ file, body }) => {
    if (body === undefined || compiled.has(body)) return [];
    compiled.add(body);
    try {
      mdxToJs(body, { features: { smartPunctuation: true } });
      return [];
    } catch (error) {
      return [`It passed the check and cannot be compiled: ${file}: ${String(error)}`];
    }
  });
}

/**
 * Checks a broken copy as `npm run check` does, and looks whether what is said of it is fit to be read.
 *
 * @param known - files and folders that are or were in its content/
 */
export function judge(root: string, known: ReadonlySet<string>): Verdict {
  try {
    const content = readContent(root);
    const stopping = checkContent(content).filter(({ advice }) => !advice);
    const problems = checkContent(content, { language: true });
    const report = `${formatProblems(problems, false, wordsAt(root))}\n${formatAnnotations(problems)}`;
    const findings = [
      ...problems.flatMap((problem) => wrongWith(problem, root, known)),
      ...(report.includes(root) ? ['The report names the folder that the copy is in.'] : []),
      ...(/(?![\n])\p{Cc}/u.test(report) ? ['The report holds a code for terminals.'] : []),
      ...(stopping.length === 0 ? compile(content) : []),
    ];
    return { stopping: stopping.length, findings };
  } catch (error) {
    return {
      stopping: 0,
      findings: [`It ended with: ${error instanceof Error ? error.stack : String(error)}`],
    };
  }
}
