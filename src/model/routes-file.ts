import type { Costs, Route } from './decision-types.ts';
import { asCsv, sourceCells } from './download-file.ts';
import { ends } from './figures.ts';
import { byCost } from './routes.ts';
import type { Source } from './types.ts';

/**
 * The routes of a guide as CSV, in the order of their drawing: a row for each part that is paid for, in U.S. dollars. The
 * sum of a route is that of its rows, each as often as it is paid; the least of it is without what is optional. What
 * nobody publishes is empty, what is free is 0.
 */
export function routesAsCsv(costs: Costs, sources: ReadonlyMap<string, Source>): string {
  const read = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => sources.get(id) ?? []);
  const rows = byCost(costs.routes).flatMap((route) =>
    route.parts.map((part) => ({
      route: route.title,
      ...monthsOf(route),
      part: part.label,
      times_paid: part.times,
      ...costOf(part),
      optional: part.optional ? 'yes' : 'no',
      ...sourceCells(read(part.sources)),
      note: part.note ?? '',
      license: 'CC BY 4.0',
    })),
  );
  return asCsv(rows);
}

const monthsOf = ({ months }: Route) =>
  months === 'unknown'
    ? { months_low: null, months_high: null }
    : { months_low: months.low, months_high: months.high };

/** What a part costs each time, how exact that is and when it was. */
function costOf({ cost }: Route['parts'][number]) {
  if (cost === 'unknown') return { usd_low: null, usd_high: null, qualifier: '', period: '' };
  if (cost === 'none') return { usd_low: 0, usd_high: 0, qualifier: '', period: '' };
  const { low = null, high = null } = ends(cost.amount) ?? {};
  return { usd_low: low, usd_high: high, qualifier: cost.qualifier ?? '', period: cost.period };
}
