import { expect, test } from 'vitest';
import { reviewDue } from '../../../src/lib/review-due.ts';

test.each([
  ['2026-09-25', 6, '2026-11-22', false],
  ['2026-02-10', 6, '2026-08-10', false],
  ['2026-02-10', 6, '2026-08-11', true],
  ['2026-02', 6, '2026-11-22', true],
  ['2026-06', 6, '2026-11-22', false],
  ['2026', 12, '2026-11-22', false],
  ['2026', 12, '2027-01-02', true],
])('a fee seen %s, reviewed every %i months, on %s: %s', (seen, months, day, due) => {
  expect(reviewDue(seen, months, day)).toBe(due);
});
