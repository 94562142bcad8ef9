import { closest, distance } from 'fastest-levenshtein';

/** The known name most like `name`, or undefined when none is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  if (names.length === 0) return undefined;
  const best = closest(name, names);
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined;
}

/** “Did you mean …?”, or the list of what exists while it is short enough to read. */
export function suggestion(name: string, known: Iterable<string>): string | undefined {
  const names = [...known].sort();
  const near = nearest(name, names);
  if (near) return `Did you mean "${near}"?`;
  if (names.length === 0) return undefined;
  if (names.length <= 25) return `Known names: ${names.join(', ')}.`;
  return undefined;
}
