import { createHash } from 'node:crypto';
import type { Site } from '../model/types.ts';
import { find } from '../search/find.ts';
import { guideAt } from '../search/starting-points.ts';
import type { BuiltSearch } from './built-search.ts';

/** Among how many results an answer has to be, and of how many questions in a hundred. */
export const firstResults = 3;
export const answeredShare = 0.9;

/** What a site lets search find, as a short name: a built site of another name is of other content. */
export const searchStamp = ({ table, search }: Site): string =>
  createHash('sha256')
    .update(JSON.stringify([[...table].map(([path, { records }]) => [path, records]), search]))
    .digest('hex')
    .slice(0, 16);

/** A question, and where search has the answer. */
export interface Answered {
  question: string;
  /** Place of the first right result, from 0; -1 where there is none. */
  place: number;
  /** Addresses of the first results. */
  found: readonly string[];
}

/** Whether a result is one of the pages: a page without an anchor stands for all of its parts. */
const isOneOf = (url: string, pages: readonly string[]): boolean =>
  pages.some((page) => (page.includes('#') ? url === page : url.split('#')[0] === page));

/** Asks the search of a built site what readers ask, on the pages of the guide that answers. */
export async function answersOf(
  { book, index, points }: BuiltSearch,
  questions: readonly { question: string; pages: readonly string[] }[],
): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const { question, pages } of questions) {
    const guide = pages.flatMap((page) => guideAt(page, points)?.title ?? [])[0];
    const { results } = await find(question, book, index, { guide });
    const found = results.map(({ url }) => url);
    answers.push({ question, place: found.findIndex((url) => isOneOf(url, pages)), found });
  }
  return answers;
}

export const isAnswered = ({ place }: Answered): boolean => place >= 0 && place < firstResults;
