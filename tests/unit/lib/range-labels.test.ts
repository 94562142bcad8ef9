import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/lib/pay.ts';
import { axisOf } from '../../../src/lib/pay-axis.ts';
import { leftOf, rangeLabels } from '../../../src/lib/range-labels.ts';

fc.configureGlobal({ seed: 20261127, numRuns: 1_000 });

const wages = (p10: Estimate, p25: Estimate, median: Estimate, p75: Estimate, p90: Estimate) => ({
  p10,
  p25,
  median,
  p75,
  p90,
});
type Wages = ReturnType<typeof wages>;
const nation = wages(37_000, 43_490, 51_140, 64_820, 81_150);
const labelsOf = (it: Wages, beside: Wages = nation) => rangeLabels(it, 'usd-per-year', axisOf([it, beside]));

describe('rangeLabels', () => {
  test('names both ends, inward where the range is wide', () => {
    expect(labelsOf(nation).ends.map(({ name, anchor, words }) => [name, anchor, words])).toEqual([
      ['1 in 10 under', 'start', '$37,000'],
      ['1 in 10 over', 'end', '$81,150'],
    ]);
  });

  test('lets one label say both ends where the range is short', () => {
    const { ends } = labelsOf(wages(37_400, 39_500, 42_000, 46_300, 50_520), wages(40_000, 1, 1, 1, 127_000));
    expect(ends.map(({ name, words }) => [name, words])).toEqual([['8 in 10 earn', '$37,400 to $50,520']]);
  });

  test('sets a capped end at the end of the drawing', () => {
    const cap = { atLeast: 239_200 };
    expect(labelsOf(wages(110_000, 180_000, cap, cap, cap)).ends.at(-1)).toMatchObject({
      x: 100,
      words: '$239,200 or more',
    });
  });

  test('says of a range above the cap what its end is, and not that one in ten earns more', () => {
    const cap = { atLeast: 239_200 };
    expect(labelsOf(wages(110_000, 180_000, cap, cap, cap)).ends.at(-1)?.name).toBe('Highest tenth');
  });

  test('has no label for what is not published', () => {
    const { median, edges, ends } = labelsOf(wages(null, null, 51_000, null, null));
    expect([median?.words, edges, ends]).toEqual(['$51,000', [], []]);
  });

  test('keeps labels apart and inside, and tells when one is where the median is', () => {
    const five = fc.tuple(...Array.from({ length: 5 }, () => fc.integer({ min: 12_000, max: 250_000 })));
    const ranges = five.map((it) =>
      wages(...(it.sort((a, b) => a - b) as [number, number, number, number, number])),
    );
    fc.assert(
      fc.property(ranges, ranges, (it, beside) => {
        const { median, edges, ends, isFree } = labelsOf(it, beside);
        for (const row of [edges, ends]) {
          // Amounts may reach into the margin of the page: 16 pixels beside 288.
          const margin = row === edges ? 4.6 : 0.001;
          for (const label of row) {
            expect(leftOf(label)).toBeGreaterThanOrEqual(-margin);
            expect(leftOf(label) + label.width).toBeLessThanOrEqual(100 + margin);
          }
          const [left, right] = row;
          if (left && right) expect(leftOf(right)).toBeGreaterThan(leftOf(left) + left.width);
        }
        const x = median?.x ?? 0;
        const crossed = edges.some((label) => x > leftOf(label) && x < leftOf(label) + label.width);
        expect(crossed && isFree).toBe(false);
      }),
    );
  });
});
