import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasRoomFor, withinDescription } from '../../../src/model/description.ts';
import { nationalStory } from '../../../src/model/national-story.ts';
import type { Pay } from '../../../src/model/pay-types.ts';

test('a description is as long as search engines show, whatever its sentences', () => {
  const sentence = fc.stringMatching(/^[A-Z][a-z ]{3,90}\.$/);
  fc.assert(
    fc.property(sentence, fc.array(sentence), (first, more) => {
      const text = withinDescription([first, ...more.map((it) => ` ${it}`)]);
      expect(text.startsWith(first)).toBe(true);
      expect(hasRoomFor(text)).toBe(true);
      if (first.length >= 40) expect(text.length).toBeGreaterThanOrEqual(70);
    }),
  );
  expect(withinDescription([])).toBe('');
});

test.each([
  ['ophthalmologists, except pediatric', 'ophthalmologists'],
  ['fast food and counter workers', 'fast food workers'],
  ['actors', 'actors'],
  ['graders and sorters, agricultural products', 'fruit graders'],
  [
    'first-line supervisors of transportation and material moving workers, except aircraft cargo handling supervisors',
    'rehabilitation equipment dispatchers',
  ],
])('the nation’s description closes its commas: %s', (people, includes) => {
  for (const median of [51_140, null, { atLeast: 239_200 }])
    for (const unit of ['usd-per-year', 'usd-per-hour'] as const) {
      const pay = { unit, states: [], national: { period: 'May 2025', employment: 50, wages: { median } } };
      const { description } = nationalStory(pay as unknown as Pay, people, includes);
      expect(description).toMatch(/^.{70,160}$/);
      expect(description).not.toMatch(/^\s|,[.:;]|\s{2}|\.\./);
      expect(description).toContain('(May 2025)');
    }
});
