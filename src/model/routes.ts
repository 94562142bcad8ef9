import { capitalized } from '../lib/capitalized.ts';
import { type Amount, formatAmount, formatEnds } from '../lib/format.ts';
import { type Axis, labeledAxis } from '../lib/pay-axis.ts';
import type { DataOf } from '../read/collections.ts';
import { ends, qualifierOfSum } from './figures.ts';
import type { Costs, Payback, Price, Route } from './decision-types.ts';
import type { Figure } from './types.ts';

type Written = DataOf<'routes'>;
type Figures = ReadonlyMap<string, Figure>;

/** The ways into a career with their sums, and what the page on cost and time says besides. */
export function assembleCosts(written: Written, file: string, figures: Figures): Costs {
  const routes = written.routes.map((route) => assembleRoute(route, figures));
  return {
    file,
    answer: written.answer,
    description: written.description,
    routes,
    fullCredential: written['full-credential'],
    payback: written.payback && assemblePayback(written.payback, routes, figures),
  };
}

function assembleRoute(route: Written['routes'][number], figures: Figures): Route {
  const parts = route.parts.map((part) => {
    const cost = part.cost === 'none' ? ('none' as const) : (figures.get(part.cost) ?? ('unknown' as const));
    return {
      label: part.label,
      cost,
      times: part.times ?? 1,
      optional: part.optional ?? false,
      note: part.note,
      sources: [...(part.source ? [part.source] : []), ...(typeof cost === 'string' ? [] : cost.sources)],
    };
  });
  const known: Price = {
    low: 0,
    high: 0,
    qualifier: qualifierOfSum(parts.flatMap(({ cost }) => (typeof cost === 'string' ? [] : [cost]))),
  };
  for (const part of parts) {
    const both = typeof part.cost === 'string' ? null : ends(part.cost.amount);
    if (!part.optional) known.low += (both?.low ?? 0) * part.times;
    known.high += (both?.high ?? 0) * part.times;
  }
  return {
    id: route.id,
    title: route.title,
    for: route.for,
    result: route.result,
    note: route.note,
    months: route.months,
    endsProvisional: route['ends-provisional'] ?? false,
    parts,
    known,
    open: parts.some((part) => part.cost === 'unknown'),
  };
}

/** Undefined where a name leads nowhere or a route has no known time: the rules have reported that. */
function assemblePayback(
  written: NonNullable<Written['payback']>,
  routes: readonly Route[],
  figures: Figures,
): Payback | undefined {
  const timed = (id: string) => {
    const route = routes.find((it) => it.id === id);
    return route && route.months !== 'unknown' ? { title: route.title, months: route.months } : undefined;
  };
  const cost = figures.get(written.cost);
  const route = timed(written.route);
  if (!cost || !route) return undefined;
  return {
    cost,
    hoursSource: written['hours-source'],
    route,
    examples: written.examples.flatMap((it) => {
      const found = { present: figures.get(it.present), cost: figures.get(it.cost), route: timed(it.route) };
      return found.present && found.cost && found.route
        ? [{ present: found.present, cost: found.cost, route: found.route }]
        : [];
    }),
    doubts: written.doubts,
  };
}

/**
 * What the routes cost and take, in sentences of known figures: “Training costs $654 to $18,000 in all, depending on
 * the route you take.”
 * A route of which a part has no price has no sum, so it is left out, and the sentence says so; where every route has such
 * a part, it gives the least that any of them costs.
 */
export function rangeOfRoutes({ routes }: Costs): string {
  const times = routes.flatMap(({ months }) => (months === 'unknown' ? [] : [months]));
  const where =
    times.length === routes.length
      ? ''
      : ` on the ${times.length === 1 ? 'route' : 'routes'} whose length we know`;
  const price = priceOf(routes);
  const time = `${price.startsWith('Training') ? 'It' : 'Training'} takes ${formatAmount(span(times), 'months')}${where}.`;
  return [price, times.length > 0 && time].filter(Boolean).join(' ');
}

function priceOf(routes: readonly Route[]): string {
  const priced = routes.filter(({ open }) => !open).map(({ known }) => known);
  if (priced.length === 0) {
    const known = routes.map((route) => route.known);
    const { low } = span(known);
    return low > 0 ? `Training costs ${atLeast(low, qualifierAt('low', known))} on every route.` : '';
  }
  const price = rangeOfPrices(priced);
  const [only, ...more] = routes.filter(({ open }) => !open);
  if (priced.length < routes.length)
    return only && more.length === 0
      ? `We know every price of only one of the routes below, “${only.title}”: ${price}.`
      : `Training costs ${price} in all on the routes for which we know every price.`;
  if (more.length === 0) return `Training costs ${price} in all.`;
  const { low, high } = span(priced);
  const ends =
    low === 0 && high > 0
      ? `from nothing to ${formatAmount(high, 'usd', qualifierAt('high', priced))}`
      : price;
  return `Training costs ${ends} in all, ${low === high ? 'whichever' : 'depending on the'} route you take.`;
}

const span = (list: readonly { low: number; high: number }[]) => ({
  low: Math.min(...list.map(({ low }) => low)),
  high: Math.max(...list.map(({ high }) => high)),
});

/** How exact the lowest, or the highest, of several prices is. */
function qualifierAt(end: 'low' | 'high', prices: readonly Price[]): string | undefined {
  const value = span(prices)[end];
  return qualifierOfSum(prices.filter((price) => price[end] === value));
}

/**
 * The lowest and the highest of several prices in words, each as exact as it is known: `$800 to over $5,350`; `up to $654`
 * where some pay nothing.
 */
export function rangeOfPrices(prices: readonly Price[]): string {
  const { low, high } = span(prices);
  const [from, to] = [qualifierAt('low', prices), qualifierAt('high', prices)];
  if (low === 0 && high > 0) return `up to ${formatAmount(high, 'usd', to)}`;
  return low === high ? formatAmount(low, 'usd', from) : formatEnds(low, high, 'usd', from, to);
}

/** A price of which a part is not known; “over” says no more than “at least” does. */
const atLeast = (amount: Amount, qualifier: string | undefined): string =>
  formatAmount(amount, 'usd', qualifier && qualifier !== 'over' ? 'at least about' : 'at least');

/** What all known parts of a route cost together, in words; undefined where no part has a price. */
export function sumOfRoute({ known, open }: Route): string | undefined {
  if (open && known.high === 0) return undefined;
  if (known.high === 0) return 'Nothing';
  return open && known.low > 0 ? atLeast(known, known.qualifier) : rangeOfPrices([known]);
}

/** Routes in the order of what is known of their cost, the cheapest first and those without a price last. */
export const byCost = (routes: readonly Route[]): Route[] =>
  routes.toSorted(
    (a, b) =>
      Number(a.open && a.known.high === 0) - Number(b.open && b.known.high === 0) ||
      a.known.low - b.known.low ||
      a.known.high - b.known.high,
  );

/** How far known costs are apart; as a multiple only where it is a full one and every price is known, the ends exactly. */
function findingOn(prices: readonly Price[], open: boolean): string {
  const { low, high } = span(prices);
  const [from, to] = [qualifierAt('low', prices), qualifierAt('high', prices)];
  const price = rangeOfPrices(prices);
  if (low === high) return `Each of these routes costs ${open ? atLeast(low, from) : price}`;
  if (low === 0) return `Known costs run from nothing to ${formatAmount(high, 'usd', to)}`;
  const times = Math.floor(high / low);
  return open || times < 2 || from || to
    ? `Known costs range from ${price}`
    : `The most expensive route can cost ${times === 2 ? 'twice' : `${times} times`} as much as the cheapest`;
}

/**
 * What routes cost, the cheapest first and all on one scale from $0, with the finding as a title; undefined where
 * fewer than two have a price, or of more than half the price is not known in full: nothing can be compared then.
 */
export function routeSpans(routes: readonly Route[]):
  | {
      title: string;
      axis: Axis;
      rows: { id: string; label: string; shown: string; note: string; known: Price; open: boolean }[];
    }
  | undefined {
  const priced = byCost(routes).filter(({ known }) => known.high > 0);
  const open = routes.filter((route) => route.open);
  if (priced.length < 2 || open.length * 2 > routes.length) return undefined;
  const prices = priced.map(({ known }) => known);
  const { high } = span(prices);
  return {
    title: findingOn(prices, open.length > 0),
    // What is open runs on beyond what is known.
    axis: labeledAxis(0, open.length > 0 ? high * 1.1 : high),
    rows: priced.map((route) => ({
      id: route.id,
      label: route.title,
      shown: sumOfRoute(route) ?? '',
      note: route.months === 'unknown' ? 'Time unknown' : capitalized(formatAmount(route.months, 'months')),
      known: route.known,
      open: route.open,
    })),
  };
}
