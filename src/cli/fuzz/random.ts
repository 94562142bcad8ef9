/** Chance that can be repeated: the same seed gives the same choices. */
export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** One of a list. Throws where the list is empty. */
  pick<Item>(list: readonly Item[]): Item;
  chance(part: number): boolean;
}

/** @param seed - a whole number; only its lower 32 bits count. Generator: Mulberry32 by Tommy Ettinger, in the public domain. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (part) => next() < part,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('There is nothing to choose from.');
      return list[below(list.length)] as (typeof list)[number];
    },
  };
}
