import { describe, expect, it } from 'vitest';
import { endOfPeriod, vintages } from '../../../src/model/rules/vintages.ts';
import { guide, problemsOf } from '../model/tiny-site.ts';

describe('endOfPeriod', () => {
  it.each([
    ['May 2025', '2025-05-31'],
    ['February 2024', '2024-02-29'],
    ['2024', '2024-12-31'],
    ['May 2024 to May 2025', '2025-05-31'],
    ['2025–35', undefined],
    ['Spring 2025', undefined],
  ])('%s', (period, end) => {
    expect(endOfPeriod(period)).toBe(end);
  });
});

describe('vintages', () => {
  it('lets tables stand until newer ones are out', () => {
    expect(problemsOf(vintages, {}, '2026-12-31')).toEqual([]);
    expect(problemsOf(vintages, {}, '2027-05-31').map(({ file }) => file)).toEqual([
      'content/price-parities.yaml',
    ]);
  });

  it('advises to replace them then, at the period in the file beside the table', () => {
    const reports = problemsOf(vintages, {}, '2027-06-01').map(({ file, line, advice, message }) => [
      file,
      line,
      advice,
      message,
    ]);
    expect(reports).toEqual([
      [
        `${guide}/pay/national.yaml`,
        3,
        true,
        'These figures are of May 2024 to May 2025, and newer ones should be out.',
      ],
      [`${guide}/pay/states.yaml`, 3, true, 'These figures are of May 2025, and newer ones should be out.'],
      ['content/price-parities.yaml', 3, true, 'These figures are of 2024, and newer ones should be out.'],
    ]);
  });

  it('advises to bring a table of places to the year of the nation', () => {
    const changes = { [`${guide}/pay/states.yaml`]: ['May 2025', 'May 2024'] as [string, string] };
    const [found, ...others] = problemsOf(vintages, changes, '2026-01-01');
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      file: `${guide}/pay/states.yaml`,
      line: 3,
      advice: true,
      message: 'These figures are of May 2024, but the newest of the nation are of May 2025.',
    });
  });
});
