import { expect, it } from 'vitest';
import { asSentence } from '../../../src/lib/as-sentence.ts';

it.each([
  ['Read in full', 'Read in full.'],
  ['Read in full.', 'Read in full.'],
  ['Terms: AAPC, Inc.', 'Terms: AAPC, Inc.'],
  ['Is it free?', 'Is it free?'],
  ['It says “free.”', 'It says “free.”'],
  ['(Read in part.)', '(Read in part.)'],
  ['CC BY (4.0)', 'CC BY (4.0).'],
  ['Read in full. ', 'Read in full.'],
])('%j is the sentence %j', (text, sentence) => {
  expect(asSentence(text)).toBe(sentence);
});
