import { openBuiltSearch } from '../integrations/built-search.ts';
import {
  answeredShare,
  type Answered,
  answersOf,
  firstResults,
  isAnswered,
  searchStamp,
} from '../integrations/search-questions.ts';
import type { Problem } from '../lib/problems.ts';
import type { Sites } from '../model/sites.ts';
import type { Content } from '../read/read-content.ts';

/** What search finds instead, as far as it is worth reading. */
const instead = ({ found }: Answered): string =>
  found.length === 0
    ? 'Search finds nothing. Add what readers write to search.yaml.'
    : `First is ${found[0]}. If that answers too, add it to pages; otherwise see npm run search.`;

/**
 * Asks the search of a built site the questions of content/search-questions.yaml. Each that finds none of its pages
 * is advice; too many of them are an error.
 *
 * @returns nothing where the site was built of other content, or before it had a search of this kind
 */
export async function searchProblems(
  dist: string,
  { entries, published }: Content & Sites,
): Promise<Problem[] | undefined> {
  const [entry] = entries.searchQuestions;
  if (!entry) return undefined;
  const search = await openBuiltSearch(dist).catch(() => undefined);
  if (search?.stamp !== searchStamp(published)) return undefined;
  const answers = await answersOf(search, entry.data.questions);
  const missed = answers.flatMap((answer, at) => (isAnswered(answer) ? [] : [{ answer, at }]));
  const isTooMany = missed.length > answers.length * (1 - answeredShare);
  return missed.map(({ answer, at }) => ({
    file: entry.file,
    ...entry.at?.(['questions', at, 'question']),
    rule: 'search',
    message: `“${answer.question}” finds none of its pages among the first ${firstResults} results.`,
    instead: instead(answer),
    advice: !isTooMany,
  }));
}
