import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ticked } from '../importers/onet/notes.ts';
import { notesFile } from '../importers/notes.ts';
import type { Problem } from '../lib/problems.ts';

/** What the notes for the writer of a draft say is left: advice, since a guide need not say every task. */
export function notesLeft(root: string, guide: string): Problem[] {
  const file = `content/career-guides/${guide}/${notesFile('onet')}`;
  const lacks = (message: string, instead: string): Problem[] => [
    { file, rule: 'lacks', advice: true, message, instead },
  ];
  if (!existsSync(join(root, file)))
    return lacks(
      'There are no notes on what people in the work do.',
      `\`npm run import:onet -- db_30_3_text.zip --guide ${guide}\` writes them.`,
    );
  const { done, all } = ticked(readFileSync(join(root, file), 'utf8'));
  return done < all
    ? lacks(
        `${done} of ${all} tasks are ticked.`,
        'Tick each that a text says by now, or that the guide leaves out.',
      )
    : [];
}
