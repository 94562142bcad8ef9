import { openBuiltSearch } from '../../src/integrations/built-search.ts';
import { find } from '../../src/search/find.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { measureBuild } from './build-process.ts';
import { addOccupations } from './occupations.ts';

/** What readers type, letter by letter. */
const typed = ['what does a lantern keeper do', 'salary in texas', 'highest paying state', 'lisense'];

export interface Keystrokes {
  guides: number;
  records: number;
  'median ms': number;
  'slowest in twenty ms': number;
}

/**
 * How long search takes to answer after each letter, on a site of so many occupations. Files are read from the disk:
 * what a network adds is not in it.
 */
export async function measureKeystrokes(occupations: number): Promise<Keystrokes> {
  using copy = new ProjectCopy();
  addOccupations(copy, occupations);
  measureBuild(copy.root);
  const { book, index, points } = await openBuiltSearch(copy.path('dist'));
  const guide = points.guides[0]?.title;
  const times: number[] = [];
  for (const question of typed)
    for (let length = 1; length <= question.length; length += 1) {
      const started = performance.now();
      await find(question.slice(0, length), book, index, { guide });
      times.push(performance.now() - started);
    }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Number((times[Math.floor(times.length * share)] ?? NaN).toFixed(1));
  return {
    guides: points.guides.length,
    records: book.records,
    'median ms': at(0.5),
    'slowest in twenty ms': at(0.95),
  };
}
