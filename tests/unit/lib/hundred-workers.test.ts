import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hundredWorkers } from '../../../src/lib/hundred-workers.ts';

const wages = { p10: 30_000, p25: 40_000, median: 50_000, p75: 60_000, p90: 80_000 };

/** Each dot of a drawing, as its part and its place in dollars a year. */
function dotsOf(drawing: NonNullable<ReturnType<typeof hundredWorkers>>) {
  const { axis, columns, dots } = drawing;
  return dots.flatMap(({ part, pitch, rows }) =>
    rows.flatMap(({ x, count }) =>
      Array.from({ length: count }, (_, index) => ({
        part,
        wage: axis.from + ((x + index * pitch) / columns) * (axis.to - axis.from),
      })),
    ),
  );
}

describe('a hundred workers', () => {
  it('are as many between two percentiles as earn so much', () => {
    const earn = fc.integer({ min: 1_000, max: 30_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 120_000 }), earn, earn, earn, earn, (p10, a, b, c, d) => {
        const points = {
          p10,
          p25: p10 + a,
          median: p10 + a + b,
          p75: p10 + a + b + c,
          p90: p10 + a + b + c + d,
        };
        const drawing = hundredWorkers(points);
        if (!drawing) return;
        const dots = dotsOf(drawing);
        const between = (from: number, to: number) =>
          dots.filter(({ wage }) => wage > from && wage < to).length;
        const { p25, median, p75, p90 } = points;
        expect([
          between(drawing.axis.from, p10),
          between(p10, p25),
          between(p25, median),
          between(median, p75),
          between(p75, p90),
          between(p90, drawing.axis.to),
        ]).toEqual([10, 15, 25, 25, 15, 10]);
        expect(dots.filter(({ part }) => part === 'middle')).toHaveLength(50);
      }),
    );
  });

  it('have room for those beyond both ends', () => {
    const { axis } = hundredWorkers(wages) ?? {};
    expect(axis?.from).toBeLessThan(wages.p10);
    expect(axis?.to).toBeGreaterThan(wages.p90);
  });

  it('are not drawn where a point is not exact, nor where two are the same', () => {
    const cap = { atLeast: 239_200 };
    expect(hundredWorkers({ ...wages, p90: cap })).toBeUndefined();
    expect(hundredWorkers({ ...wages, p25: null })).toBeUndefined();
    expect(hundredWorkers({ ...wages, median: null })).toBeUndefined();
    expect(hundredWorkers({ ...wages, median: wages.p25 })).toBeUndefined();
  });
});
