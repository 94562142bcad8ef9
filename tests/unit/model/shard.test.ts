import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardIn } from '../../../src/lib/shard.ts';
import { paths } from '../../../src/lib/urls.ts';
import { shardsOfGuides } from '../../../src/model/shard.ts';

/** A site of guides with so many pages each. */
const siteOf = (...pages: number[]) => ({
  guides: pages.map((_, index) => ({ id: `g${index}`, path: paths.guide(`g${index}`) })),
  table: new Map(
    [
      paths.home,
      ...pages.flatMap((count, guide) =>
        Array.from({ length: count }, (_, index) => paths.state(`g${guide}`, `s${index}`)),
      ),
    ].map((path) => [path, { path } as never]),
  ),
});

describe('guides among shards', () => {
  it('go by their number of pages, the largest first', () => {
    expect([...shardsOfGuides(siteOf(10, 60, 30, 25), 2)]).toEqual([
      ['g1', 1],
      ['g2', 2],
      ['g3', 2],
      ['g0', 2],
    ]);
  });

  it('are each in one, the same in any order, and no shard has more than a guide above the others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (pages, count) => {
          const site = siteOf(...pages);
          const shards = shardsOfGuides(site, count);
          const loads = Array.from({ length: count }, (_, shard) =>
            pages.reduce((sum, own, guide) => sum + (shards.get(`g${guide}`) === shard + 1 ? own : 0), 0),
          );
          expect(loads.reduce((a, b) => a + b)).toBe(pages.reduce((a, b) => a + b));
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(...pages));
          const turned = { ...site, guides: site.guides.toReversed() };
          expect(new Map(shardsOfGuides(turned, count))).toEqual(shards);
        },
      ),
    );
  });
});

it('a shard is written as which one of how many', () => {
  expect(shardIn('2/3')).toEqual({ number: 2, count: 3 });
  for (const text of ['', '0/2', '3/2', '1', '1/0', 'a/b', '01/2', '1/2/3', '-1/2'])
    expect(shardIn(text), text).toBeUndefined();
});
