import { expect, test } from 'vitest';
import { howReadTogether } from '../../../src/model/figure-notes.ts';
import type { Source } from '../../../src/model/types.ts';

const read = (...ways: Source['reached'][]) =>
  howReadTogether(ways.map((reached) => ({ reached }) as Source));

test('the sources of a page say how they were read, unless each was read as its publisher has it', () => {
  expect(read('original', 'original')).toBe('');
  expect(read('quoted')).toBe('We read these as others quote them, not on their publishers’ own sites.');
  expect(read('original', 'stored-copy', 'quoted')).toBe(
    'We read one of these on their publishers’ own sites, and the others in stored copies or as others quote them.',
  );
});
