import { expect, test } from 'vitest';
import type { Estimate } from '../../../src/lib/pay.ts';
import { metroStory } from '../../../src/model/metro-story.ts';
import type { Pay } from '../../../src/model/pay-types.ts';

const capped = { atLeast: 239_200 };
const payOf = (...medians: Estimate[]): Pay =>
  ({
    unit: 'usd-per-year',
    tables: { 'metro-areas': { period: 'May 2025' } },
    metroAreas: medians.map((median, index) => ({ title: `Area ${'ABCDE'[index]}`, wages: { median } })),
  }) as unknown as Pay;

test.each<[Estimate[], string]>([
  [[null], 'We have no BLS figure for the median pay of lamplighters in any metropolitan area (May 2025).'],
  [
    [50_000, 40_000],
    'Median pay of lamplighters ranges from $40,000 to $50,000 a year (May 2025). It is lowest in Area B, and highest in Area A.',
  ],
  [
    [50_000, 40_000, 40_000],
    'Median pay of lamplighters ranges from $40,000 to $50,000 a year (May 2025). It is lowest in Area B and Area C, and highest in Area A.',
  ],
  [
    [40_000, 50_000, 50_000, 50_000],
    'Median pay of lamplighters ranges from $40,000 to $50,000 a year (May 2025). It is lowest in Area A, and highest in 3 areas.',
  ],
  [
    [50_000, 50_000, null],
    'Median pay of lamplighters is $50,000 a year (May 2025) in every metropolitan area with a published median. We have a median for 2 of the 3 areas.',
  ],
  [
    [50_000, capped],
    'The one metropolitan area with an exact median is Area A: $50,000 a year (May 2025). In one more, it is $239,200 or more.',
  ],
  [
    [capped, capped, null],
    'In 2 metropolitan areas, the median pay of lamplighters is $239,200 or more a year (May 2025). We have a median for 2 of the 3 areas.',
  ],
])('the answer is true of %j', (medians, answer) => {
  expect(metroStory(payOf(...medians), 'lamplighters', 'lamplighters').answer).toBe(answer);
});
