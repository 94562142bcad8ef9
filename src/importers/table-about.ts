import { stringify } from 'yaml';
import type { Problem } from '../lib/problems.ts';
import { parseYaml } from '../read/yaml.ts';
import { notesOnSource } from './import-plan.ts';
import { withValue } from './yaml-text.ts';

/** What the YAML beside a table says of it. */
export interface About {
  text: string;
  period: string | undefined;
  source: string;
  hasNotes: boolean;
}

/** @param file - to be named where it is not valid YAML; what is wrong with it goes to `problems` */
export function readAbout(text: string, file: string, problems: Problem[]): About {
  const parsed = parseYaml(text, file);
  problems.push(...parsed.problems);
  const { period, source, notes } = (parsed.data ?? {}) as {
    period?: string | number | null;
    source?: unknown;
    notes?: unknown;
  };
  return {
    text,
    period: period?.toString(),
    source: String(source),
    hasNotes: Array.isArray(notes),
  };
}

/** The figures that a table gets: their period and source, and whether the period is a new one for it. */
interface NextFigures {
  period: string;
  isNew: boolean;
  source: string | undefined;
}

/**
 * The YAML beside a table whose figures change, and what a person has to look at, in whole sentences.
 *
 * @param name - of the table
 * @param doubts - what may not fit a new period besides its notes and its source
 */
export function renewedAbout(
  { text, source: before, hasNotes }: About,
  name: string,
  { period, isNew, source }: NextFigures,
  doubts: readonly string[] = [],
): { text: string; notes: string[] } {
  const sourced = source === undefined || source === before ? text : withValue(text, ['source'], source);
  if (!isNew) return { text: sourced, notes: notesOnSource(before, source) };
  const doubtful = [
    ...doubts,
    ...(hasNotes ? ['its notes'] : []),
    ...(source === undefined ? [`its source (${before})`] : []),
  ];
  return {
    text: withValue(sourced, ['period'], period),
    notes:
      doubtful.length > 0
        ? [`Read ${name}.yaml again: ${doubtful.join(' and ')} may not fit ${period}.`]
        : [],
  };
}

/** The YAML beside a table that is made new. */
export const newAbout = (fields: { title: string; source: string; period: string; scope: string }): string =>
  stringify(fields, { lineWidth: 0 });
