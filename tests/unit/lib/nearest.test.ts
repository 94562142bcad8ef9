import { describe, expect, it } from 'vitest';
import { nearest, suggestion } from '../../../src/lib/nearest.ts';

const known = ['reviewed', 'question', 'keywords', 'draft'];

describe('nearest', () => {
  it.each([
    ['reveiwed', 'reviewed'],
    ['Question', 'question'],
    ['keyword', 'keywords'],
    ['drafts', 'draft'],
  ])('takes %s for %s', (written, meant) => {
    expect(nearest(written, known)).toBe(meant);
  });

  it.each(['title', 'x', 'something-else-entirely', ''])('takes "%s" for nothing it knows', (written) => {
    expect(nearest(written, known)).toBeUndefined();
  });

  it('grows more lenient with the length of a name, by a third of it', () => {
    expect(nearest('inpatient-codings', ['inpatient-coder'])).toBe('inpatient-coder');
    expect(nearest('abcdef', ['abcxyz'])).toBeUndefined();
  });

  it('takes two letters that changed places for one slip, and another name for two', () => {
    expect(nearest('pay.us.medain', ['pay.us.mean', 'pay.us.median'])).toBe('pay.us.median');
  });

  it('has no answer where nothing is known', () => {
    expect(nearest('draft', [])).toBeUndefined();
  });

  it('takes any list of names', () => {
    expect(nearest('drat', new Set(known))).toBe('draft');
  });
});

describe('suggestion', () => {
  it('asks whether the nearest name was meant', () => {
    expect(suggestion('reveiwed', known)).toBe('Did you mean "reviewed"?');
  });

  it('lists the names there are, in order, where none is near', () => {
    expect(suggestion('zzzzzz', known)).toBe('Known names: draft, keywords, question, reviewed.');
  });

  it('stays silent where nobody would read the list, or there is none', () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, index) => `name-${String.fromCharCode(97 + index)}-long`);
    expect(suggestion('zzzzzz', names(26))).toBeUndefined();
    expect(suggestion('zzzzzz', names(25))).toMatch(/^Known names: name-a-long, /);
    expect(suggestion('zzzzzz', [])).toBeUndefined();
  });
});
