import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, roundBreaks } from '../../../src/lib/map-classes.ts';

fc.configureGlobal({ seed: 20261127, numRuns: 200 });

describe('roundBreaks', () => {
  it('begins classes at the roundest amounts that leave none empty', () => {
    expect(roundBreaks([[41_500, 46_000, 51_000, 57_000, 61_000, 63_000]])).toEqual([
      45_000, 50_000, 55_000, 60_000,
    ]);
    expect(roundBreaks([[17.5, 19.2, 21, 23.4, 26.8]])).toEqual([18, 20, 22, 24]);
  });

  it('leaves one value far from the others in the highest class', () => {
    expect(roundBreaks([[41_000, 43_000, 45_000, 47_000, 49_000, 51_000, 80_000]])).toEqual([
      45_000, 50_000, 55_000,
    ]);
  });

  it('has no class empty in any of the sets', () => {
    expect(
      roundBreaks([
        [36_000, 41_000, 46_000, 51_000, 56_000],
        [39_000, 42_000, 47_000, 53_000],
      ]),
    ).toEqual([40_000, 45_000, 50_000]);
  });

  it('has no breaks where all is alike or nothing known', () => {
    expect([roundBreaks([]), roundBreaks([[null]]), roundBreaks([[7, 7, null]])]).toEqual([[], [], []]);
  });

  it('makes five classes at most, none empty, at even distances', () => {
    const values = fc.array(fc.option(fc.integer({ min: 20_000, max: 250_000 })), { maxLength: 51 });
    fc.assert(
      fc.property(values, (set) => {
        const breaks = roundBreaks([set]);
        expect(breaks.length).toBeLessThanOrEqual(4);
        expect(
          new Set(breaks.slice(1).map((amount, index) => amount - (breaks[index] ?? 0))).size,
        ).toBeLessThan(2);
        const classes = new Set(set.flatMap((value) => (value === null ? [] : [classOf(value, breaks)])));
        if (classes.size > 0) expect(classes.size).toBe(breaks.length + 1);
      }),
    );
  });
});

describe('classOf', () => {
  it('counts the breaks that a value reaches, and gives no class where there is none', () => {
    expect([null, 39, 40, 59, 60].map((value) => classOf(value, [40, 50, 60]))).toEqual([0, 1, 2, 3, 4]);
  });
});
