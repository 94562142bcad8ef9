import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, tokensOf } from '../../../src/search/normalize.ts';
import { readable, shortened } from '../../../src/search/shorthand.ts';
import { completionsOf, meantBy } from '../../../src/search/spelling.ts';
import { packWords, unpackWords } from '../../../src/search/vocabulary.ts';

describe('words of a question', () => {
  test.each([
    ['CLK-P', ['clkp']],
    ['E/M', ['em']],
    ['Washington, D.C.', ['washington', 'dc']],
    ['What’s $50?', ['whats', '50']],
    ['pay/salary', ['paysalary']],
    ['Montréal — “night work”', ['montreal', 'night', 'work']],
    ['?! …', []],
  ])('%s', (text, words) => {
    expect(tokensOf(text).map((token) => token.text)).toEqual(words);
  });

  test('keep what a hyphen, slash or dot divides', () => {
    expect(tokensOf('full-time pay/wage don’t').map(({ parts }) => parts)).toEqual([
      ['full', 'time'],
      ['pay', 'wage'],
      [],
    ]);
  });

  test('are the same whichever apostrophes and accents they are typed with', () => {
    expect(tokensOf('you’ll Montréal')).toEqual(tokensOf("you'll montreal"));
  });

  test('are the same in their forms', () => {
    expect(keyOf('Working from homes')).toBe(keyOf('work from home'));
  });
});

describe('a vocabulary', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(unpackWords(packWords(words))).toEqual([...new Set(words)].sort());
      }),
    );
  });

  const words = ['lantern', 'salary', 'celery', 'texas', 'oil'];
  test.each([
    ['lantren', ['lantern']],
    ['lanern', ['lantern']],
    ['salery', ['salary']],
    ['texas', ['texas']],
    ['oli', []],
    ['zebra', []],
  ])('reads %s as %j', (asked, meant) => {
    expect(meantBy(asked, words).map((it) => it.word)).toEqual(meant);
  });

  test('completes what is begun, the shortest word first', () => {
    expect(completionsOf('la', ['lanterns', 'lamp', 'oil'])).toEqual(['lamp', 'lanterns']);
    expect(completionsOf('l', ['lamp'])).toEqual([]);
  });
});

describe('a text in shorthand', () => {
  const idle = (word: string) => word === 'the';
  test('keeps each word that may be looked up and names nothing once, and codes that are no amounts', () => {
    expect(
      shortened('The lamp of the lamp costs $51,140 in 29-2072', ['Of costs'], idle).replace(
        /[\ue000-\ue0ff]/g,
        '',
      ),
    ).toBe(' lamp     $, in 29-2072');
  });

  test('can be read as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/[\ue000-\ue0ff]/.test(text));
        expect(readable(shortened(text, [], idle))).toBe(text);
      }),
    );
  });
});
