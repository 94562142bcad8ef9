/** What is compared is in the address as `?compare=one&compare=another`, so that it can be shared. */

/** So many fit side by side. */
export const mostCompared = 3;

/** What the address asks for, as it is there. */
export const askedFor = (): string[] =>
  new URLSearchParams(location.search).getAll('compare').filter(Boolean);

/** Puts the choice, and what else belongs to it, into the address in place of the one before. */
export function remember(chosen: readonly string[], besides: Readonly<Record<string, string>> = {}): void {
  const address = new URL(location.href);
  address.searchParams.delete('compare');
  for (const name of chosen) address.searchParams.append('compare', name);
  for (const [name, value] of Object.entries(besides)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  address.hash = 'compare';
  history.replaceState(null, '', address);
}

/** Gives a select its options and, where it has one of that value, chooses the wanted one. */
export function offer(
  select: HTMLSelectElement,
  options: Iterable<readonly [value: string, label: string]>,
  wanted = '',
): void {
  for (const [value, label] of options) select.add(new Option(label, value));
  const value = wanted.toLowerCase();
  if ([...select.options].some((option) => option.value === value)) select.value = value;
}

/**
 * What is to be said of a choice.
 *
 * @param asked - names as the reader or the address has them
 * @param isKnown - whether there is such a one
 * @param what - one of what is compared: “state”
 * @param all - all of them: “50 states or the District of Columbia”
 * @returns the known ones, each once and as many as fit, and sentences on the others
 */
export function sortOut(
  asked: readonly string[],
  isKnown: (name: string) => boolean,
  what: string,
  all: string,
): { known: string[]; notes: string[] } {
  const names = asked.map((name) => name.toLowerCase());
  const known = [...new Set(names.filter(isKnown))].slice(0, mostCompared);
  const notes = asked
    .filter((_, index) => !isKnown(names[index] ?? ''))
    .map((name) => `“${name.slice(0, 40)}” isn’t one of the ${all}.`);
  if (asked.length > mostCompared)
    notes.push(`Only three ${what}s fit side by side; the others are left out.`);
  if (known.length < 2)
    notes.push(known.length === 0 ? `Choose at least two ${what}s.` : `Choose one more ${what} to compare.`);
  return { known, notes };
}

/** Sentences as paragraphs. */
export const paragraphs = (sentences: readonly string[]): HTMLElement[] =>
  sentences.map((textContent) => Object.assign(document.createElement('p'), { textContent }));
