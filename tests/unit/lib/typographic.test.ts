import { describe, expect, it } from 'vitest';
import { typographic } from '../../../src/lib/typographic.ts';
import { readFiles } from '../small-content.ts';

describe('the marks of print', () => {
  it.each([
    ["The miner's lamp", 'The miner’s lamp'],
    ["miners' offices", 'miners’ offices'],
    ["it isn't", 'it isn’t'],
    ['it says "no"', 'it says “no”'],
    ['"no," it says', '“no,” it says'],
    ['a lamp ("the light")', 'a lamp (“the light”)'],
    ["a lamp ('the light')", 'a lamp (‘the light’)'],
    ["since the '90s", 'since the ’90s'],
    ['it’s “set” already', 'it’s “set” already'],
    ["https://example.org/the-miner's-lamp", "https://example.org/the-miner's-lamp"],
  ])('%s', (typed, printed) => {
    expect(typographic(typed)).toBe(printed);
  });
});

describe('what is read', () => {
  const { entries } = readFiles({
    'content/career-guides/coder/faqs/who.mdx': `---
question: Who reads a miner's "chart"?
reviewed: 2026-11-22
---

A doctor's aide.
`,
    'content/career-guides/coder/tables/lamps.yaml': `caption: A miner's lamps
columns: [Lamp, Whose]
rows:
  - cells: [Big, "The miner's"]
    link: https://example.org/miner's
`,
  });

  it('has the marks of print in fields and cells, and addresses as they are', () => {
    expect(entries.faqs[0]?.data.question).toBe('Who reads a miner’s “chart”?');
    expect(entries.tables[0]?.data).toMatchObject({
      caption: 'A miner’s lamps',
      rows: [{ cells: ['Big', 'The miner’s'], link: "https://example.org/miner's" }],
    });
  });
});
