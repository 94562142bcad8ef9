import { describe, expect, it } from 'vitest';
import {
  type Amount,
  formatAmount,
  formatCount,
  formatDate,
  formatDollars,
  formatPriceLevel,
  formatShare,
  ordinal,
  unitWords,
} from '../../../src/lib/format.ts';
import { type Unit, units } from '../../../src/lib/units.ts';

describe('formatAmount', () => {
  const cases: Record<Unit, [Amount, string][]> = {
    'usd-per-year': [
      [51_140, '$51,140'],
      [51_140.5, '$51,140.50'],
    ],
    'usd-per-hour': [
      [24.59, '$24.59'],
      [25, '$25.00'],
    ],
    usd: [
      [425, '$425'],
      [9.5, '$9.50'],
      [1_299, '$1,299'],
    ],
    percent: [
      [8, '8%'],
      [3.5, '3.5%'],
      [-0.4, '−0.4%'],
      [28.518, '28.52%'],
    ],
    people: [
      [194_720, '194,720'],
      [0, '0'],
    ],
    'jobs-per-year': [[14_000, '14,000']],
    months: [
      [1, '1 month'],
      [4, '4 months'],
      [0, '0 months'],
    ],
    years: [
      [1, '1 year'],
      [1.5, '1.5 years'],
    ],
    hours: [
      [1, '1 hour'],
      [4, '4 hours'],
    ],
    count: [[13_800, '13,800']],
    index: [[94.095, '94.1']],
    ratio: [[0.78, '0.78']],
  };

  it('knows every unit', () => {
    expect(Object.keys(cases).sort()).toEqual([...units].sort());
  });

  it.each(units.flatMap((unit) => cases[unit].map(([amount, text]) => [unit, amount, text] as const)))(
    'writes %s %o as %s',
    (unit, amount, text) => {
      expect(formatAmount(amount, unit)).toBe(text);
    },
  );

  it.each(units)('says in words that %s is not published', (unit) => {
    expect(formatAmount(null, unit)).toBe('no BLS figure');
    expect(formatAmount(null, unit, 'about')).toBe('no BLS figure');
  });

  it('writes a floor as "or more"', () => {
    expect(formatAmount({ atLeast: 239_200 }, 'usd-per-year')).toBe('$239,200 or more');
    expect(formatAmount({ atLeast: null }, 'usd-per-year')).toBe('at the top of what BLS reports');
    expect(formatAmount({ atLeast: 115 }, 'usd-per-hour', 'about')).toBe('about $115.00 or more');
  });

  it.each<[Unit, number, number, string]>([
    ['usd', 600, 17_000, '$600 to $17,000'],
    ['percent', 8, 85, '8% to 85%'],
    ['months', 4, 15, '4 to 15 months'],
    ['years', 1, 2, '1 to 2 years'],
    ['hours', 4, 5.5, '4 to 5.5 hours'],
    ['count', 100, 1_500, '100 to 1,500'],
  ])('writes a range of %s with its unit where it reads best', (unit, low, high, text) => {
    expect(formatAmount({ low, high }, unit)).toBe(text);
  });

  it('writes a range without width as one value', () => {
    expect(formatAmount({ low: 1, high: 1 }, 'months')).toBe('1 month');
    expect(formatAmount({ low: 200, high: 200 }, 'usd')).toBe('$200');
  });

  it('puts the qualifier first, once', () => {
    expect(formatAmount(14_000, 'jobs-per-year', 'about')).toBe('about 14,000');
    expect(formatAmount({ low: 4, high: 15 }, 'months', 'over')).toBe('over 4 to 15 months');
    expect(formatAmount({ low: 4, high: 4 }, 'months', 'over')).toBe('over 4 months');
  });
});

describe('cells of a table', () => {
  it('are dollars and counts', () => {
    expect(formatDollars(63_210)).toBe('$63,210');
    expect(formatCount(21_490)).toBe('21,490');
    expect([formatDollars(null), formatCount(null)]).toEqual(Array(2).fill('no BLS figure'));
  });
});

describe('formatPriceLevel', () => {
  it.each([
    [92.55, '92.6'],
    [100, '100.0'],
    [null, '–'],
  ])('writes %s as %s', (parity, words) => {
    expect(formatPriceLevel(parity)).toBe(words);
  });
});

describe('formatShare', () => {
  it('is a percentage with one decimal', () => {
    expect(formatShare(0.2852)).toBe('28.5%');
    expect(formatShare(0)).toBe('0.0%');
    expect(formatShare(1)).toBe('100.0%');
    expect(formatShare(null)).toBe('no BLS figure');
  });
});

describe('unitWords', () => {
  it('says what the number alone does not', () => {
    const said = Object.fromEntries(
      units.map((unit) => [unit, unitWords(unit)]).filter(([, words]) => words !== ''),
    );
    expect(said).toEqual({ 'usd-per-year': 'a year', 'jobs-per-year': 'a year', 'usd-per-hour': 'an hour' });
  });
});

describe('formatDate', () => {
  it.each([
    ['2026-11-22', 'November 22, 2026'],
    ['2026-01-05', 'January 5, 2026'],
    ['2026-08', 'August 2026'],
    ['2026-12-31', 'December 31, 2026'],
    ['2026', '2026'],
  ])('writes %s as %s', (date, text) => {
    expect(formatDate(date)).toBe(text);
  });
});

describe('ordinal', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [33, '33rd'],
    [51, '51st'],
    [101, '101st'],
    [111, '111th'],
    [112, '112th'],
  ])('%i is the %s', (place, text) => {
    expect(ordinal(place)).toBe(text);
  });
});
