/**
 * A pattern that finds phrases as whole words: in any case, over line ends, with either apostrophe. The longest
 * phrase wins. Nothing is found where there are no phrases.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const alternatives = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) =>
      RegExp.escape(phrase.trim())
        .replaceAll(/(?:\\x20)+/g, '\\s+')
        .replaceAll(/\\x27|'|’/g, "['’]"),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|') || '(?!)'})(?![\\p{L}\\p{N}-])`, 'giu');
}

/** The parts of a text where a pattern fits, from and to. */
export const rangesOf = (text: string, pattern: RegExp): [from: number, to: number][] =>
  [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
