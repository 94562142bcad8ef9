import { parseArgs } from 'node:util';
import { optionFault } from './options.ts';

/** What `npm run check` was asked for. */
export interface CheckOptions {
  /** Content rules alone: no types, no built links. */
  content: boolean;
  /** Overdue reviews and old tables fail. */
  strict: boolean;
  /** One JSON document instead of the report. */
  json: boolean;
  /** Folder name of the one guide to look at, content rules alone; with what it still lacks. */
  guide?: string | undefined;
  help: boolean;
}

const options = {
  content: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  guide: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export const checkUsage = `npm run check -- [--content] [--strict] [--json] [--guide <name>]

  --content   the rules on content alone, without types and built links
  --strict    overdue reviews and outdated tables fail too
  --json      one JSON document instead of the report
  --guide     what one guide still lacks and what is wrong in it, without types and built links`;

/** Options out of the words after the command, or a sentence on the first that is not right. */
export function checkOptions(words: readonly string[]): CheckOptions | string {
  const fault = optionFault(words, {
    command: 'npm run check',
    options,
    wordFault: (word) =>
      `"${word}" is not understood: the check looks at all of content/, or with --guide at one guide, not at one file.`,
  });
  if (fault) return fault;
  const { values } = parseArgs({ args: [...words], options });
  return values;
}
