import { expect, it } from 'vitest';
import { nameInSentence } from '../../../src/lib/capitalized.ts';

it.each([
  ['Journeyman license', 'journeyman license'],
  ['CPC-A', 'CPC-A'],
  ['CPC', 'CPC'],
  ['Registered Nurse', 'Registered Nurse'],
  ['', ''],
])('“%s” is “%s” inside a sentence', (name, expected) => {
  expect(nameInSentence(name)).toBe(expected);
});
