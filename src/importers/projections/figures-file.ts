import type { Problem } from '../../lib/problems.ts';
import { notesOnSource, sourceMissing } from '../import-plan.ts';
import { fieldsIn, withFieldAdded, withValue } from '../yaml-text.ts';
import type { Years } from './columns.ts';
import type { Projection } from './read-projections.ts';
import { firstYear, periodOf } from './related-table.ts';
import { roundedLike } from './rounded-like.ts';

/** A figure of figures.yaml as an import makes it. */
interface Figure {
  label: string;
  /** Null where the projection gives none, undefined where its table does not say. */
  value: number | null | undefined;
  'compared-with'?: string[];
  unit: string;
  period: string;
  scope: string;
  note?: string;
}

/** One figure before and after an import. */
export interface FigureChange {
  name: string;
  from?: number | undefined;
  to: number;
}

export interface FiguresChange {
  /** The file's new text; the old one where nothing changes. */
  text: string;
  changes: FigureChange[];
  notes: string[];
}

/**
 * The figures of a projection by the names that every guide gives them, so that a sentence that quotes one keeps its
 * name when a new projection comes: `growth`, `openings`, `new-jobs`, `growth-all`. Counts of one year have it in theirs.
 *
 * @param occupation - title with the SOC code, for the scope
 */
function figuresOf(
  own: Projection,
  total: Projection | undefined,
  years: Years,
  occupation: string,
): Record<string, Figure> {
  const period = periodOf(years);
  const scope = `United States, ${occupation}`;
  const counted = `${scope}, self-employed people included`;
  return {
    growth: {
      label: 'Projected growth in jobs',
      value: own.changePercent,
      unit: 'percent',
      period,
      scope,
      note: 'A change over ten years, not per year.',
    },
    [`jobs-${years.base}`]: {
      label: 'Jobs at the start of the projection',
      value: own.base,
      unit: 'count',
      period: String(years.base),
      scope: counted,
    },
    [`jobs-${years.target}`]: {
      label: 'Projected jobs',
      value: own.target,
      'compared-with': [`jobs-${years.base}`],
      unit: 'count',
      period: String(years.target),
      scope: counted,
    },
    openings: {
      label: 'Job openings a year',
      value: own.openings,
      unit: 'jobs-per-year',
      period: `${period}, yearly average`,
      scope,
      note: 'Counts new jobs and places left by people who change occupation or stop work.',
    },
    'growth-all': {
      label: 'Projected growth, all occupations',
      value: total?.changePercent,
      unit: 'percent',
      period,
      scope: 'United States, all occupations',
    },
    // A count of jobs lost is known by the two counts of jobs: a figure below zero is a percentage.
    'new-jobs': {
      label: 'Jobs added over ten years',
      value: own.change !== null && own.change >= 0 ? own.change : null,
      unit: 'count',
      period: `${period}, whole ten years`,
      scope: counted,
    },
  };
}

/**
 * figures.yaml with the figures of a projection: those that are there get its values, and its period and source where
 * they were of an older one; the others are added at the end. Every other line stays as it is.
 *
 * @param text - undefined where there is no file yet
 */
export function withFigures(
  text: string | undefined,
  file: string,
  { own, total, years, occupation, source }: FiguresInput,
  problems: Problem[],
): FiguresChange {
  const heading =
    '# Figures that prose may quote by name. Pay is not here: it comes from the files in pay/.\n';
  const change: FiguresChange = { text: text ?? heading, changes: [], notes: [] };
  const there = fieldsIn(change.text, file, problems) as Record<string, Record<string, unknown>> | undefined;
  if (!there) return change;
  for (const [name, figure] of Object.entries(figuresOf(own, total, years, occupation))) {
    const before = there[name];
    const { value } = figure;
    if (typeof value !== 'number') {
      if (before) stays(name, value, before, years, { file, problems });
    } else if (!before) {
      if (!source)
        problems.push(
          sourceMissing(
            'projections',
            file,
            `The figure "${name}" is new, and nothing says where it comes from.`,
          ),
        );
      else change.text = withFieldAdded(change.text, name, { ...figure, source });
      change.changes.push({ name, to: value });
    } else renew(change, name, { ...figure, value }, before, years, source, { file, problems });
  }
  return change;
}

interface FiguresInput {
  own: Projection;
  total: Projection | undefined;
  years: Years;
  occupation: string;
  source: string | undefined;
}

/** Advice on a figure that is there and that a projection gives none of, unless its table is silent on the same projection. */
function stays(
  name: string,
  value: null | undefined,
  before: Record<string, unknown>,
  years: Years,
  { file, problems }: Place,
): void {
  const period = String(before['period']);
  if (value === undefined && firstYear(period) === years.base) return;
  problems.push({
    file,
    rule: 'projections',
    advice: true,
    message: `"${name}" stays at ${String(before['value'])}, ${period}: the table of ${periodOf(years)} gives no such figure.`,
    instead: 'Delete it and the sentences that quote it, or give a table that has the figure.',
  });
}

interface Place {
  file: string;
  problems: Problem[];
}

/** Puts the figure of a new projection, or a corrected one, in the place of that which is there. */
function renew(
  change: FiguresChange,
  name: string,
  figure: Figure & { value: number },
  before: Record<string, unknown>,
  years: Years,
  source: string | undefined,
  { file, problems }: Place,
): void {
  const { value, note, unit } = before;
  const report = (message: string, instead: string, advice = false) =>
    problems.push({ file, rule: 'projections', message, instead, advice });
  if (typeof value !== 'number' || unit !== figure.unit) {
    report(
      typeof value !== 'number'
        ? `"${name}" has no single value; it stays as it is.`
        : `"${name}" has the unit ${String(unit)}, not ${figure.unit}; it stays as it is.`,
      `The table says ${figure.value}, ${figure.period}. Write that with \`unit: ${figure.unit}\`, or give the figure another name.`,
      true,
    );
    return;
  }
  const period = String(before['period']);
  // A count of one year has that year in its name.
  const held = firstYear(period) ?? (period.includes(figure.period) ? years.base : undefined);
  if (held === undefined) {
    report(
      `The period "${period}" of "${name}" is not of the form ${figure.period}, so nothing says which figure is newer.`,
      'Write `period:` with the years of the projection that the figure is of.',
    );
    return;
  }
  if (held > years.base) {
    report(
      `"${name}" is of ${period}, which is newer than ${periodOf(years)}.`,
      'Give the table of a later projection: figures are never put back to older ones.',
    );
    return;
  }
  const isNew = held < years.base;
  if (!isNew && roundedLike(value, figure.value) === value) return;
  change.text = withValue(change.text, [name, 'value'], figure.value);
  if (source) change.text = withValue(change.text, [name, 'source'], source);
  if (!isNew)
    change.notes.push(
      ...notesOnSource(String(before['source']), source).map((note) => `figures.yaml, ${name}: ${note}`),
    );
  if (isNew) {
    change.text = withValue(change.text, [name, 'period'], figure.period);
    if (!source)
      problems.push(
        sourceMissing(
          'projections',
          file,
          `"${name}" is of a new projection, and nothing says where it comes from.`,
        ),
      );
    if (note !== undefined)
      change.notes.push(`figures.yaml: read ${name} again: its note may not fit ${figure.period}.`);
  }
  change.changes.push({ name, from: value, to: figure.value });
}
