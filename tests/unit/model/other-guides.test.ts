import { expect, it } from 'vitest';
import { usState } from '../../../src/lib/us-states.ts';
import { assemble } from '../../../src/model/assemble.ts';
import { comparisonOf, guideTo, othersIn } from '../../../src/model/other-guides.ts';
import type { Guide } from '../../../src/model/types.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { fixtureRoot } from '../../support/fixture-site.ts';

const { guides } = assemble(readContent(fixtureRoot).entries);
const [lantern, cloud] = guides as [Guide, Guide];
/** Guides to one more occupation each, which are related to none. */
const more = (count: number): Guide[] =>
  Array.from({ length: count }, (_, index) => ({ ...cloud, id: `more-${index}`, soc: `98-000${index}` }));
const ohio = usState('OH');

it('finds the guide to an occupation, but not the one that asks', () => {
  expect(guideTo(guides, cloud.soc, lantern)).toBe(cloud);
  expect(guideTo(guides, lantern.soc, lantern)).toBeUndefined();
  expect(guideTo(guides, '11-1111', lantern)).toBeUndefined();
  expect(guideTo(guides, undefined, lantern)).toBeUndefined();
});

it('names what other guides pay in a state, related ones first and no more than five', () => {
  const named = othersIn([lantern, ...more(9), cloud], lantern, ohio);
  expect(named.map(({ guide }) => guide.id)).toEqual(['cloud-shepherd', ...more(4).map(({ id }) => id)]);
  expect(named.every(({ place }) => place.state === ohio)).toBe(true);
});

it('names none where there is one guide, or no pay by state', () => {
  expect(othersIn([lantern], lantern, ohio)).toEqual([]);
  expect(othersIn([lantern, { ...cloud, pay: undefined }], lantern, ohio)).toEqual([]);
});

it('makes the address of a comparison', () => {
  expect(comparisonOf([lantern, cloud], ohio)).toBe(
    '/career-guides/compare/?compare=lantern-keeper&compare=cloud-shepherd&state=ohio#compare',
  );
  expect(comparisonOf([lantern])).toBe('/career-guides/compare/?compare=lantern-keeper#compare');
});
