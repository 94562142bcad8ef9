import { stemOf, tokensOf } from './normalize.ts';
import type { FoundIdea } from './ranking.ts';

/** A piece of an excerpt: words that were asked for are marked. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** The most characters that two lines hold, and how many come before the first word that was asked for. */
const longest = 190;
const leadIn = 60;

/** The forms of all words that an answer was found by; of phrases without their smallest words. */
export const stemsOf = (ideas: readonly FoundIdea[]): ReadonlySet<string> =>
  new Set(
    ideas
      .flatMap((idea) => [
        ...idea.sayings.flatMap(({ words }) =>
          words.length > 1 ? words.filter((word) => word.length > 2) : words,
        ),
        ...idea.takenFor,
      ])
      .map(stemOf),
  );

const formsOf = (text: string): string[] =>
  tokensOf(text).flatMap((token) => [token.text, ...token.parts].map(stemOf));

const holds = (word: string, stems: ReadonlySet<string>): boolean =>
  formsOf(word).some((form) => stems.has(form));

/** How many of the words asked for a sentence holds, each once. */
const worth = (sentence: string, stems: ReadonlySet<string>): number =>
  new Set(formsOf(sentence).filter((form) => stems.has(form))).size;

/** The sentences of a text; an abbreviation before a small letter ends none. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…][”"’)]?)\s+(?=[\p{Lu}\p{N}“"(])/u);

/** Words with the marked ones apart from the signs around them. */
function piecesOf(words: readonly string[], stems: ReadonlySet<string>): Piece[] {
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

/**
 * Two lines of a text: from its first sentence, or from the one that holds most of what was asked and its title does
 * not say. What was asked is marked.
 *
 * @param stems - as `stemsOf` gives them
 */
export function excerptOf(text: string, title: string, stems: ReadonlySet<string>): Piece[] {
  const said = new Set(formsOf(title));
  const unsaid = new Set([...stems].filter((stem) => !said.has(stem)));
  const sentences = sentencesOf(text);
  // A few words are an item of a list or a heading, and tell nothing by themselves.
  const worths = sentences.map((sentence) => (sentence.split(' ').length > 4 ? worth(sentence, unsaid) : 0));
  const best = Math.max(0, worths.indexOf(Math.max(...worths)));
  const words = sentences.slice(best).join(' ').split(' ');
  const first = words.findIndex((word) => holds(word, unsaid));
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
  const isCut = start + shown.length < words.length && !/[.!?]$/.test(shown.at(-1) ?? '');
  return piecesOf([...(start > 0 ? ['…'] : []), ...shown, ...(isCut ? ['…'] : [])], stems);
}
