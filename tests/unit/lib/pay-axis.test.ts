import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/lib/pay.ts';
import { axisOf, labeledAxis, marksOf, placeOn } from '../../../src/lib/pay-axis.ts';

fc.configureGlobal({ seed: 20261122, numRuns: 200 });

const known = (value: Estimate): number[] =>
  typeof value === 'number' ? [value] : value?.atLeast == null ? [] : [value.atLeast];
const estimate = (max: number): fc.Arbitrary<Estimate> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max }) },
    fc.constant(null),
    fc.record({ atLeast: fc.integer({ min: 0, max }) }),
  );
const ranges = (max: number) =>
  fc.array(fc.record({ p10: estimate(max), p90: estimate(max) }), { maxLength: 8 });

describe('axisOf', () => {
  it('runs from one round amount to another, with a little air', () => {
    expect(axisOf([{ p10: 37_000, p90: 81_150 }])).toEqual({ from: 35_000, to: 85_000, step: 5_000 });
    expect(axisOf([{ p10: 35_000, p90: 81_150 }])).toEqual({ from: 30_000, to: 85_000, step: 5_000 });
  });

  it('rounds hourly wages to whole dollars', () => {
    expect(axisOf([{ p10: 17.79, p90: 39.01 }])).toEqual({ from: 15, to: 40, step: 5 });
    expect(axisOf([{ p10: 17.79, p90: 18.01 }])).toEqual({ from: 17, to: 19, step: 1 });
  });

  it('spans every range it is given', () => {
    expect(
      axisOf([
        { p10: 30_000, p90: 40_000 },
        { p10: 50_000, p90: 90_000 },
      ]),
    ).toEqual({ from: 20_000, to: 100_000, step: 10_000 });
  });

  it('takes a floor as the least the value can be and passes over what is not published', () => {
    expect(
      axisOf([
        { p10: 60_000, p90: { atLeast: 239_200 } },
        { p10: null, p90: null },
      ]),
    ).toEqual({ from: 40_000, to: 260_000, step: 20_000 });
  });

  it('has an axis to draw even where nothing is known', () => {
    expect(axisOf([])).toEqual({ from: 0, to: 1, step: 1 });
    expect(axisOf([{ p10: null, p90: null }])).toEqual({ from: 0, to: 1, step: 1 });
  });

  it.each([200, 300_000])(
    'holds any ranges up to %i, from 0 at least, in four to twelve whole steps',
    (max) => {
      fc.assert(
        fc.property(ranges(max), (list) => {
          const { from, to, step } = axisOf(list);
          const values = list.flatMap(({ p10, p90 }) => [...known(p10), ...known(p90)]);
          expect(from).toBeGreaterThanOrEqual(0);
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(from);
            expect(value).toBeLessThanOrEqual(to);
          }
          expect([from % step, to % step, step % 1]).toEqual([0, 0, 0]);
          const steps = (to - from) / step;
          expect(steps).toBeLessThanOrEqual(12);
          if (Math.max(...values) - Math.min(...values) >= 20) expect(steps).toBeGreaterThanOrEqual(4);
        }),
      );
    },
  );

  it('is never without width', () => {
    expect(axisOf([{ p10: 50_000, p90: 50_000 }])).toEqual({ from: 50_000, to: 50_200, step: 200 });
    fc.assert(fc.property(ranges(300_000), (list) => axisOf(list).to > axisOf(list).from));
  });
});

describe('marksOf', () => {
  const amounts = (from: number, to: number, step: number) => {
    const marks = marksOf({ from, to, step });
    return [marks, marks.filter(({ spare }) => !spare)].map((list) => list.map(({ amount }) => amount));
  };

  it('writes every second step where all have no room, and fewer on a phone, the first among them', () => {
    expect(amounts(35_000, 85_000, 5_000)).toEqual([
      [40_000, 50_000, 60_000, 70_000, 80_000],
      [40_000, 60_000, 80_000],
    ]);
    expect(amounts(0, 250_000, 50_000)).toEqual([
      [0, 50_000, 100_000, 150_000, 200_000, 250_000],
      [0, 100_000, 200_000],
    ]);
    expect(amounts(15, 40, 5)).toEqual([
      [15, 20, 25, 30, 35, 40],
      [15, 25, 35],
    ]);
  });

  it('has two amounts at least on every axis, and room for each', () => {
    /** Pixels: the narrowest drawings with all and with few of them, and what an amount takes in a wide face. */
    const [wide, narrow] = [560, 288];
    const longest = (marks: { amount: number }[]) =>
      Math.max(...marks.map(({ amount }) => (amount < 100_000 ? 58 : 67)));
    const isApart = (marks: { amount: number; at: number }[], width: number) =>
      marks.every(({ at }, index) => {
        const before = marks[index - 1];
        if (!before) return true;
        const shifts = (before.at === 0 ? longest(marks) / 2 : 0) + (at === 1 ? longest(marks) / 2 : 0);
        return (at - before.at) * width > longest(marks) + shifts;
      });
    fc.assert(
      fc.property(ranges(300_000), (list) => {
        const marks = marksOf(axisOf(list));
        const few = marks.filter(({ spare }) => !spare);
        expect(few.length).toBeGreaterThan(1);
        expect(isApart(marks, wide) && isApart(few, narrow), JSON.stringify(axisOf(list))).toBe(true);
      }),
    );
  });
});

describe('placeOn', () => {
  const axis = { from: 20_000, to: 60_000 };

  it('is the share of the axis before a wage, never beyond its ends', () => {
    expect([10_000, 20_000, 30_000, 60_000, 70_000].map((wage) => placeOn(axis, wage))).toEqual([
      0, 0, 0.25, 1, 1,
    ]);
  });

  it('gives no place to a capped wage, nor to one that is not published', () => {
    expect(placeOn(axis, { atLeast: 50_000 })).toBeNull();
    expect(placeOn(axis, null)).toBeNull();
  });
});

describe('labeledAxis', () => {
  it('runs between round amounts that hold both ends, in at most five steps', () => {
    expect(labeledAxis(34_580, 117_420)).toEqual({ from: 20_000, to: 120_000, step: 20_000 });
    expect(labeledAxis(0, 21_239)).toEqual({ from: 0, to: 25_000, step: 5_000 });
    expect(labeledAxis(17.79, 39.01)).toEqual({ from: 15, to: 40, step: 5 });
  });

  it('is an axis where both ends are one amount', () => {
    const { from, to, step } = labeledAxis(50_000, 50_000);
    expect(from).toBeLessThanOrEqual(50_000);
    expect(to).toBeGreaterThanOrEqual(50_000);
    expect(to).toBeGreaterThan(from);
    expect((to - from) / step).toBeLessThanOrEqual(5);
    expect(labeledAxis(0, 0).to).toBeGreaterThan(0);
  });
});
