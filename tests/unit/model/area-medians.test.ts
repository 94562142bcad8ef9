import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/lib/pay.ts';
import { areaMedians } from '../../../src/model/area-medians.ts';
import type { Pay } from '../../../src/model/pay-types.ts';

/** As much of the pay of a guide as the drawing reads. */
const payOf = (medians: readonly Estimate[], unit = 'usd-per-year'): Pay =>
  ({ unit, metroAreas: medians.map((median) => ({ wages: { median } })) }) as unknown as Pay;

describe('areaMedians', () => {
  it('counts every exact median once, in columns that hold them all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 18_000, max: 230_000 })), { minLength: 30, maxLength: 400 }),
        (medians) => {
          const exact = medians.filter((it) => it !== null);
          const drawn = areaMedians(payOf(medians));
          if (!drawn) return exact.length < 20;
          const columns = drawn.counts.map((count, index) => ({
            count,
            from: drawn.from + index * drawn.step,
          }));
          return (
            drawn.counts.length <= 40 &&
            columns.every(
              ({ count, from }) =>
                count === exact.filter((median) => median >= from && median < from + drawn.step).length,
            ) &&
            drawn.axis.from <= drawn.from &&
            drawn.axis.to >= drawn.from + drawn.counts.length * drawn.step &&
            drawn.axis.from % drawn.axis.step === 0 &&
            drawn.axis.to % drawn.axis.step === 0
          );
        },
      ),
    );
  });

  it('says between which medians the middle half of the areas is, and what its lines are at', () => {
    const medians = Array.from({ length: 41 }, (_, index) => 40_000 + index * 250);
    expect(areaMedians(payOf(medians))).toMatchObject({
      title: 'In the middle half of the areas, median pay is $42,500 to $47,500',
      subtitle: 'Areas at each level of median pay, in steps of $500; 41 in all',
      label:
        'Columns of metropolitan areas by median pay, from $40,000 to $50,000. No column is higher than 2 areas.',
      axis: { from: 40_000, to: 52_000, step: 2_000 },
      levels: [1, 2],
      middle: [42_500, 47_500],
    });
  });

  it('names the highest column, or both where there are two', () => {
    const medians = Array.from({ length: 41 }, (_, index) => 40_000 + index * 250);
    const label = (more: readonly number[]) => areaMedians(payOf([...medians, ...more]))?.label;
    expect(label([43_100])).toMatch(/\. The highest column is \$43,000 to \$43,500: 3 areas\.$/);
    expect(label([43_100, 48_600])).toMatch(
      /\. The highest columns are \$43,000 to \$43,500 and \$48,500 to \$49,000: 3 areas each\.$/,
    );
  });

  it('draws nothing of few areas, nor where some median is above the cap', () => {
    const medians = Array.from({ length: 25 }, (_, index) => 40_000 + index * 250);
    expect(areaMedians(payOf(medians.slice(0, 19)))).toBeUndefined();
    expect(areaMedians(payOf([...medians, { atLeast: 239_200 }]))).toBeUndefined();
    expect(areaMedians(payOf(medians))).toBeDefined();
  });
});
