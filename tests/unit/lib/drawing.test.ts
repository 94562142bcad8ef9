import { describe, expect, it } from 'vitest';
import { anchorInside, percentAcross } from '../../../src/lib/drawing.ts';

describe('a place in a drawing', () => {
  it('is said to a tenth of a percent', () => {
    expect([0, 1 / 3, 0.99962, 1].map(percentAcross)).toEqual(['0%', '33.3%', '100%', '100%']);
  });

  it('has words in its middle, and near an end words that run away from it', () => {
    expect([0, 0.19, 0.2, 0.8, 0.81, 1].map((at) => anchorInside(at, 0.2))).toEqual([
      undefined,
      undefined,
      'middle',
      'middle',
      'end',
      'end',
    ]);
  });
});
