import { ownShard, type Shard } from '../lib/shard.ts';
import type { Guide, Site } from './types.ts';

type Pages = Pick<Site, 'table'> & { guides: readonly Pick<Guide, 'id' | 'path'>[] };

/**
 * Which shard builds each guide, by the guide's id: the guide with the most pages goes first, each to the shard that
 * has the fewest pages so far. The same site is always divided in the same way.
 */
export function shardsOfGuides({ table, guides }: Pages, count: number): ReadonlyMap<string, number> {
  const pages = new Map(guides.map(({ id }) => [id, 0]));
  for (const path of table.keys()) {
    const id = path.split('/')[2] ?? '';
    const known = pages.get(id);
    if (known !== undefined) pages.set(id, known + 1);
  }
  const loads = Array.from({ length: count }, () => 0);
  const shards = new Map<string, number>();
  for (const [id, own] of [...pages].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest]! += own;
    shards.set(id, lightest + 1);
  }
  return shards;
}

/** The guides whose pages this process builds: all of them, or those of its shard. */
export function guidesToBuild(site: Site, shard: Shard | undefined = ownShard()): readonly Guide[] {
  if (!shard) return site.guides;
  const shards = shardsOfGuides(site, shard.count);
  return site.guides.filter(({ id }) => shards.get(id) === shard.number);
}
