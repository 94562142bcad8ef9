import type { Problem } from '../../lib/problems.ts';
import { collectionNames, collections } from '../../read/collections.ts';
import type { Entry } from '../../read/entry.ts';
import { type PlaceToFill, placesToFill } from '../to-fill.ts';
import { isDraft } from '../written-texts.ts';
import { entriesOf, guideOf } from '../entries.ts';
import type { Rule } from './rule.ts';

/** What is still to fill: advice in a draft, a problem in a finished file, where it would be published. */
export const stillToFill: Rule = ({ entries }) => {
  const drafts = new Set(entries.guides.filter(isDraft).map((guide) => guide.id));
  return entriesOf(entries, toWrite).flatMap((entry): Problem[] => {
    const places = placesToFill(entry);
    if (isDraft(entry)) return [adviceOn(entry, places)];
    return places.map(({ name, ...place }) => ({
      file: entry.file,
      ...place,
      rule: 'still-to-fill',
      message: `${name === 'the text' ? 'The text' : `"${name}"`} is still to be written.`,
      ...(drafts.has(guideOf(entry))
        ? { advice: true, instead: 'Its guide is a draft, so the built site leaves it out until then.' }
        : { instead: 'Write it, or mark the file `draft: true` so that the built site leaves it out.' }),
    }));
  });
};

function adviceOn(entry: Entry<unknown>, places: readonly PlaceToFill[]): Problem {
  const names = [...new Set(places.map((place) => place.name))];
  const [first] = places;
  return {
    file: entry.file,
    ...(first ? { line: first.line, column: first.column } : entry.at?.(['draft'])),
    rule: 'still-to-fill',
    advice: true,
    message: 'This is a draft: the preview shows it, the built site leaves it out.',
    instead: first
      ? `Still to fill: ${names.join(', ')}.`
      : 'Nothing in it is marked as still to fill. Delete `draft: true` to publish it.',
  };
}

/** Tables of figures hold no text to write. */
const toWrite = collectionNames.filter((name) => collections[name].format !== 'csv');
