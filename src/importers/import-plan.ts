import { suggestion } from '../lib/nearest.ts';
import { isError, type Problem } from '../lib/problems.ts';
import type { PayTableName } from '../schemas/pay.ts';
import type { Source } from './project.ts';

/** The file name of the source, without .yaml, of the figures of a period in a table of pay. */
export type ChooseSource = (table: PayTableName, period: string) => string;

/** What an importer is asked for. */
export interface ImportOrder {
  /** Folder that holds content/. */
  root: string;
  /** Files of the agency, as they were typed. */
  files: readonly string[];
  /** The time the figures are of, in the agency's own words. */
  period?: string | undefined;
  /** File name of a source in content/sources/, without .yaml. */
  source?: string | undefined;
  /** Names the source of a table where the order names none. */
  chooseSource?: ChooseSource;
  /** Folder name of the one guide to fill; all where it is absent. */
  guide?: string | undefined;
  /** Number of the release of a database, where its files do not say it. */
  release?: string | undefined;
  /** ISO date on which the files are read; that of the clock where it is absent. */
  today?: string;
}

/** All that an import would do, and whatever speaks against it. Nothing is written where a problem is no advice. */
export interface ImportPlan {
  /** New texts of the files that do not stay as they are, by path from the root. */
  files: ReadonlyMap<string, string>;
  /** What changes, for a person to read. */
  report: string;
  /** A sentence for when nothing does. */
  unchanged: string;
  /** Rows passed over, like “3 territory rows”; empty where there are none. */
  ignored?: string | undefined;
  problems: Problem[];
}

/** Whether a problem is among them that is more than advice. */
export const stops = (problems: readonly Problem[]): boolean => problems.some(isError);

/** A plan that writes nothing, for what is wrong. */
export const noPlan = (problems: Problem[]): ImportPlan => ({
  files: new Map(),
  report: '',
  unchanged: '',
  problems,
});

/** The source that an order names; a name that is none goes to `problems`. */
export function sourceOf(
  sources: readonly Source[],
  source: string | undefined,
  problems: Problem[],
): Source | undefined {
  const given = sources.find(({ id }) => id === source);
  if (source !== undefined && !given) {
    const names = sources.map(({ id }) => id);
    problems.push({
      file: 'content/sources',
      rule: 'names',
      message: `There is no source "${source}".`,
      instead: [suggestion(source, names), '`npm run new -- source` writes a new one.']
        .filter(Boolean)
        .join(' '),
    });
  }
  return given;
}

/** How to correct the code of an occupation, in the middle of a sentence: a guide that is being made has no guide.yaml yet. */
export const correctCode = 'correct the code: `soc:` in guide.yaml, `--soc` for a new guide';

/** What is to be said of the source where figures change and their period does not. */
export function notesOnSource(before: string, given: string | undefined): string[] {
  if (given === undefined) return [`No --source was given: the source stays ${before}.`];
  return given === before ? [] : [`The source is now ${given}; it was ${before}.`];
}

/** The problem of figures that no source is named for. */
export const sourceMissing = (rule: string, file: string, message: string): Problem => ({
  file,
  rule,
  message,
  instead: 'Add --source with the name of a file in content/sources/; `npm run new -- source` writes one.',
});
