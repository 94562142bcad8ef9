/** What the query layer knows of a site, made at build: `pagefind/words.json`. */
export interface SearchWords {
  /** How many things search can find, besides places. */
  records: number;
  /** Their kinds, and the titles of all guides. */
  kinds: readonly string[];
  guides: readonly string[];
  /** Words that carry nothing, like “the”. */
  nothing: readonly string[];
  /** Groups of words and phrases of which each finds the others. */
  same: readonly (readonly string[])[];
  /** What readers write, and what the site says for it. */
  asked: Readonly<Record<string, readonly string[]>>;
  /** Names of states by all that they are called. */
  states: Readonly<Record<string, string>>;
  /** Words of titles and keywords, packed by `packWords`. */
  titleWords: string;
  /** Other words of the site, packed, as many as there is room for. */
  textWords: string;
  /** Words that are written with a hyphen, slash or dot, without it, packed. */
  joined: string;
}
