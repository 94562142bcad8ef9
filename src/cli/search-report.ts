import { plural } from '../lib/plural.ts';
import type { Found } from '../search/find.ts';
import type { FoundIdea } from '../search/ranking.ts';

/** How an idea was looked up, and how much holds it. */
function lineOf({ asked, sayings, takenFor, strengths }: FoundIdea): string {
  const others = [...new Set(sayings.map(({ words }) => words.join(' ')))].filter((words) => words !== asked);
  return [
    `  ${asked}: in ${plural(strengths.size, 'place')}`,
    ...(takenFor.length > 0 ? [`read as ${takenFor.join(' or ')}`] : []),
    ...(others.length > 0 ? [`also as ${others.join(', ')}`] : []),
  ].join('; ');
}

/** What an editor reads of an answer: how the question was understood, what was found, by what, and how well. */
export function searchReport(question: string, found: Found): string {
  const { results, ideas, isAll, total, places } = found;
  const count =
    results.length === 0
      ? `Nothing. Nearest words: ${found.near.join(', ') || 'none'}.`
      : isAll
        ? `${plural(total, 'thing')} with all of it. First:`
        : 'Nothing with all of it. Closest:';
  return [
    `\n“${question}” is looked up as`,
    ...ideas.map(lineOf),
    count,
    ...results.flatMap(({ score, url, meta, holds }, at) => [
      `${String(at + 1).padStart(3)}. ${meta.title} (${meta.kind})`,
      `     ${url}  ${score.toFixed(2)}, holds ${holds.join(', ')}`,
    ]),
    ...(places > 0
      ? [`  ${plural(places, 'page')} of single states and cities left out: none is named.`]
      : []),
  ].join('\n');
}
