import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf, rowsOf } from '../../../src/lib/columns.ts';

it('rows become columns that name each field once', () => {
  expect(
    columnsOf([
      { state: 'WI', employment: 4700 },
      { state: 'VT', employment: null },
    ]),
  ).toEqual({
    names: ['state', 'employment'],
    cells: [
      ['WI', 4700],
      ['VT', null],
    ],
  });
  expect(columnsOf([])).toEqual({ names: [], cells: [] });
});

it('and rows again', () => {
  const rows = fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,12}$/), { minLength: 1 }).chain((names) =>
    fc.array(
      fc
        .array(fc.oneof(fc.integer(), fc.string(), fc.constant(null)), {
          minLength: names.length,
          maxLength: names.length,
        })
        .map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]]))),
    ),
  );
  fc.assert(
    fc.property(rows, (some) => {
      expect(rowsOf(columnsOf(some))).toEqual(some);
    }),
    { seed: 20_261_122 },
  );
});
