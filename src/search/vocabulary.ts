/**
 * Words in alphabetical order as one line: each as the number of letters that it shares with the word before it, and
 * its other letters. Takes a third of the bytes of a list.
 *
 * @param words - of letters and digits; no word starts with a digit, which would be read as the number
 */
export function packWords(words: Iterable<string>): string {
  let before = '';
  return [...new Set(words)]
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < Math.min(word.length, before.length, 35) && word[shared] === before[shared])
        shared += 1;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

/** The words of a line that `packWords` made. */
export function unpackWords(line: string): string[] {
  let before = '';
  return line
    .split(' ')
    .filter(Boolean)
    .map((entry) => (before = before.slice(0, Number.parseInt(entry[0] ?? '0', 36)) + entry.slice(1)));
}
