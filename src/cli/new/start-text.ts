/** A text that a new guide starts with. */
export interface StartText {
  id: string;
  title: string;
  /** Its label in the list of contents; the title where it is left out. */
  short?: string;
  /** Sentences that the figures of public files make by themselves. */
  known?: readonly string[];
  /** What each of its other paragraphs has to say. */
  says: readonly string[];
}

export interface Names {
  /** The career in a sentence, like “phlebotomist”, and its plural. */
  one: string;
  them: string;
}
