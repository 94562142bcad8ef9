import fc from 'fast-check';

/** What chance decides while something is broken. */
export interface Choices {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** One of a list. Throws where the list is empty. */
  pick<Item>(list: readonly Item[]): Item;
  chance(part: number): boolean;
}

const most = 2 ** 31;
const perMutation = 12;

/** Numbers drawn beforehand, so that fast-check can repeat them, and shrink them toward the first of each list. */
export const drawnNumbers = fc.array(fc.noBias(fc.nat({ max: most - 1 })), {
  minLength: perMutation,
  maxLength: perMutation,
});

/** Choices made from drawn numbers, over again from the first where there are more choices than numbers. */
export function choicesFrom(drawn: readonly number[]): Choices {
  let next = 0;
  const below = (end: number): number => (drawn[next++ % drawn.length] ?? 0) % Math.max(1, end);
  return {
    below,
    chance: (part) => below(most) < part * most,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('There is nothing to choose from.');
      return list[below(list.length)] as (typeof list)[number];
    },
  };
}
