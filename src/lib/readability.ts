/** Sentences, words and syllables of plain English text, and how hard it is to read. */

/** A sentence and where it starts in its text. */
export interface Sentence {
  text: string;
  from: number;
}

const segmenter = new Intl.Segmenter('en-US', { granularity: 'sentence' });

/** Ends of a segment after which the sentence may go on with a capital letter. */
const goesOn = /(?:^|[\s(“"])(?:U\.S|U\.K|D\.C|St|Dr|Mr|Mrs|Ms|No|Inc|vs|e\.g|i\.e|[A-Z])\.\s*$/;

/** The sentences of a paragraph; a paragraph without an end mark is one sentence. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | undefined;
  for (const { segment, index } of segmenter.segment(text)) {
    open = open ? { text: open.text + segment, from: open.from } : { text: segment, from: index };
    if (goesOn.test(segment)) continue;
    sentences.push(open);
    open = undefined;
  }
  if (open) sentences.push(open);
  return sentences
    .map(({ text: words, from }) => ({
      text: words.trim().replaceAll(/\s+/g, ' '),
      from: from + words.length - words.trimStart().length,
    }))
    .filter((sentence) => wordsOf(sentence.text).length > 0);
}

/** The words of a text. A figure quoted by name, `[pay.us.median]`, is one; so is `part-time`. */
export function wordsOf(text: string): string[] {
  return text.match(/\[[a-z][\w.-]*\]|[\p{L}\p{N}](?:[\p{L}\p{N}'’.,/&-]*[\p{L}\p{N}])?/gu) ?? [];
}

/** Vowels side by side that are two syllables: var-ious, mater-ial, be-ing, cli-ent, ide-a, annu-al. */
const soundedApart =
  /(?<![ctgx])iou|(?<![ctgsx])ia|cia(?=t)|(?<![ct])ie(?=n)|sci(?=en)|ie(?=t)|io(?!n|u)|iu|[aeiouy](?=ing)|oy(?=e)|(?<!q)u[ao]|eo$|rea(?=$|s$|t)|dea(?=$|s$)/g;

/**
 * Syllables of one English word, by its groups of vowels less the silent endings. Digits and abbreviations
 * count as one: the formula was made for words read as they are spelled.
 */
export function syllablesOf(word: string): number {
  if (word.startsWith('[')) return 1;
  if (word.includes('-')) return word.split('-').reduce((sum, part) => sum + syllablesOf(part), 0);
  if (/\d/.test(word) || /^\p{Lu}{2,}s?$/u.test(word)) return 1;
  const letters = word.toLowerCase().replaceAll(/['’]s$|[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const sounded = letters
    .replace(/^y/, '')
    .replace(/([aeiouy][^aeiouy]+)e(?=(?:ments?|ly|less|ful|ness|times?|things?|fore|works?)$)/, '$1')
    .replace(/(?:[^laeiouy]|[aeiouy]l)e$/, '')
    .replace(/([^aeiouytd])ed$/, '$1')
    .replace(/([^aeiouyscxzg])es$/, '$1');
  const apart = sounded.match(soundedApart)?.length ?? 0;
  return Math.max(1, (sounded.match(/[aeiouy]+/g)?.length ?? 0) + apart);
}

/** The school grade for which a text is written, as far as it can be counted: two blocks make no grade. */
export interface Grade {
  grade: number;
  words: number;
  sentences: number;
}

/**
 * Flesch-Kincaid grade level: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Source: Kincaid, Fishburne, Rogers and Chissom, “Derivation of New Readability Formulas” (1975).
 *
 * @param trade - words, in lower case, that the reader is taught: each counts as a word of two syllables at most
 */
export function readingGrade(sentences: readonly string[], trade: ReadonlySet<string> = new Set()): Grade {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return { grade: 0, words: 0, sentences: 0 };
  const syllables = words.reduce((sum, word) => {
    const count = syllablesOf(word);
    return sum + (trade.has(word.toLowerCase()) ? Math.min(count, 2) : count);
  }, 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return { grade, words: words.length, sentences: sentences.length };
}
