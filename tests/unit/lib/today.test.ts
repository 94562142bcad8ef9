import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { monthsAfter, today } from '../../../src/lib/today.ts';

fc.configureGlobal({ seed: 20261122, numRuns: 200 });

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('today', () => {
  it('is the day of SOURCE_DATE_EPOCH where that is set', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1795305600');
    expect(today()).toBe('2026-11-22');
    vi.stubEnv('SOURCE_DATE_EPOCH', '1795305599');
    expect(today()).toBe('2026-11-21');
  });

  it.each(['', 'yesterday', '12.5', '-1'])(
    'is the day of the clock where SOURCE_DATE_EPOCH is "%s"',
    (epoch) => {
      vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
      vi.useFakeTimers({ now: new Date('2027-02-03T04:05:06') });
      expect(today()).toBe('2027-02-03');
    },
  );
});

describe('monthsAfter', () => {
  it.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-11-22', 1, '2026-12-22'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', 60, '2031-11-22'],
  ])('%s and %i months is %s', (date, months, after) => {
    expect(monthsAfter(date, months)).toBe(after);
  });

  it('lies in the right month, on the same day or the last of a shorter one', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (date, months) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = 0, month = 0, wanted = 0] = iso.split('-').map(Number);
        const [toYear = 0, toMonth = 0, toDay = 0] = monthsAfter(iso, months).split('-').map(Number);
        expect(toYear * 12 + toMonth).toBe(year * 12 + month + months);
        expect(toDay).toBe(Math.min(wanted, new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()));
      }),
    );
  });
});
