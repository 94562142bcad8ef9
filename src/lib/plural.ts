const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A whole number inside a sentence: in words up to `nine`, in digits from `10` on. */
export const inWords = (number: number): string => small[number] ?? String(number);

/** `one name`, `two names`, `10 names`: for sentences; lists and tables keep digits. */
export const pluralInWords = (number: number, noun: string): string =>
  plural(number, noun).replace(String(number), inWords(number));

/** `1 name`, `2 names`. */
export function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
