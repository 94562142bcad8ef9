import { expect, test } from 'vitest';
import { feesCompared, leastFees } from '../../../src/model/components/credentials.ts';
import type { Certification } from '../../../src/model/types.ts';

type Fee = Certification['fees'][number];
const fee = (payer: Fee['payer'], usd: Fee['usd'], id = 'exam'): Fee => ({
  id,
  label: id,
  usd,
  payer,
  seen: '2026-09-28',
  source: 'body',
});
const least = (...fees: Fee[]) =>
  leastFees(fees).flatMap((it) => (it ? [`${it.payer} ${String(it.usd)}`] : []));

test('what whoever is no member pays comes first, and what members pay where it is less', () => {
  expect(least(fee('member', 199), fee('nonmember', 299), fee('anyone', 350))).toEqual([
    'nonmember 299',
    'member 199',
  ]);
  expect(least(fee('member', 299), fee('anyone', 299))).toEqual(['anyone 299']);
});

test('a price for members alone is the first only where no other is known', () => {
  expect(least(fee('member', 199))).toEqual(['member 199']);
  expect(least(fee('student', 100), fee('anyone', 425))).toEqual(['anyone 425']);
});

test('fees of exams are compared, or the first of each where no credential has an exam', () => {
  const certification = (...fees: Fee[]) => ({ fees }) as Certification;
  const member = certification(fee('anyone', 229, 'membership'));
  const license = certification(fee('anyone', 75, 'application'), fee('anyone', 20, 'renewal'));
  const exams = feesCompared([member, certification(fee('anyone', 425))]);
  expect([exams.name, exams.of(member)]).toEqual(['Exam fee', []]);
  const without = feesCompared([member, license]);
  expect([without.name, ...without.of(license).map(({ id }) => id)]).toEqual(['Fee', 'application']);
  expect(leastFees([])).toEqual([undefined]);
});
