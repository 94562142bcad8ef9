/** One, two or five of each power of ten from a span down to a tenth of it, largest first. */
function roundSteps(span: number): number[] {
  const power = Math.ceil(Math.log10(span));
  return [power, power - 1, power - 2]
    .flatMap((exponent) => [5, 2, 1].map((digit) => Number(`${digit}e${exponent}`)))
    .filter((step) => step <= span && step >= span / 10);
}

/** The class of a value between breaks: 1 below the first; 0 where there is no value. */
export const classOf = (value: number | null, breaks: readonly number[]): number =>
  value === null ? 0 : breaks.filter((it) => value >= it).length + 1;

/** Amounts at which classes begin: rows of even distances among values, a class below the first and one above the last. */
const rowsOf = (values: readonly number[], step: number, classes: number): number[][] => {
  const first = Math.floor(Math.min(...values) / step) + 1;
  const last = Math.floor(Math.max(...values) / step);
  return Array.from({ length: Math.max(0, last - first - classes + 3) }, (_, row) =>
    Array.from({ length: classes - 1 }, (_, index) => Number(((first + row + index) * step).toFixed(2))),
  );
};

/**
 * Breaks of about five classes at round amounts, the same for every given set of values: at the largest even distance
 * that leaves no class of any set empty. Of several such rows, that with the least full class is taken. The lowest and
 * the highest class are open, so that one value far from the others makes no empty ones. Values too few or too much
 * alike for two classes have no breaks.
 */
export function roundBreaks(sets: readonly (readonly (number | null)[])[]): number[] {
  const known = sets.map((set) => set.filter((value) => value !== null)).filter((set) => set.length > 0);
  const values = known.flat();
  const span = Math.max(...values) - Math.min(...values);
  if (!(span > 0)) return [];
  const counts = (breaks: readonly number[]) =>
    known.flatMap((set) =>
      [...breaks.keys(), breaks.length].map(
        (index) => set.filter((value) => classOf(value, breaks) === index + 1).length,
      ),
    );
  for (const numbers of [
    [5, 4],
    [3, 2],
  ]) {
    for (const step of roundSteps(span)) {
      for (const classes of numbers) {
        const [best] = rowsOf(values, step, classes)
          .map((breaks) => ({ breaks, counts: counts(breaks) }))
          .filter((row) => !row.counts.includes(0))
          .sort((a, b) => Math.max(...a.counts) - Math.max(...b.counts));
        if (best) return best.breaks;
      }
    }
  }
  return [];
}
