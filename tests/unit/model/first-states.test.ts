import { describe, expect, it } from 'vitest';
import { usState } from '../../../src/lib/us-states.ts';
import { firstStates } from '../../../src/model/components/pay.ts';
import type { Pay } from '../../../src/model/pay-types.ts';

/** As much of the pay of a guide as the list reads. */
const payOf = (medians: Record<string, number>): Pay =>
  ({
    unit: 'usd-per-year',
    national: { wages: { median: 50_000 } },
    states: Object.entries(medians).map(([state, median]) => ({
      state: usState(state),
      path: `/${state}/`,
      wages: { median },
    })),
    tables: {},
  }) as unknown as Pay;

describe('the heading of the first states', () => {
  it.each([
    [{ OH: 52_000, UT: 47_000, ME: 40_000 }, '2', 'The 2 highest-paying states'],
    [{ OH: 52_000, UT: 47_000 }, '1', 'The highest-paying state'],
    [{ OH: 52_000, DC: 47_000, ME: 40_000 }, '3', 'D.C. and the 2 highest-paying states'],
    [{ OH: 52_000, DC: 47_000, ME: 40_000 }, '2', 'D.C. and the highest-paying state'],
    [{ OH: 52_000, UT: 47_000, DC: 40_000 }, '2', 'The 2 highest-paying states'],
    [{ OH: 52_000, DC: 67_000 }, '1', 'D.C., ahead of every state'],
  ])('calls D.C. no state: %j, %s of them', (medians, count, caption) => {
    const list = firstStates({ by: 'median', count }, payOf(medians));
    expect(list.caption).toBe(caption);
  });
});
