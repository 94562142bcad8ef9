import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/lib/typed-number.ts';

const bounds = { least: 0, most: 1_000_000, example: 45_000 };

describe('a number as it is typed', () => {
  test.each([
    ['45000', 45_000],
    [' 45,000 ', 45_000],
    ['$45,000', 45_000],
    ['$ 1,000,000', 1_000_000],
    ['0', 0],
    ['12.5', 12.5],
    ['007', 7],
  ])('%j is understood', (text, number) => expect(readNumber(text, bounds)).toBe(number));

  test.each([
    ['', 'Enter a number, like 45,000.'],
    ['   ', 'Enter a number, like 45,000.'],
    ['-5', 'Enter 0 or more, without a minus sign.'],
    ['−$5', 'Enter 0 or more, without a minus sign.'],
    ['1000000000', 'Enter 1,000,000 or less.'],
    ['1,000,001', 'Enter 1,000,000 or less.'],
    ['abc', '“abc” isn’t a number. Use digits only, like 45,000.'],
    ['45k', '“45k” isn’t a number. Use digits only, like 45,000.'],
    ['1e6', '“1e6” isn’t a number. Use digits only, like 45,000.'],
    ['4,5', '“4,5” isn’t a number. Use digits only, like 45,000.'],
    ['45.000,00', '“45.000,00” isn’t a number. Use digits only, like 45,000.'],
    ['Infinity', '“Infinity” isn’t a number. Use digits only, like 45,000.'],
  ])('%j gets a sentence', (text, sentence) => expect(readNumber(text, bounds)).toBe(sentence));

  test('a number below the least gets a sentence', () =>
    expect(readNumber('0', { ...bounds, least: 1 })).toBe('Enter 1 or more.'));

  test('every whole number within the bounds comes back, with and without commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (number) => {
        expect(readNumber(String(number), bounds)).toBe(number);
        expect(readNumber(`$${number.toLocaleString('en-US')}`, bounds)).toBe(number);
      }),
    );
  });

  test('whatever is typed, the answer is a number within the bounds or a whole sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        const answer = readNumber(text, bounds);
        if (typeof answer === 'number') expect(answer >= bounds.least && answer <= bounds.most).toBe(true);
        else expect(answer).toMatch(/^\S.*\.$/su);
      }),
    );
  });
});
