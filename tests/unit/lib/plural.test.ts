import { expect, it } from 'vitest';
import { listed } from '../../../src/lib/listed.ts';
import { inWords, plural, pluralInWords } from '../../../src/lib/plural.ts';

it('counts in digits for tables, and in words up to nine for sentences', () => {
  expect([0, 1, 9, 10].map(inWords)).toEqual(['no', 'one', 'nine', '10']);
  expect([1, 2].map((number) => plural(number, 'step'))).toEqual(['1 step', '2 steps']);
  expect([1, 6, 12].map((number) => pluralInWords(number, 'month'))).toEqual([
    'one month',
    'six months',
    '12 months',
  ]);
});

it('lists without a comma before the last', () => {
  expect(listed(['Ohio', 'Iowa'])).toBe('Ohio and Iowa');
  expect(listed(['Ohio', 'Iowa', 'Utah'])).toBe('Ohio, Iowa and Utah');
});
