import { slips } from './slips.ts';

/** The known name most like `name`, or undefined when none is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const most = Math.max(2, Math.floor(name.length / 3));
  return [...known]
    .map((other) => ({ other, count: slips(name, other) }))
    .filter(({ count }) => count <= most)
    .sort((a, b) => a.count - b.count)[0]?.other;
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
