import { describe, expect, it } from 'vitest';
import { byCost, rangeOfRoutes, routeSpans, sumOfRoute } from '../../../src/model/routes.ts';
import type { Costs, Route } from '../../../src/model/decision-types.ts';
import { guide, tinySite } from '../model/tiny-site.ts';

/** A route of which only its sum and its time matter. */
const route = (low: number, high: number, open: boolean, months: [number, number] | 'unknown'): Route => ({
  id: 'route',
  title: 'Route',
  for: 'You',
  result: 'A job',
  months: months === 'unknown' ? months : { low: months[0], high: months[1], source: 'bls' },
  parts: [],
  known: { low, high },
  open,
  endsProvisional: false,
});

describe('rangeOfRoutes', () => {
  it.each<[string, Route[], string]>([
    [
      'all priced',
      [route(100, 200, false, [2, 4]), route(300, 300, false, [6, 6])],
      'Training costs $100 to $300 in all, depending on the route you take. It takes 2 to 6 months.',
    ],
    [
      'some priced',
      [route(100, 100, true, [2, 4]), route(300, 400, false, [6, 6]), route(500, 500, false, [6, 6])],
      'Training costs $300 to $500 in all on the routes for which we know every price. It takes 2 to 6 months.',
    ],
    [
      'one priced, one timed',
      [route(100, 100, true, 'unknown'), route(300, 400, false, [6, 6])],
      'We know every price of only one of the routes below, “Route”: $300 to $400. Training takes 6 months on the route whose length we know.',
    ],
    [
      'none priced',
      [route(100, 100, true, [2, 4]), route(300, 400, true, [6, 6])],
      'Training costs at least $100 on every route. It takes 2 to 6 months.',
    ],
    [
      'all of one price',
      [route(100, 100, false, 'unknown'), route(100, 100, false, 'unknown')],
      'Training costs $100 in all, whichever route you take.',
    ],
    [
      'nothing at the least',
      [route(0, 200, false, [3, 3]), route(300, 400, false, [3, 3])],
      'Training costs from nothing to $400 in all, depending on the route you take. It takes 3 months.',
    ],
    ['only one', [route(100, 200, false, [3, 3])], 'Training costs $100 to $200 in all. It takes 3 months.'],
    ['nothing known of one', [route(0, 0, true, 'unknown'), route(300, 400, true, 'unknown')], ''],
  ])('%s', (_, routes, sentence) => {
    expect(rangeOfRoutes({ routes } as unknown as Costs)).toBe(sentence);
  });
});

describe('sumOfRoute', () => {
  it('has no figure where no part has a price, and says that a free route costs nothing', () => {
    expect(sumOfRoute(route(0, 0, true, 'unknown'))).toBeUndefined();
    expect(sumOfRoute(route(0, 0, false, 'unknown'))).toBe('Nothing');
    expect(sumOfRoute(route(5, 5, true, 'unknown'))).toBe('at least $5');
  });

  it('counts a free part as known', () => {
    const [first] = tinySite({ [`${guide}/routes.yaml`]: ['cost: unknown', 'cost: none'] }).guides;
    expect(first?.routes[0]).toMatchObject({ open: false, known: { low: 625, high: 2225 } });
  });

  it('leaves what is optional out of the least', () => {
    const [first] = tinySite({
      [`${guide}/routes.yaml`]: ['cost: unknown', 'cost: certification.cpc.exam\n        optional: true'],
    }).guides;
    const { known } = first!.routes[0]!;
    expect(known.low).toBe(625);
    expect(known.high).toBeGreaterThan(2225);
  });

  it('says up to what the known parts come where the least is nothing, also beside a part without a price', () => {
    expect(sumOfRoute(route(0, 134, false, 'unknown'))).toBe('up to $134');
    expect(sumOfRoute(route(0, 134, true, 'unknown'))).toBe('up to $134');
  });
});

describe('a sum of prices that are not exact', () => {
  const about = (low: number, high: number, qualifier: string, open = false): Route => {
    const it = route(low, high, open, 'unknown');
    return { ...it, known: { ...it.known, qualifier } };
  };
  const range = (...routes: Route[]) => rangeOfRoutes({ routes } as unknown as Costs);

  it.each([
    ['over', 'over $1,025 to $2,225'],
    ['about', 'about $1,025 to $2,225'],
  ])('is %s as a part of it is', (qualifier, words) => {
    const [first] = tinySite({
      [`${guide}/routes.yaml`]: ['cost: unknown', 'cost: none'],
      [`${guide}/figures.yaml`]: ['  low: 100\n', `  low: 300\n  qualifier: ${qualifier}\n`],
    }).guides;
    expect(sumOfRoute(first!.routes[0]!)).toBe(words);
  });

  it('says it of a floor and of each end of several', () => {
    expect(sumOfRoute(about(5, 5, 'about', true))).toBe('at least about $5');
    expect(sumOfRoute(about(5, 5, 'over', true))).toBe('at least $5');
    const exact = route(4, 6, false, 'unknown');
    expect(range(exact, about(5, 9, 'over'))).toMatch(/^Training costs \$4 to over \$9 in all, /);
    expect(range(about(2, 5, 'about'), about(5, 9, 'about'))).toMatch(
      /^Training costs about \$2 to \$9 in all, /,
    );
  });

  it('is no multiple of another', () => {
    expect(routeSpans([about(5, 5, 'over'), route(10, 10, false, 'unknown')])?.title).toBe(
      'Known costs range from over $5 to $10',
    );
  });
});

describe('routeSpans', () => {
  it('draws each route with a price on one scale, the cheapest first, and says how far apart they are', () => {
    const drawn = routeSpans([route(1_000, 1_000, false, 'unknown'), route(200, 500, false, [2, 3])]);
    expect(drawn?.title).toBe('The most expensive route can cost 5 times as much as the cheapest');
    expect(drawn?.axis).toEqual({ from: 0, to: 1_000, step: 200 });
    expect(drawn?.rows.map(({ shown, note, known, open }) => [shown, note, known, open])).toEqual([
      ['$200 to $500', '2 to 3 months', { low: 200, high: 500 }, false],
      ['$1,000', 'Time unknown', { low: 1_000, high: 1_000 }, false],
    ]);
  });

  it.each([
    [
      'nearly as much',
      [route(900, 1_000, false, [1, 1]), route(1_100, 1_700, false, [1, 1])],
      'Known costs range from $900 to $1,700',
    ],
    [
      'nothing at the least',
      [route(0, 200, false, [1, 1]), route(300, 400, false, [1, 1])],
      'Known costs run from nothing to $400',
    ],
    [
      'twice as much',
      [route(900, 1_000, false, [1, 1]), route(1_100, 1_900, false, [1, 1])],
      'The most expensive route can cost twice as much as the cheapest',
    ],
    [
      'a price that is not known in full',
      [route(100, 100, true, [1, 1]), route(900, 900, false, [1, 1])],
      'Known costs range from $100 to $900',
    ],
    [
      'the same',
      [route(100, 100, false, [1, 1]), route(100, 100, false, [1, 1])],
      'Each of these routes costs $100',
    ],
  ])('has for its title what holds of %s', (_, routes, title) => {
    expect(routeSpans(routes)?.title).toBe(title);
  });

  it('leaves room beyond what is known of an open price, and out what has none', () => {
    const drawn = routeSpans([
      route(0, 0, false, [1, 1]),
      route(100, 100, true, [1, 1]),
      route(110, 110, false, [1, 1]),
    ]);
    expect(drawn?.rows.map(({ shown }) => shown)).toEqual(['at least $100', '$110']);
    expect(drawn?.rows.map(({ open }) => open)).toEqual([true, false]);
    expect(drawn?.rows.every(({ known }) => known.high < drawn.axis.to * 0.95)).toBe(true);
  });

  it('draws nothing where there is nothing to compare', () => {
    expect(routeSpans([route(5, 5, false, [1, 1])])).toBeUndefined();
    const open = route(5, 9, true, [1, 1]);
    expect(routeSpans([open, open, route(7, 7, false, [1, 1])])).toBeUndefined();
  });
});

describe('byCost', () => {
  it('has the cheapest first, a free one before it, and last what has no price', () => {
    const unknown = route(0, 0, true, 'unknown');
    const free = route(0, 0, false, [1, 1]);
    const [cheap, dear] = [route(5, 9, true, [1, 1]), route(5, 10, false, [1, 1])];
    expect(byCost([unknown, dear, cheap, free])).toEqual([free, cheap, dear, unknown]);
  });
});
