import { isMap, parseDocument } from 'yaml';
import { plural } from '../../lib/plural.ts';
import type { Entries } from '../../read/collections.ts';
import type { GuideChange } from '../guide-change.ts';
import { notesFile } from '../notes.ts';
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
function titlesForSearch(
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

/** Takes job titles into search.yaml under `asked`, each of which finds the career. What is there stays. */
export function takeTitles(change: GuideChange, own: readonly OnetOccupation[], entries: Entries): void {
  const { name: id } = change.guide;
  const career = entries.guides.find((guide) => guide.id === id)?.data.title ?? id;
  const titles = titlesForSearch(own, { id, career }, change.before(notesFile('onet')), entries);
  if (titles.length === 0) return;
  const file = change.path('search.yaml');
  const before =
    change.before('search.yaml') ??
    '# How readers of this guide say what its pages say. What holds for every career is in content/search.yaml.\n';
  const fields = fieldsIn(before, file, change.problems);
  if (!fields) return;
  const document = parseDocument(before);
  if (!fields['asked']) document.set('asked', document.createNode({}));
  if (!isMap(document.get('asked'))) {
    change.problems.push({
      file,
      rule: 'yaml',
      message: '`asked` holds no phrases with what they ask for.',
      instead: 'Write each on a line below it, like `page folder: [tips]`.',
    });
    return;
  }
  for (const map of [document.contents, document.get('asked')]) if (isMap(map)) map.flow = false;
  for (const title of titles)
    document.setIn(['asked', title], document.createNode([careerAsAsked(career)], { flow: true }));
  change.set('search.yaml', document.toString({ lineWidth: 0, flowCollectionPadding: false }));
  change.lines.push(
    `  search.yaml: ${plural(titles.length, 'job title')} found as ${career}: ${titles.join(', ')}.`,
  );
}
