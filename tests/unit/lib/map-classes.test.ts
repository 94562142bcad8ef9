import { describe, expect, it } from 'vitest';
import { quintiles } from '../../../src/lib/map-classes.ts';

describe('quintiles', () => {
  it('puts as many values in each class, the lowest in the first', () => {
    const values = [30, 10, 20, 50, 40, 100, 90, 60, 80, 70];
    expect(quintiles(values)).toEqual({
      classOf: [2, 1, 1, 3, 2, 5, 5, 3, 4, 4],
      ranges: [
        { number: 1, from: 10, to: 20 },
        { number: 2, from: 30, to: 40 },
        { number: 3, from: 50, to: 60 },
        { number: 4, from: 70, to: 80 },
        { number: 5, from: 90, to: 100 },
      ],
    });
  });

  it('gives equal values one class, and none where there is no value', () => {
    const { classOf, ranges } = quintiles([7, null, 7, 7, 8, 9]);
    expect(classOf).toEqual([1, 0, 1, 1, 4, 5]);
    expect(ranges).toEqual([
      { number: 1, from: 7, to: 7 },
      { number: 4, from: 8, to: 8 },
      { number: 5, from: 9, to: 9 },
    ]);
  });

  it('has no class where nothing is known', () => {
    expect(quintiles([null, null])).toEqual({ classOf: [0, 0], ranges: [] });
  });
});
