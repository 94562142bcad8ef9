import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsInWords, payback, type Training } from '../../../src/lib/payback.ts';

const money = fc.integer({ min: 0, max: 1_000_000 });
const training: fc.Arbitrary<Training> = fc.record({
  cost: fc.integer({ min: 0, max: 200_000 }),
  months: fc.integer({ min: 0, max: 240 }),
  presentPay: money,
  expectedPay: money,
  hours: fc.integer({ min: 1, max: 80 }),
  stopsWorking: fc.boolean(),
});

describe('payback', () => {
  test('a sum done by hand', () => {
    // 45,500 − 38,000 = 7,500 more a year, 625 a month; 5,000 ÷ 625 = 8 months.
    const result = payback({
      cost: 5000,
      months: 15,
      presentPay: 38_000,
      expectedPay: 45_500,
      hours: 40,
      stopsWorking: false,
    });
    expect(result).toEqual({
      newPay: 45_500,
      gain: 7500,
      outlay: 5000,
      monthsAfterStart: 8,
      monthsInAll: 23,
    });
  });

  test('half the hours bring half the pay, and pay given up counts as cost', () => {
    const result = payback({
      cost: 1000,
      months: 6,
      presentPay: 12_000,
      expectedPay: 48_000,
      hours: 20,
      stopsWorking: true,
    });
    // 24,000 − 12,000 = 1,000 a month; 1,000 + 6 × 1,000 = 7,000.
    expect(result).toMatchObject({
      newPay: 24_000,
      gain: 12_000,
      outlay: 7000,
      monthsAfterStart: 7,
      monthsInAll: 13,
    });
  });

  test('at the time it names, the gain has covered the outlay', () => {
    fc.assert(
      fc.property(training, (it) => {
        const { gain, outlay, monthsAfterStart } = payback(it);
        if (monthsAfterStart === null) expect(gain).toBeLessThanOrEqual(0);
        else expect((gain / 12) * monthsAfterStart).toBeCloseTo(outlay, 3);
      }),
    );
  });

  test('a dearer course is never earned back sooner', () => {
    fc.assert(
      fc.property(training, fc.integer({ min: 0, max: 50_000 }), (it, more) => {
        const [cheap, dear] = [payback(it).monthsInAll, payback({ ...it, cost: it.cost + more }).monthsInAll];
        if (cheap === null) expect(dear).toBeNull();
        else expect(dear).toBeGreaterThanOrEqual(cheap);
      }),
    );
  });

  test('better pay never makes it later', () => {
    fc.assert(
      fc.property(training, fc.integer({ min: 0, max: 50_000 }), (it, more) => {
        const [low, high] = [
          payback(it).monthsInAll,
          payback({ ...it, expectedPay: it.expectedPay + more }).monthsInAll,
        ];
        if (low !== null) expect(high).toBeLessThanOrEqual(low);
      }),
    );
  });

  test('giving up work never makes it sooner', () => {
    fc.assert(
      fc.property(training, (it) => {
        const [keeps, stops] = [
          payback({ ...it, stopsWorking: false }),
          payback({ ...it, stopsWorking: true }),
        ];
        expect(stops.outlay).toBeGreaterThanOrEqual(keeps.outlay);
        expect(stops.gain).toBe(keeps.gain);
      }),
    );
  });

  test.each(['cost', 'months', 'presentPay', 'expectedPay', 'hours'] as const)(
    'refuses a %s that is no amount',
    (name) => {
      const sound: Training = {
        cost: 1,
        months: 1,
        presentPay: 1,
        expectedPay: 1,
        hours: 1,
        stopsWorking: false,
      };
      for (const wrong of [-1, NaN, Infinity])
        expect(() => payback({ ...sound, [name]: wrong })).toThrow(RangeError);
    },
  );
});

describe('months in words', () => {
  test.each([
    [null, 'never'],
    [0, '0 months'],
    [0.2, '1 month'],
    [1.01, '2 months'],
    [23, '23 months'],
    [23.5, '2 years'],
    [25, '2 years 1 month'],
    [480, '40 years'],
    [480.1, 'more than 40 years'],
  ])('%s is %s', (months, words) => expect(monthsInWords(months)).toBe(words));
});
