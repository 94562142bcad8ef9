// Made once: a page asks for the order of several hundred names before a reader can touch it.
const { compare } = new Intl.Collator('en');

/**
 * Order of names of places, A to Z: what is before a comma first, so that “Albany, GA” is before
 * “Albany-Schenectady-Troy, NY”.
 */
export function byName(a: string, b: string): number {
  const [first, second] = [a, b].map((name) => name.split(',')[0] ?? '');
  return compare(first!, second!) || compare(a, b);
}
