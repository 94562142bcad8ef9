import { type Token, tokensOf } from './normalize.ts';
import type { Saying, WordBook } from './word-book.ts';

/** One thing that a reader asks about: a word, or a phrase that means one thing. */
export interface Idea {
  /** As it was asked. */
  asked: string;
  /** How it may be said on the site; what was asked comes first. */
  sayings: readonly Saying[];
  /** The name of a state, where it is one. */
  state?: string | undefined;
  /** Whether other spellings may be tried: words that have a meaning are spelled right. */
  isKnown: boolean;
}

export interface Question {
  ideas: readonly Idea[];
  /** What was put between quotes, and has to be found as it is. */
  quoted: readonly string[];
  /** Whether two things are set against each other: each of them answers then, not only what holds both. */
  isComparison: boolean;
}

/** The longest question that is looked up, in characters and in ideas. */
const longest = 200;
const mostIdeas = 12;

/** Postal abbreviations that are words of English as well. */
const alsoWords = new Set(['al', 'co', 'de', 'hi', 'id', 'in', 'la', 'ma', 'me', 'oh', 'ok', 'or', 'pa']);

/** What a reader asks, in ideas that search can look up. */
export function questionOf(asked: string, book: WordBook): Question {
  const text = asked.slice(0, longest);
  const quoted = [...text.matchAll(/["“”]([^"“”]+)["“”]/g)].map(([, phrase = '']) => phrase.trim());
  const tokens = tokensOf(text.replace(/["“”][^"“”]+["“”]/g, ' '));
  const capitals = new Set(
    /[a-z]/.test(text) ? (text.match(/\b[A-Z]{2}\b/g) ?? []).map((it) => it.toLowerCase()) : [],
  );
  const ideas = ideasOf(tokens, book, capitals);
  return {
    ideas: ideas.slice(0, mostIdeas),
    quoted: quoted.filter((phrase) => tokensOf(phrase).length > 0),
    isComparison: /\b(?:vs?|versus|or|differen\w+|compared?)\b/i.test(text),
  };
}

function ideasOf(all: readonly Token[], book: WordBook, capitals: ReadonlySet<string>): Idea[] {
  /** Each with the token that it begins with: of what is asked last, the end may not be typed yet. */
  const ideas: { start: Token | undefined; idea: Idea }[] = [];
  /** Phrases are looked for with the words that carry nothing, then without them. */
  const carrying = all.filter((token) => !isIdle(token, all, book, capitals));
  const taken = new Set<Token>();
  for (const tokens of [all, carrying.length > 0 ? carrying : all])
    for (let length = Math.min(book.longest, tokens.length); length > 1; length -= 1)
      for (let at = 0; at + length <= tokens.length; at += 1) {
        const phrase = tokens.slice(at, at + length);
        if (phrase.some((token) => taken.has(token))) continue;
        const idea = ofPhrase(phrase, book, at + length === tokens.length);
        if (!idea) continue;
        for (const token of phrase) taken.add(token);
        ideas.push({ start: phrase[0], idea });
      }
  for (const token of carrying.length > 0 ? carrying : all)
    if (!taken.has(token)) ideas.push({ start: token, idea: ofWord(token, all.length, book, capitals) });
  const place = ({ start }: { start: Token | undefined }) => all.findIndex((token) => token === start);
  return ideas.sort((a, b) => place(a) - place(b)).map(({ idea }) => idea);
}

/** Whether a word says nothing here: one that carries nothing, unless it stands for a state. */
const isIdle = (
  token: Token,
  all: readonly Token[],
  book: WordBook,
  capitals: ReadonlySet<string>,
): boolean => book.carriesNothing(token.text) && !isState(token, all.length, book, capitals);

/** Whether an abbreviation stands for a state: one that is also a word does so alone or in capitals. */
function isState(token: Token, count: number, book: WordBook, capitals: ReadonlySet<string>): boolean {
  if (!book.meaningOf([token.text])?.state) return false;
  return !alsoWords.has(token.text) || count === 1 || capitals.has(token.text);
}

function ofPhrase(tokens: readonly Token[], book: WordBook, isLast: boolean): Idea | undefined {
  const words = tokens.map((token) => token.text);
  const asked = words.join(' ');
  const meaning = book.meaningOf(words);
  const carrying = words.filter((word) => !book.carriesNothing(word));
  const itself = { words: carrying.length > 0 ? carrying : words, nearness: 1 };
  const joined = words.join('');
  // “a” belongs to the word before it only where nothing follows: “what is a cpc a”.
  const isOne = book.isJoined(joined) && (isLast || carrying.length === words.length);
  if (!meaning && !isOne) return undefined;
  return {
    asked,
    sayings: [
      ...(isOne ? [{ words: [joined], nearness: 1 }] : []),
      { ...itself, nearness: isOne && carrying.length < words.length ? 0.5 : 1 },
      ...(meaning?.sayings ?? []),
    ],
    state: meaning?.state,
    isKnown: true,
  };
}

function ofWord(token: Token, count: number, book: WordBook, capitals: ReadonlySet<string>): Idea {
  const meaning = book.meaningOf([token.text]);
  const state = isState(token, count, book, capitals) ? meaning?.state : undefined;
  const others = (meaning?.sayings ?? []).filter(
    (it) => state || it.words.join(' ') !== meaning?.state?.toLowerCase(),
  );
  const inParts = token.parts.length > 1 ? [{ words: token.parts, nearness: 0.9 }] : [];
  return {
    asked: token.text,
    sayings: [{ words: [token.text], nearness: state ? 0.5 : 1 }, ...inParts, ...others],
    state,
    isKnown: meaning !== undefined,
  };
}
