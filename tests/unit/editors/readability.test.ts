import { describe, expect, it } from 'vitest';
import { readingGrade, sentencesOf, syllablesOf, wordsOf } from '../../../src/lib/readability.ts';

describe('syllablesOf', () => {
  it.each([
    [
      1,
      [
        'work',
        'made',
        'worked',
        'rules',
        'hours',
        'years',
        'size',
        'yes',
        'CPC',
        '2025',
        '[pay.district-of-columbia.median]',
      ],
    ],
    [
      2,
      [
        'coder',
        'table',
        'people',
        'being',
        'client',
        'statement',
        'sometimes',
        'needed',
        'license',
        'create',
        'quiet',
        'taxes',
      ],
    ],
    [3, ['medical', 'hospital', 'area', 'idea', 'employer', 'various', 'serious', 'annual', 'part-timer']],
    [4, ['certificate', 'experience', 'education', 'material', 'reliable', 'usually', 'diagnosis']],
    [5, ['association', 'individual', 'physiology']],
  ])('hears %i', (count, words) => {
    expect(words.filter((word) => syllablesOf(word) !== count)).toEqual([]);
  });
});

describe('sentencesOf', () => {
  it('tells where each starts', () => {
    expect(sentencesOf('One here.  Two there? Three')).toEqual([
      { text: 'One here.', from: 0 },
      { text: 'Two there?', from: 11 },
      { text: 'Three', from: 22 },
    ]);
  });

  it.each([
    'The U.S. Bureau counts them.',
    'See Dr. Lee about it.',
    'St. Paul and Washington, D.C. Metro have some.',
    'It rose by 3.5 points.',
  ])('is not misled by the full stops of %j', (text) => {
    expect(sentencesOf(text)).toHaveLength(1);
  });

  it('is none where there is no word', () => {
    expect(sentencesOf(' … ')).toEqual([]);
  });
});

describe('wordsOf', () => {
  it('counts a figure by name and a compound once', () => {
    expect(wordsOf('Part-time pay of [pay.us.p25], U.S. and “don’t”.')).toEqual([
      'Part-time',
      'pay',
      'of',
      '[pay.us.p25]',
      'U.S',
      'and',
      'don’t',
    ]);
  });
});

describe('readingGrade', () => {
  it('is the formula of Flesch and Kincaid', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
    expect(readingGrade(['The cat sat on the mat.']).grade).toBeCloseTo(-1.45);
    // 4 words in 2 sentences, 4 + 5 + 1 + 1 syllables.
    expect(readingGrade(['Education association.', 'They work.']).grade).toBeCloseTo(
      0.39 * 2 + 11.8 * (11 / 4) - 15.59,
    );
  });

  it('counts a word of the trade as two syllables at most', () => {
    const plain = readingGrade(['They check physiology.']).grade;
    expect(plain - readingGrade(['They check physiology.'], new Set(['physiology'])).grade).toBeCloseTo(11.8);
  });

  it('is 0 without words', () => {
    expect(readingGrade([])).toEqual({ grade: 0, words: 0, sentences: 0 });
  });
});
