import { formatAmount, unitWords } from '../lib/format.ts';
import { noFigure } from '../lib/no-figure.ts';
import type { WageUnit } from '../lib/pay.ts';
import type { Wages } from './pay-types.ts';
import type { Figure, Guide, Section } from './types.ts';

/** A step of the way into a career, as the guide describes it. */
export interface PlanStep {
  title: string;
  time?: string | undefined;
  cost?: Figure | undefined;
  /** The credential that the cost is of, by its id, where it is of one. */
  credential?: string | undefined;
  result?: string | undefined;
}

export interface Plan {
  section: Section;
  steps: readonly PlanStep[];
}

/** The first section of a guide that holds steps, and its steps in order; undefined where no section has any. */
export function planOf(guide: Guide): Plan | undefined {
  const section = guide.chapters
    .flatMap((chapter) => chapter.sections)
    .find((it) => it.prose.uses.some((use) => use.component === 'Step'));
  if (!section) return undefined;
  const steps = section.prose.uses
    .filter((use) => use.component === 'Step')
    .map(({ attributes: { title = '', time, cost: name = '', result } }) => {
      const cost = guide.figures.get(name);
      return {
        title,
        time,
        cost,
        credential: guide.certifications.find(({ file }) => cost?.files.includes(file))?.id,
        result,
      };
    });
  return { section, steps };
}

/** Pay to plan with: “$42,430 (25th percentile), $51,140 (median) a year, May 2025”. */
export function payInWords({ p25, median }: Wages, unit: WageUnit, period: string): string {
  const points = [
    p25 !== null && `${formatAmount(p25, unit)} (25th percentile)`,
    median !== null && `${formatAmount(median, unit)} (median)`,
  ].filter((it) => it !== false);
  return points.length === 0
    ? `${noFigure}, ${period}`
    : `${points.join(', ')} ${unitWords(unit)}, ${period}`;
}
