import type { Years } from './columns.ts';
import type { Projection } from './read-projections.ts';
import { periodOf } from './related-table.ts';

/** What a table of projections says of a guide. */
export interface ProjectedGuide {
  own: Projection;
  /** All occupations together. */
  total: Projection | undefined;
  years: Years;
  /** Title with the SOC code, for the scope. */
  occupation: string;
  /** File name of the source of the projections, without .yaml. */
  source: string | undefined;
}

/** A figure of figures.yaml as an import makes it. */
export interface Figure {
  label: string;
  /** Null where the projection gives none, undefined where its table does not say. */
  value: number | null | undefined;
  'compared-with'?: string[];
  unit: string;
  period: string;
  scope: string;
  note?: string;
}

/**
 * The figures of a projection by the names that every guide gives them, so that a sentence that quotes one keeps its
 * name when a new projection comes: `growth`, `openings`, `new-jobs`, `growth-all`. Counts of one year have it in theirs.
 */
export function figuresOf({ own, total, years, occupation }: ProjectedGuide): Record<string, Figure> {
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
