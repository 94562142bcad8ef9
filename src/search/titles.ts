import { stemOf, tokensOf } from './normalize.ts';
import type { FoundIdea } from './ranking.ts';
import type { WordBook } from './word-book.ts';

/** What a title is known by: all of it, what comes before a colon, what is in parentheses. */
function formsOf(title: string): string[] {
  const [head = ''] = title.split(':');
  const inside = /\(([^)]+)\)/.exec(title)?.[1];
  return [title, head, title.replace(/\s*\([^)]*\)/, ''), ...(inside ? [inside] : [])];
}

/** How a title fits a question. */
export interface Fit {
  /** The part of the title’s words that the question asks for, from 0 to 1. */
  covered: number;
  /** Whether it says all that was asked. */
  holdsAll: boolean;
  /** Whether it says what was asked and nothing else. */
  isExact: boolean;
}

/** How well the titles of something fit a question; the best of what it is known by decides. */
export function fitOf(titles: readonly string[], ideas: readonly FoundIdea[], book: WordBook): Fit {
  const asked = ideas.map(
    (idea) =>
      new Set(
        idea.sayings
          .filter(({ nearness }) => nearness >= 0.7)
          .flatMap(({ words }) => words)
          .concat(idea.takenFor)
          .map(stemOf),
      ),
  );
  const fits = titles.flatMap(formsOf).map((form): Fit => {
    const words = tokensOf(form).filter(({ text }) => !book.carriesNothing(text));
    const stems = words.map(({ text, parts }) => [text, ...parts].map(stemOf));
    const covered = stems.filter((forms) => asked.some((it) => forms.some((stem) => it.has(stem)))).length;
    const holdsAll =
      asked.length > 0 && asked.every((it) => stems.some((forms) => forms.some((stem) => it.has(stem))));
    const part = words.length > 0 ? covered / words.length : 0;
    return { covered: part, holdsAll, isExact: part === 1 && holdsAll };
  });
  return fits.reduce((a, b) => (b.isExact || (!a.isExact && b.covered > a.covered) ? b : a));
}
