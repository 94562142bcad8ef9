import { keyOf, stemOf, tokensOf } from './normalize.ts';
import type { SearchWords } from './search-words.ts';
import { unpackWords } from './vocabulary.ts';

/** Another way to say what a reader asked. */
export interface Saying {
  /** All of these words have to be there. */
  words: readonly string[];
  /** From 0 to 1: how near it is to what was asked. */
  nearness: number;
}

/** What a word or phrase of a question stands for. */
export interface Meaning {
  sayings: readonly Saying[];
  /** The name of a state, where it is one. */
  state?: string | undefined;
}

/** How near a word of the same group is, and what an editor wrote for it. */
const ofGroup = 0.75;
const ofAsked = 0.9;

const wordsOf = (phrase: string): string[] => tokensOf(phrase).map((token) => token.text);

/** The words of a site, ready to be looked up. */
export class WordBook {
  readonly records: number;
  readonly kinds: readonly string[];
  readonly guides: readonly string[];
  readonly titleWords: readonly string[];
  /** Words of titles first. */
  readonly vocabulary: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #nothing: ReadonlySet<string>;
  readonly #joined: ReadonlySet<string>;
  readonly #meanings = new Map<string, Meaning>();
  /** Names and abbreviations as they are written, since “are” is no form of AR. */
  readonly #states: ReadonlyMap<string, string>;
  /** Words of the longest phrase that has a meaning; two may be one word that is written with a hyphen. */
  readonly longest: number;

  /** @param places - names of places, which are words of titles as well */
  constructor(words: SearchWords, places: readonly string[]) {
    this.records = words.records;
    this.kinds = words.kinds;
    this.guides = words.guides;
    this.#nothing = new Set(words.nothing.flatMap(wordsOf));
    this.titleWords = [
      ...new Set([
        ...unpackWords(words.titleWords),
        ...places.flatMap(wordsOf).filter((it) => it.length > 2),
      ]),
    ];
    this.#joined = new Set(unpackWords(words.joined));
    for (const group of words.same)
      for (const phrase of group)
        this.#learn(
          phrase,
          group.filter((other) => other !== phrase),
          ofGroup,
        );
    for (const [phrase, found] of Object.entries(words.asked)) this.#learn(phrase, found, ofAsked);
    this.#states = new Map(
      Object.entries(words.states).flatMap(([phrase, state]) => {
        const whole = wordsOf(phrase);
        return [whole, this.carrying(whole)].map((key) => [key.join(' '), state] as const);
      }),
    );
    const keys = [...this.#meanings.keys(), ...this.#states.keys()];
    this.longest = Math.max(2, ...keys.map((key) => key.split(' ').length));
    this.vocabulary = [
      ...new Set([
        ...this.titleWords,
        ...Object.keys(words.states).flatMap(wordsOf),
        ...words.same.flat().flatMap(wordsOf),
        ...unpackWords(words.textWords),
      ]),
    ];
    this.#known = new Set(this.vocabulary);
  }

  #learn(phrase: string, found: readonly string[], nearness: number): void {
    const sayings = found.map((other) => ({ words: this.carrying(wordsOf(other)), nearness }));
    for (const key of new Set([keyOf(phrase), this.#shortened(phrase)])) {
      if (!key) continue;
      const known = this.#meanings.get(key) ?? { sayings: [] };
      this.#meanings.set(key, { ...known, sayings: [...known.sayings, ...sayings] });
    }
  }

  /** The key of a phrase without words that carry nothing; empty where it would say too little. */
  #shortened(phrase: string): string {
    const carrying = this.carrying(wordsOf(phrase));
    return carrying.length > 1 ? carrying.map(stemOf).join(' ') : '';
  }

  /** The words among these that carry something; all of them where none does. */
  carrying(words: readonly string[]): readonly string[] {
    const carrying = words.filter((word) => !this.carriesNothing(word));
    return carrying.length > 0 ? carrying : words;
  }

  carriesNothing(word: string): boolean {
    return this.#nothing.has(word);
  }

  /** Whether the site writes this as one word with a hyphen, slash or dot in it. */
  isJoined(word: string): boolean {
    return this.#joined.has(word);
  }

  /** Whether a word is spelled as the site has it; of a long site rare words are not known. */
  isSpelled(word: string): boolean {
    return this.#known.has(word);
  }

  meaningOf(words: readonly string[]): Meaning | undefined {
    const meaning = this.#meanings.get(words.map(stemOf).join(' '));
    const state = this.#states.get(words.join(' '));
    if (state === undefined) return meaning;
    const name = { words: this.carrying(wordsOf(state)), nearness: 1 };
    return { sayings: [...(meaning?.sayings ?? []), name], state };
  }
}
