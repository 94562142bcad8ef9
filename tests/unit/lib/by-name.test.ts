import { expect, it } from 'vitest';
import { byName } from '../../../src/lib/by-name.ts';

it('sorts by the name of a city before its state, and by the state after it', () => {
  const inOrder = [
    'Albany, GA',
    'Albany, OR',
    'Albany-Schenectady-Troy, NY',
    'Albuquerque, NM',
    'Burlington, NC',
    'Burlington-South Burlington, VT',
  ];
  expect(inOrder.toReversed().sort(byName)).toEqual(inOrder);
});

it('sorts names without a comma as they are', () => {
  expect(['Wyoming', 'Alabama', 'New York', 'Nevada'].sort(byName)).toEqual([
    'Alabama',
    'Nevada',
    'New York',
    'Wyoming',
  ]);
});
