import { describe, expect, it } from 'vitest';
import { likeFigures } from '../../../src/model/like-figures.ts';

const figure = (label: string, amount: number, more: object = {}) => ({
  label,
  scope: 'Nation',
  amount,
  unit: 'people' as const,
  period: 'May 2025',
  sources: ['bls'],
  ...more,
});
const three = (more: object = {}) => [
  figure('Jobs: Inns', 30),
  figure('Jobs: Docks', 20),
  figure('Jobs: Towers', 5, more),
];

describe('figures of one kind, time and source', () => {
  it('are bars whose labels leave out what all of them begin with', () => {
    expect(likeFigures(three())).toMatchObject({
      subtitle: 'Jobs',
      scope: 'May 2025.',
      sources: ['bls'],
      rows: [
        { label: 'Inns', value: 30, shown: '30' },
        { label: 'Docks', value: 20, shown: '20' },
        { label: 'Towers', value: 5, shown: '5' },
      ],
    });
  });

  it('keep whole labels where one begins otherwise', () => {
    const [first, second] = three();
    const list = likeFigures([first!, second!, figure('All employers', 55)]);
    expect([list?.subtitle, ...(list?.rows.map(({ label }) => label) ?? [])]).toEqual([
      undefined,
      'Jobs: Inns',
      'Jobs: Docks',
      'All employers',
    ]);
  });

  it.each([
    ['another time', { period: 'May 2024' }],
    ['another source', { sources: ['survey'] }],
    ['another unit', { unit: 'percent' }],
    ['a qualifier', { qualifier: 'about' }],
    ['no number', { amount: null }],
    ['a loss', { amount: -5 }],
  ])('are no bars with %s in one of them', (_, more) => {
    expect(likeFigures(three(more))).toBeUndefined();
  });

  it('are no bars where there are two', () => {
    expect(likeFigures(three().slice(0, 2))).toBeUndefined();
  });
});
