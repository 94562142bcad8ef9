import { stemOf, tokensOf } from './normalize.ts';
import type { FoundIdea } from './ranking.ts';

/** A piece of an excerpt: words that were asked for are marked. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** The most characters of an excerpt, and how many come before the first word that was asked for. */
const longest = 190;
const leadIn = 60;
/** Fewer say too little by themselves: the next sentence is begun, too, though it has no room. */
const fewest = 60;

/** The forms of the words by which an idea is recognized in a text. */
export type Stems = ReadonlySet<string>;

/**
 * For each idea the forms of its words; of phrases without their smallest words. What only chooses a guide is left out:
 * it is all over the texts of that guide.
 */
export function stemsOf(ideas: readonly FoundIdea[]): Stems[] {
  const topics = ideas.filter(({ guides }) => guides.length === 0);
  return (topics.length > 0 ? topics : ideas).map(
    ({ sayings, takenFor }) =>
      new Set(
        [
          ...sayings.flatMap(({ words }) =>
            words.length > 1 ? words.filter((word) => word.length > 2) : words,
          ),
          ...takenFor,
        ].map(stemOf),
      ),
  );
}

const formsOf = (text: string): string[] =>
  tokensOf(text).flatMap((token) => [token.text, ...token.parts].map(stemOf));

const holds = (word: string, stems: Stems): boolean => formsOf(word).some((form) => stems.has(form));

/** How many of the ideas asked for a sentence holds. */
function worth(sentence: string, ideas: readonly Stems[]): number {
  const forms = formsOf(sentence);
  return ideas.filter((stems) => forms.some((form) => stems.has(form))).length;
}

/** The sentences of a text; an abbreviation before a small letter ends none. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…][”"’)]?)\s+(?=[\p{Lu}\p{N}“"(])/u);

/** Words with the marked ones apart from the signs around them. */
function piecesOf(words: readonly string[], stems: Stems): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, isMarked: boolean) => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.isMarked === isMarked) last.text += text;
    else pieces.push({ text, isMarked });
  };
  for (const [at, word] of words.entries()) {
    const [, before = '', core = word, after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    add(`${at > 0 ? ' ' : ''}${before}`, false);
    add(core, holds(core, stems));
    add(after, false);
  }
  return pieces;
}

/** Whether a word ends a sentence, which an initial as in “U.S.” does not. */
const endsSentence = (word: string): boolean => /(?<!\b\p{Lu})[.!?][”"’)]?$/u.test(word);

/**
 * A few lines of a text: from its first sentence, or from the one that holds most of what was asked and its title does
 * not say. They end with a sentence where one does in good time. What was asked is marked.
 *
 * @param ideas - as `stemsOf` gives them
 */
export function excerptOf(text: string, title: string, ideas: readonly Stems[]): Piece[] {
  const said = formsOf(title);
  const unsaid = ideas.filter((stems) => !said.some((form) => stems.has(form)));
  const all = new Set(ideas.flatMap((stems) => [...stems]));
  const sentences = sentencesOf(text);
  // A few words are an item of a list or a heading, and tell nothing by themselves.
  const worths = sentences.map((sentence) => (sentence.split(' ').length > 4 ? worth(sentence, unsaid) : 0));
  const best = Math.max(0, worths.indexOf(Math.max(...worths)));
  const words = sentences.slice(best).join(' ').split(' ');
  const first = words.findIndex((word) => unsaid.some((stems) => holds(word, stems)));
  let start = 0;
  if (first > 0 && words.slice(0, first).join(' ').length > longest - leadIn)
    while (words.slice(start, first).join(' ').length > leadIn) start += 1;
  const shown: string[] = [];
  let length = 0;
  for (const word of words.slice(start)) {
    length += word.length + 1;
    if (length > longest) break;
    shown.push(word);
  }
  const whole = shown.slice(0, shown.findLastIndex(endsSentence) + 1);
  if (whole.join(' ').length >= fewest) shown.length = whole.length;
  const isCut = start + shown.length < words.length && !/[.!?]$/.test(shown.at(-1) ?? '');
  return piecesOf([...(start > 0 ? ['…'] : []), ...shown, ...(isCut ? ['…'] : [])], all);
}
