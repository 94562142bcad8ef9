/** A class of values on a map: its number, from 1 for the lowest, and its ends. */
export interface MapClass {
  number: number;
  from: number;
  to: number;
}

/**
 * Up to five classes with about as many states in each, by the order of the values: 1 lowest, 5 highest, 0
 * where there is no value. Equal values share a class, so a few values fill fewer classes.
 *
 * @returns the class of each value, and for each class that has members its number and its ends
 */
export function quintiles(values: readonly (number | null)[]): {
  classOf: number[];
  ranges: MapClass[];
} {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const upper = [1, 2, 3, 4, 5].map((part) => sorted[Math.ceil((sorted.length * part) / 5) - 1] ?? 0);
  const classOf = values.map((value) =>
    value === null ? 0 : upper.findIndex((limit) => value <= limit) + 1,
  );
  const ranges = [1, 2, 3, 4, 5].flatMap((number) => {
    const members = values.filter(
      (value, place): value is number => value !== null && classOf[place] === number,
    );
    return members.length === 0 ? [] : [{ number, from: Math.min(...members), to: Math.max(...members) }];
  });
  return { classOf, ranges };
}
