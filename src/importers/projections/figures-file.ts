import { plural } from '../../lib/plural.ts';
import type { Problem } from '../../lib/problems.ts';
import { figuresIn, type WrittenFigure } from '../figures-yaml.ts';
import type { GuideChange } from '../guide-change.ts';
import { notesOnSource, sourceMissing } from '../import-plan.ts';
import { aligned } from '../table-report.ts';
import { withFieldAdded, withValue } from '../yaml-text.ts';
import { type Figure, figuresOf, type ProjectedGuide } from './figures.ts';
import { firstYear, periodOf } from './related-table.ts';

/** One figure before and after an import. */
interface FigureChange {
  name: string;
  from?: number | undefined;
  to: number;
}

/**
 * Takes the figures of a projection into figures.yaml: those that are there get its values, and its period and source where
 * they were of an older one; the others are added at the end. Every other line stays as it is.
 */
export function takeFigures(change: GuideChange, projected: ProjectedGuide): void {
  const { years, source } = projected;
  const { problems, lines } = change;
  const file = change.path('figures.yaml');
  const there = figuresIn(change);
  if (!there) return;
  let { text } = there;
  const changes: FigureChange[] = [];
  const notes: string[] = [];
  const needSource = (message: string) => {
    if (!source) problems.push(sourceMissing('projections', file, message));
  };
  for (const [name, figure] of Object.entries(figuresOf(projected))) {
    const before = there.figures[name];
    const { value } = figure;
    if (typeof value !== 'number') {
      if (before && !isSilent(value, before, years.base))
        problems.push({
          file,
          rule: 'projections',
          advice: true,
          message: `"${name}" stays at ${String(before['value'])}, ${String(before['period'])}: the table of ${periodOf(years)} gives no such figure.`,
          instead: 'Delete it and the sentences that quote it, or give a table that has the figure.',
        });
    } else if (!before) {
      needSource(`The figure "${name}" is new, and nothing says where it comes from.`);
      text = withFieldAdded(text, name, { ...figure, source });
      changes.push({ name, to: value });
    } else {
      const held = yearHeld(name, before, { ...figure, value }, years);
      if (typeof held !== 'number') {
        problems.push({ file, rule: 'projections', ...held });
        continue;
      }
      const from = Number(before['value']);
      const isNew = held < years.base;
      if (!isNew && roundedLike(from, value) === from) continue;
      text = withValue(text, [name, 'value'], value);
      if (source) text = withValue(text, [name, 'source'], source);
      if (isNew) {
        text = withValue(text, [name, 'period'], figure.period);
        needSource(`"${name}" is of a new projection, and nothing says where it comes from.`);
        if (before['note'] !== undefined)
          notes.push(`figures.yaml: read ${name} again: its note may not fit ${figure.period}.`);
      } else
        notes.push(
          ...notesOnSource(String(before['source']), source).map((note) => `figures.yaml, ${name}: ${note}`),
        );
      changes.push({ name, from, to: value });
    }
  }
  if (changes.length > 0) {
    change.set('figures.yaml', text);
    lines.push(`  figures.yaml: ${plural(changes.length, 'figure')}`, ...aligned(changes.map(cellsOf)));
  }
  lines.push(...notes.map((note) => `  ${note}`));
}

const cellsOf = ({ name, from, to }: FigureChange): string[] => [
  `    ${name}`,
  from === undefined ? '–' : String(from),
  `→ ${to}`,
  from === undefined ? 'added' : '',
];

/** Whether a table that does not say a figure is of the same projection as the figure that is there, which stays then. */
const isSilent = (value: null | undefined, before: WrittenFigure, base: number): boolean =>
  value === undefined && firstYear(String(before['period'])) === base;

/** The first year of the projection that a figure is of; or why it stays as it is. */
function yearHeld(
  name: string,
  before: WrittenFigure,
  { value, unit, period }: Figure & { value: number },
  years: ProjectedGuide['years'],
): number | Omit<Problem, 'file' | 'rule'> {
  if (typeof before['value'] !== 'number' || before['unit'] !== unit)
    return {
      advice: true,
      message:
        typeof before['value'] !== 'number'
          ? `"${name}" has no single value; it stays as it is.`
          : `"${name}" has the unit ${String(before['unit'])}, not ${unit}; it stays as it is.`,
      instead: `The table says ${value}, ${period}. Write that with \`unit: ${unit}\`, or give the figure another name.`,
    };
  const written = String(before['period']);
  // A count of one year has that year in its name.
  const held = firstYear(written) ?? (written.includes(period) ? years.base : undefined);
  if (held === undefined)
    return {
      message: `The period "${written}" of "${name}" is not of the form ${period}, so nothing says which figure is newer.`,
      instead: 'Write `period:` with the years of the projection that the figure is of.',
    };
  return held <= years.base
    ? held
    : {
        message: `"${name}" is of ${written}, which is newer than ${periodOf(years)}.`,
        instead: 'Give the table of a later projection: figures are never put back to older ones.',
      };
}

/** A number with as many decimals as another: editors quote the 6.8 of the table as BLS's handbook rounds it, 7. */
function roundedLike(shown: number, exact: number): number {
  const decimals = /\.(\d+)$/.exec(String(shown))?.[1]?.length ?? 0;
  return Number(exact.toFixed(decimals));
}
