import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordsAt } from '../lib/problem-report.ts';

/** Most characters of a line that are shown, around the place that is meant. */
const most = 100;

/**
 * Shows the line on which a problem is, read from the files of a project.
 *
 * @param root - folder that holds `content/`
 */
export function wordsAt(root: string): WordsAt {
  const files = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = files.get(file);
    if (known) return known;
    let lines: string[] = [];
    try {
      lines = readFileSync(join(root, file), 'utf8').split(/\r?\n/);
    } catch {
      // A file that is missing has no words to show.
    }
    files.set(file, lines);
    return lines;
  };
  return ({ file, line, column = 1 }) => {
    if (line === undefined) return undefined;
    const whole = linesOf(file)[line - 1];
    if (whole === undefined || whole.trim() === '') return undefined;
    if (whole.trim().length <= most) return whole.trim();
    const from = Math.max(0, Math.min(column - 1 - most / 4, whole.length - most));
    const part = whole.slice(from, from + most).trim();
    return `${from > 0 ? '… ' : ''}${part}${from + most < whole.length ? ' …' : ''}`;
  };
}
