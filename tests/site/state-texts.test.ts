import { expect, test } from 'vitest';
import { elements, type Page, pageAt, textOf, withClass } from '../support/pages.ts';
import { GuidePay } from '../support/pay-figures.ts';

/**
 * Pages of states must not be one text with the name exchanged. What is compared is the sentences alone,
 * each without names of states and without numbers: two pages differ by the sentences that only one has.
 */
const states = new GuidePay('lantern-keeper')
  .states()
  // Where no pay is published there is little to say.
  .filter(({ median }) => median !== null);
const anyState = new RegExp(
  `(?:the )?(?:${states
    .map((it) => it.name)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'gi',
);

function sentences(page: Page): Set<string> {
  const paragraphs = [
    ...withClass(page.document, 'lede'),
    ...withClass(page.document, 'pay-page').flatMap((it) => elements(it, 'p')),
  ]
    .filter((it) => it.attribs['class'] === undefined || it.attribs['class'] === 'lede')
    .map(textOf);
  const bare = paragraphs.map((text) => text.replace(anyState, '◦').replace(/\$?\d[\d,.]*\d%?|\d+%?/g, '#'));
  return new Set(bare.flatMap((text) => text.split(/(?<=[.:?!])\s+/)));
}

const texts = states.map((state) => ({ name: state.name, sentences: sentences(pageAt(state.address)) }));
const pairs = texts.flatMap((one, index) =>
  texts.slice(index + 1).map((other) => ({
    names: `${one.name} and ${other.name}`,
    differing: Math.max(
      one.sentences.difference(other.sentences).size,
      other.sentences.difference(one.sentences).size,
    ),
  })),
);

test('a page has enough sentences for the comparison to mean something', () => {
  expect(texts.filter((text) => text.sentences.size < 8).map((text) => text.name)).toEqual([]);
});

test('no two pages of states are one text with the name exchanged', () => {
  expect(pairs).toHaveLength((50 * 49) / 2);
  expect(pairs.filter((pair) => pair.differing === 0).map((pair) => pair.names)).toEqual([]);
});

test('nineteen pairs of twenty differ in at least two sentences', () => {
  const alike = pairs.filter((pair) => pair.differing < 2);
  expect(alike.length / pairs.length, alike.map((pair) => pair.names).join('; ')).toBeLessThanOrEqual(0.05);
});
