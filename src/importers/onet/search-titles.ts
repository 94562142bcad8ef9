import { isMap, parseDocument } from 'yaml';
import type { Problem } from '../../lib/problems.ts';
import type { Entries } from '../../read/collections.ts';
import { fieldsIn } from '../yaml-text.ts';
import { titlesInNotes } from './notes.ts';
import type { OnetOccupation } from './occupation.ts';

/** Every reader loads the words of search, and more titles than these few readers type. */
const mostTitles = 40;
const longestTitle = 50;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A career as search.yaml names it under `asked`. */
const careerAsAsked = (title: string): string => wordsOf(title).join(' ');

/** A word without the ending of its plural, as search compares them. */
const stem = (word: string): string => word.replace(/(?:es|s)$/, '');

/** A title as a reader types it, and its abbreviation: “Medical Technician (Med Tech)” gives two. */
function saidAs(title: string): string[] {
  const [, inside] = /\(([^)]*)\)/.exec(title) ?? [];
  return [title.replaceAll(/\([^)]*\)/g, ' '), inside ?? '']
    .map((said) => wordsOf(said).join(' '))
    .filter(Boolean);
}

/** What readers of other pages mean by a phrase already: the names of careers and terms, and what search.yaml files say. */
function phrasesTaken(entries: Entries): Set<string> {
  const said = [...entries.search, ...entries.guideSearch].flatMap(({ data }) => [
    ...data.nothing,
    ...data.same.flat(),
    ...Object.keys(data.asked),
  ]);
  const names = [
    ...entries.guides.flatMap(({ data }) => [data.title, data.plural]),
    ...entries.specialties.map(({ data }) => data.title),
    ...entries.glossary.map(({ data }) => data.term),
  ];
  return new Set([...said, ...names].map((phrase) => wordsOf(phrase).map(stem).join(' ')));
}

/**
 * The job titles of an occupation that a reader may type for a career and that its pages need not say: those that people in
 * the work gave first, then the others, without any that search understands already, and without those of the last import,
 * of which an editor has kept what fits.
 *
 * @param guide - its folder, and its title as the career
 * @param notes - the notes on the occupation as the last import left them
 */
export function titlesForSearch(
  own: readonly OnetOccupation[],
  guide: { id: string; career: string },
  notes: string | undefined,
  entries: Entries,
): string[] {
  // A title that says a career, this one or another that has a guide, finds it already.
  const careers = [guide.career, ...entries.guides.map(({ data }) => data.title)].map((name) =>
    wordsOf(name).map(stem),
  );
  const seen = phrasesTaken(entries);
  const offered = new Set(titlesInNotes(notes).flatMap(saidAs));
  const asked = entries.guideSearch.find(({ id }) => id === guide.id)?.data.asked ?? {};
  const all = own.flatMap(({ reported }) => reported).concat(own.flatMap(({ titles }) => titles));
  const there = Object.values(asked).filter(
    (words) => words.join(' ') === careerAsAsked(guide.career),
  ).length;
  return all
    .flatMap(saidAs)
    .filter((title) => {
      const words = wordsOf(title).map(stem);
      const isNew = !seen.has(words.join(' '));
      seen.add(words.join(' '));
      return (
        isNew &&
        !offered.has(title) &&
        title.length > 2 &&
        title.length <= longestTitle &&
        !careers.some((name) => name.length > 0 && name.every((word) => words.includes(word)))
      );
    })
    .slice(0, Math.max(0, mostTitles - there));
}

/**
 * search.yaml of a guide with titles under `asked`, each of which finds the career. What is there stays.
 *
 * @param text - undefined where there is no file yet
 */
export function withTitles(
  text: string | undefined,
  file: string,
  titles: readonly string[],
  career: string,
  problems: Problem[],
): string {
  const before =
    text ??
    '# How readers of this guide say what its pages say. What holds for every career is in content/search.yaml.\n';
  const fields = fieldsIn(before, file, problems);
  if (!fields || titles.length === 0) return before;
  const document = parseDocument(before);
  if (!fields['asked']) document.set('asked', document.createNode({}));
  if (!isMap(document.get('asked'))) {
    problems.push({
      file,
      rule: 'yaml',
      message: '`asked` holds no phrases with what they ask for.',
      instead: 'Write each on a line below it, like `page folder: [tips]`.',
    });
    return before;
  }
  for (const map of [document.contents, document.get('asked')]) if (isMap(map)) map.flow = false;
  for (const title of titles)
    document.setIn(['asked', title], document.createNode([careerAsAsked(career)], { flow: true }));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
