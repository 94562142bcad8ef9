import { capitalized } from '../lib/capitalized.ts';
import { formatAmount, unitWords } from '../lib/format.ts';
import { rowHeadings } from './row-headings.ts';
import type { Figure } from './types.ts';

/** Figures of one kind, time and source, as bars: what would be the same in every row is said once. */
export interface LikeFigures {
  /** What all labels begin with, like `Share of jobs` of `Share of jobs: Hospitals`. */
  subtitle?: string | undefined;
  /** Their unit and time, as a sentence. */
  scope: string;
  sources: readonly string[];
  rows: { label: string; value: number; shown: string }[];
}

type Compared = Pick<Figure, 'amount' | 'unit' | 'qualifier' | 'period' | 'sources' | 'label' | 'scope'>;

/** What figures of a list have in common; undefined where they are fewer than three, or differ in more than amount. */
export function likeFigures(figures: readonly Compared[]): LikeFigures | undefined {
  const [first, , third] = figures;
  if (!first || !third) return undefined;
  const isLike = (it: Compared): boolean =>
    it.unit === first.unit &&
    it.period === first.period &&
    it.qualifier === undefined &&
    it.sources.join(' ') === first.sources.join(' ');
  const headings = rowHeadings(figures);
  const start = /^[^:]+: /.exec(headings[0] ?? '')?.[0] ?? '';
  const isShared = headings.every((it) => it.startsWith(start));
  const rows = figures.flatMap((it, row) =>
    isLike(it) && typeof it.amount === 'number' && it.amount >= 0
      ? [
          {
            label: headings[row]?.slice(isShared ? start.length : 0) ?? '',
            value: it.amount,
            shown: formatAmount(it.amount, it.unit),
          },
        ]
      : [],
  );
  if (rows.length < figures.length) return undefined;
  return {
    subtitle: isShared && start ? start.slice(0, -2) : undefined,
    scope: `${[capitalized(unitWords(first.unit)), first.period].filter(Boolean).join(', ')}.`,
    sources: first.sources,
    rows,
  };
}
