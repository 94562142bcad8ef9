import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/model/check.ts';
import { abbreviations } from '../../../src/model/rules/abbreviations.ts';
import { readingGradeOfTexts } from '../../../src/model/rules/reading-grade.ts';
import { sentenceLength } from '../../../src/model/rules/sentence-length.ts';
import { uncited } from '../../../src/model/rules/uncited.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { fixedToday, fixtureRoot } from '../../support/fixture-site.ts';
import { type Changes, guide, problemsOf, reportsBy, tinyContent } from '../model/tiny-site.ts';

const faq = `${guide}/faqs/is-it-hard.mdx`;
/** The answer begins on line 6 of the file. */
const answer = (...paragraphs: string[]) => ({
  [faq]: `---\nquestion: Is it hard?\nreviewed: 2026-11-22\n---\n\n${paragraphs.join('\n\n')}\n`,
});
const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => (index === 0 ? 'We' : index % 2 ? 'go' : 'we')).join(' ');

it('a site that is written well is reported to be', () => {
  const content = readContent(fixtureRoot);
  expect(checkContent(content, { today: fixedToday, language: true })).toEqual(
    checkContent(content, { today: fixedToday }),
  );
});

describe('sentence length', () => {
  it('allows 25 words and shows the sentence that has more', () => {
    expect(reportsBy(sentenceLength, answer(`${words(25)}.`))).toEqual([]);
    expect(reportsBy(sentenceLength, answer(`Short one. ${words(26)}.`))).toEqual([
      `${faq}:6:12 This sentence has 26 words: “${words(26)}.”`,
    ]);
  });

  it('counts across markup, and a figure by its name as one word', () => {
    const text = `${words(12)} **${words(6)}** <Value of="growth" /> [${words(6)}](/glossary/).`;
    expect(reportsBy(sentenceLength, answer(text))).toEqual([]);
    expect(reportsBy(sentenceLength, answer(text.replace('we go', 'we we go')))).toEqual([
      expect.stringContaining('This sentence has 26 words'),
    ]);
  });

  it('tells the line in a paragraph of several, and looks at list items by themselves', () => {
    expect(reportsBy(sentenceLength, answer(`Short one.\n${words(26)}.`))[0]).toMatch(
      new RegExp(`^${faq}:7:1 `),
    );
    expect(reportsBy(sentenceLength, answer(`- ${words(20)}\n- ${words(20)}`))).toEqual([]);
  });

  it('looks at sentences in fields too', () => {
    const term = 'content/glossary/mean.yaml';
    expect(reportsBy(sentenceLength, { [term]: `term: mean\ndefinition: ${words(26)}.\n` })).toEqual([
      `${term}:2:1 This sentence has 26 words: “${words(26)}.”`,
    ]);
  });

  it('is advice in a draft and in a guide in draft, and waits while something is to fill', () => {
    const long = answer(`${words(26)}.`);
    const draft = long[faq]?.replace('reviewed', 'draft: true\nreviewed') ?? '';
    const found = (changes: Changes) =>
      checkContent(tinyContent(changes), { today: fixedToday, language: true })
        .filter(({ rule }) => rule === 'sentence-length')
        .map(({ file, advice }) => [file, advice]);
    expect(found(long)).toEqual([[faq, undefined]]);
    expect(found({ [faq]: draft })).toEqual([[faq, true]]);
    expect(
      found({ ...long, [`${guide}/guide.yaml`]: ['title: Coder', 'draft: true\ntitle: Coder'] }),
    ).toEqual([[faq, true]]);
    expect(found({ [faq]: draft.replace('Is it hard?', 'TO FILL: a question') })).toEqual([]);
  });
});

describe('reading grade', () => {
  const hard = 'Administrative documentation necessitates extraordinary organizational sophistication. ';
  it('shows the hardest sentence of a text above grade 9', () => {
    const problems = problemsOf(readingGradeOfTexts, answer(`${hard.repeat(8)}${words(20)}.`));
    expect(problems).toMatchObject([{ file: faq, line: 6, column: 1, rule: 'reading-grade' }]);
    expect(problems[0]?.message).toMatch(
      /^This text reads at grade \d+\.\d; 9 is the highest allowed\. Its hardest sentence: “Administrative .*”$/,
    );
    expect(problems[0]?.advice).toBeUndefined();
  });

  it('is content with plain words, and says nothing of a text too short to tell', () => {
    expect(reportsBy(readingGradeOfTexts, answer(`${words(10)}. `.repeat(10)))).toEqual([]);
    expect(reportsBy(readingGradeOfTexts, answer(hard.repeat(2)))).toEqual([]);
  });

  it('does not count the terms that the glossary explains', () => {
    const text = `${'They check physiology and epidemiology. '.repeat(12)}`;
    expect(reportsBy(readingGradeOfTexts, answer(text))).toHaveLength(1);
    const terms = { 'content/glossary/mean.yaml': 'term: physiology and epidemiology\ndefinition: Both.\n' };
    expect(reportsBy(readingGradeOfTexts, { ...answer(text), ...terms })).toEqual([]);
  });
});

describe('abbreviations', () => {
  it.each([
    'The Bureau of Labor Statistics (BLS) counts them. BLS asks employers.',
    'BLS (the Bureau of Labor Statistics) counts them.',
    'AAPC, a trade body, runs it.',
    'The Bureau of Labor Statistics counts them. BLS asks.',
    'Search for "CPC" in ads.',
    'The exam is called CPC.',
    'In the U.S., a TV and a PDF.',
    'Part II and part IV.',
    '<Term of="mean">CDI</Term> work. CDI pays.',
    'It says ICD (the classification) and ICD-10-PCS. You build each PCS code.',
    'A firm called Pearson VUE. It runs MEDITECH.',
  ])('are explained in %j', (text) => {
    expect(reportsBy(abbreviations, answer(text))).toEqual([]);
  });

  it('are told once in a text, where they first stand, as advice', () => {
    expect(reportsBy(abbreviations, answer('They use an EHR.'))).toHaveLength(1);
    expect(problemsOf(abbreviations, answer('Ask them.', 'They use EHR tools. EHR helps.'))).toMatchObject([
      {
        file: faq,
        line: 8,
        column: 10,
        message: '“EHR” is used here without a word on what it means.',
        advice: true,
      },
    ]);
  });
});

describe('citations', () => {
  it('asks for a source where a text counts something and names none', () => {
    expect(problemsOf(uncited, answer('About 4,500 people do.'))).toMatchObject([
      { line: 6, column: 7, rule: 'citations', advice: true },
    ]);
  });

  it.each([
    'About 4,500 people do.<Cite source="bls" />',
    'It grows by <Value of="growth" /> in 10 years.',
    'Ask 3 people.',
    'ICD-10 has codes.',
  ])('is content with %j', (text) => {
    expect(reportsBy(uncited, answer(text))).toEqual([]);
  });
});
