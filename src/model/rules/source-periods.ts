import type { Problem } from '../../lib/problems.ts';
import type { Entry } from '../../read/entry.ts';
import { besideTable } from '../entries.ts';
import { atField, type Rule } from './rule.ts';

/** A figure is not of a time after the newest one that its source says it covers. */
export const sourcePeriods: Rule = ({ entries }) => {
  const newest = new Map(
    entries.sources.flatMap(({ id, data }) => {
      const years = [...yearsIn(data.title), ...yearsIn(data.published ?? '')];
      return years.length > 0 ? [[id, Math.max(...years)] as const] : [];
    }),
  );
  const check = (
    period: string,
    source: string | undefined,
  ): Pick<Problem, 'message' | 'instead'> | undefined => {
    const latest = newest.get(source ?? '');
    const first = Math.min(...yearsIn(period));
    // The day on which something was seen says nothing about the time it is of.
    if (latest === undefined || first <= latest || !Number.isFinite(first) || /\bseen\b/.test(period)) return;
    return {
      message: `The period “${period}” is later than ${latest}, the newest year that "${source}" covers.`,
      instead: 'Name the source that has this figure, or correct the title or the date of the source.',
    };
  };
  const problem = (
    entry: Pick<Entry<unknown>, 'file' | 'at'>,
    path: string[],
    found: ReturnType<typeof check>,
  ) => (found ? [atField(entry, path, { rule: 'source-periods', ...found })] : []);
  return [
    ...entries.figures.flatMap((entry) =>
      Object.entries(entry.data).flatMap(([name, { period, source }]) =>
        problem(entry, [name, 'period'], check(period, source)),
      ),
    ),
    ...[...entries.pay, ...entries.priceParities, ...entries.metroPriceParities].flatMap((table) => {
      const periods = [
        table.data.period,
        ...table.data.rows.flatMap((row) => ('period' in row ? row.period : [])),
      ];
      const found = periods.map((period) => check(period, table.data.source)).find(Boolean);
      return problem(besideTable<unknown>(table), ['source'], found);
    }),
  ];
};

/** The years that a text names; `2025–35` names two. */
const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?:[–-](\d\d)(?!\d))?(?!\d)/g)].flatMap(([, year = '', end]) => [
    Number(year),
    ...(end ? [Number(`${year.slice(0, 2)}${end}`)] : []),
  ]);
