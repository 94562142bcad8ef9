/**
 * Five classes with about as many states in each, by the order of the values: 1 lowest, 5 highest, 0
 * where there is no value. Equal values share a class.
 */
export function quintiles(values: readonly (number | null)[]): {
  classOf: number[];
  ranges: { from: number; to: number }[];
} {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const upper = [1, 2, 3, 4, 5].map((part) => sorted[Math.ceil((sorted.length * part) / 5) - 1] ?? 0);
  const classOf = values.map((value) =>
    value === null ? 0 : upper.findIndex((limit) => value <= limit) + 1,
  );
  const ranges = upper.map((_, index) => {
    const members = values.filter(
      (value, place): value is number => value !== null && classOf[place] === index + 1,
    );
    return { from: Math.min(...members), to: Math.max(...members) };
  });
  return { classOf, ranges };
}
