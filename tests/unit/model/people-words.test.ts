import { expect, test } from 'vitest';
import { closed, isWider, leavesUnsaid } from '../../../src/model/people-words.ts';

test.each([
  ['surgeons', 'surgeons', 'surgeons', false, false],
  ['bakers and cooks', 'bakers', 'bakers and cooks', true, false],
  ['ushers, attendants, and ticket takers', 'ushers', 'ushers, attendants, and ticket takers', true, false],
  ['teachers, except substitutes', 'teachers', 'teachers, except substitutes,', false, false],
  ['graders and sorters, farm products', 'fruit graders', 'graders and sorters, farm products,', true, true],
  ['loaders, movers, and packers, hand', 'loaders', 'loaders, movers, and packers, hand,', true, false],
  [
    'clerks, except legal, medical, and court',
    'clerks',
    'clerks, except legal, medical, and court,',
    false,
    false,
  ],
])('%s, of whom some are %s', (people, includes, inSentence, wider, unsaid) => {
  expect(closed(people)).toBe(inSentence);
  expect(isWider(people, includes)).toBe(wider);
  expect(leavesUnsaid(people, includes)).toBe(unsaid);
});
