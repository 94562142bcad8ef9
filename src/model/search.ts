import type { DataOf } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';

type Search = DataOf<'search'>;

/** What all files say of the words of readers; what two of them ask for the same words comes together. */
export function assembleSearch(entries: readonly Entry<Search>[]): Search {
  const asked = new Map<string, string[]>();
  for (const { data } of entries)
    for (const [phrase, found] of Object.entries(data.asked))
      asked.set(phrase, [...(asked.get(phrase) ?? []), ...found]);
  return {
    nothing: entries.flatMap(({ data }) => data.nothing),
    same: entries.flatMap(({ data }) => data.same),
    asked: Object.fromEntries(asked),
  };
}
