import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, type Estimate, priceAdjusted, ranks, share } from '../../../src/lib/pay.ts';

fc.configureGlobal({ seed: 20261122, numRuns: 200 });

const wage = fc.integer({ min: 1, max: 400_000 });
const parity = fc.double({ min: 50, max: 200, noNaN: true });
const estimate: fc.Arbitrary<Estimate> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  fc.constant(null),
  fc.constant({ atLeast: 8 }),
);

describe('priceAdjusted', () => {
  // Medians of May 2025 and price parities of 2024 (price-parities.csv at the time of writing).
  it.each([
    ['Wisconsin', 60_280, 94.095, 64_063],
    ['District of Columbia', 72_040, 109.901, 65_550],
    ['Florida', 45_760, 103.414, 44_249],
  ])('%s: %i at a price level of %f buys as much as %i at national prices', (_, median, level, adjusted) => {
    expect(priceAdjusted(median, level)).toBe(adjusted);
  });

  it('leaves a wage as it is where prices are those of the nation', () => {
    expect(priceAdjusted(51_140, 100)).toBe(51_140);
  });

  it('gives an hour in cents', () => {
    expect(priceAdjusted(20.37, 97.1, 'usd-per-hour')).toBe(20.98);
  });

  it('gives nothing where no number is published, only a floor or none', () => {
    expect(priceAdjusted(null, 90)).toBeNull();
    expect(priceAdjusted({ atLeast: 239_200 }, 90)).toBeNull();
  });

  it.each([0, -1, Number.NaN])('refuses a price level of %d', (level) => {
    expect(() => priceAdjusted(50_000, level)).toThrow(RangeError);
    expect(() => priceAdjusted(null, level)).toThrow(RangeError);
  });

  it('rises with the wage and falls as prices rise', () => {
    fc.assert(
      fc.property(wage, wage, parity, parity, (a, b, x, y) => {
        const low = Math.min(a, b);
        const high = Math.max(a, b);
        expect(priceAdjusted(low, x)).toBeLessThanOrEqual(priceAdjusted(high, x) as number);
        expect(priceAdjusted(a, Math.max(x, y))).toBeLessThanOrEqual(
          priceAdjusted(a, Math.min(x, y)) as number,
        );
      }),
    );
  });

  it('is undone by the price level, to the dollar it was rounded by', () => {
    fc.assert(
      fc.property(wage, parity, (dollars, level) => {
        const back = ((priceAdjusted(dollars, level) as number) * level) / 100;
        expect(Math.abs(back - dollars)).toBeLessThanOrEqual(level / 100 / 2 + 1e-6);
      }),
    );
  });
});

describe('ranks', () => {
  it('gives 1 to the highest, in the order of the values given', () => {
    expect(ranks([30, 50, 40]).map((rank) => rank?.place)).toEqual([3, 1, 2]);
  });

  it('lets equal values share the better place and skips the next', () => {
    expect(ranks([50, 40, 50, 30])).toEqual([
      { place: 1, of: 4, tied: true },
      { place: 3, of: 4, tied: false },
      { place: 1, of: 4, tied: true },
      { place: 4, of: 4, tied: false },
    ]);
  });

  it('ranks capped values first, level with each other, and leaves out what is not published', () => {
    expect(ranks([null, 40, { atLeast: 90 }])).toEqual([
      null,
      { place: 2, of: 2, tied: false },
      { place: 1, of: 2, tied: false },
    ]);
    expect(ranks([{ atLeast: 90 }, { atLeast: 90 }, 85]).map((rank) => rank?.place)).toEqual([1, 1, 3]);
    expect(ranks([{ atLeast: null }, 85]).map((rank) => rank?.place)).toEqual([1, 2]);
  });

  it('gives none where a published number is above the cap, but to what is certainly below', () => {
    expect(ranks([{ atLeast: 90 }, 95, 85]).map((rank) => rank?.place)).toEqual([undefined, undefined, 3]);
  });

  it('has nothing to rank in an empty list', () => {
    expect(ranks([])).toEqual([]);
  });

  it('is a standard competition ranking of any list, as far as the figures tell', () => {
    fc.assert(
      fc.property(fc.array(estimate, { maxLength: 60 }), (values) => {
        const result = ranks(values);
        expect(result).toHaveLength(values.length);
        const known = values.filter((value) => value !== null);
        const numbers = known.filter((value) => typeof value === 'number');
        const capped = known.length - numbers.length;
        for (const [index, value] of values.entries()) {
          if (value === null) expect(result[index]).toBeNull();
          else if (typeof value === 'number') {
            const above = numbers.filter((other) => other > value).length;
            const sure = capped === 0 || value <= 8;
            expect(result[index] ?? null).toEqual(
              sure
                ? {
                    place: above + capped + 1,
                    of: known.length,
                    tied: numbers.filter((other) => other === value).length > 1,
                  }
                : null,
            );
          } else if (numbers.some((other) => other > 8)) expect(result[index]).toBeNull();
          else expect(result[index]).toEqual({ place: 1, of: known.length, tied: capped > 1 });
        }
      }),
    );
  });
});

describe('share', () => {
  it('is the part of the whole', () => {
    expect(share(55_530, 194_720)).toBeCloseTo(0.2852, 4);
    expect(share(0, 10)).toBe(0);
  });

  it.each<[Estimate, Estimate]>([
    [null, 10],
    [5, null],
    [{ atLeast: 5 }, 10],
    [5, { atLeast: 10 }],
    [5, 0],
  ])('is unknown for %o of %o', (part, whole) => {
    expect(share(part, whole)).toBeNull();
  });
});

describe('change', () => {
  it('is the growth as a part of what was before', () => {
    expect(change(50_000, 52_500)).toBeCloseTo(0.05);
    expect(change(50_000, 45_000)).toBeCloseTo(-0.1);
    expect(change(50_000, 50_000)).toBe(0);
  });

  it.each<[Estimate, Estimate]>([
    [null, 10],
    [10, null],
    [{ atLeast: 5 }, 10],
    [10, { atLeast: 5 }],
    [0, 10],
  ])('is unknown from %o to %o', (from, to) => {
    expect(change(from, to)).toBeNull();
  });

  it('leads from one value to the other', () => {
    fc.assert(
      fc.property(wage, wage, (from, to) => {
        expect(from * (1 + (change(from, to) as number))).toBeCloseTo(to, 4);
      }),
    );
  });
});
