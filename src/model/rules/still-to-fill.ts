import type { Position, Problem } from '../../lib/problems.ts';
import { isToFill } from '../../lib/to-fill.ts';
import { collectionNames, type Entries } from '../../read/collections.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import { fieldName } from '../../read/schema-problems.ts';
import { isDraft } from '../written-texts.ts';
import type { Rule } from './rule.ts';

interface Place extends Partial<Position> {
  /** The field, or “the text”. */
  name: string;
}

/** What is still to fill: advice in a draft, a problem in a finished file, where it would be published. */
export const stillToFill: Rule = ({ entries }) => {
  const drafts = new Set(entries.guides.filter(isDraft).map((guide) => guide.id));
  return allEntries(entries).flatMap((entry): Problem[] => {
    const places = placesToFill(entry);
    if (isDraft(entry)) return [adviceOn(entry, places)];
    return places.map(({ name, ...place }) => ({
      file: entry.file,
      ...place,
      rule: 'still-to-fill',
      message: `${name === 'the text' ? 'The text' : `"${name}"`} is still to be written.`,
      ...(drafts.has(entry.id.split('/')[0] ?? '')
        ? { advice: true, instead: 'Its guide is a draft, so the built site leaves it out until then.' }
        : { instead: 'Write it, or mark the file `draft: true` so that the built site leaves it out.' }),
    }));
  });
};

function adviceOn(entry: Entry<unknown>, places: readonly Place[]): Problem {
  const names = [...new Set(places.map((place) => place.name))];
  const [first] = places;
  return {
    file: entry.file,
    ...(first ? { line: first.line, column: first.column } : entry.at?.(['draft'])),
    rule: 'still-to-fill',
    advice: true,
    message: 'This is a draft: the preview shows it, the built site leaves it out.',
    instead: first ? `Still to fill: ${names.join(', ')}.` : 'Nothing in it is marked as still to fill. Delete `draft: true` to publish it.',
  };
}

/** Where an entry says that something is still to fill, fields before text. */
export function placesToFill(entry: Pick<Entry<unknown>, 'data' | 'at' | 'texts'>): Place[] {
  const places: Place[] = [];
  const visit = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string') {
      if (isToFill(value)) places.push({ name: fieldName(path), ...entry.at?.(path) });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        if (key !== 'prose') visit(item, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  visit(entry.data, []);
  for (const block of entry.texts ?? []) {
    const offset = block.text.search(/\bTO FILL\b/);
    if (offset >= 0) places.push({ name: 'the text', ...block.at(offset) });
  }
  return places;
}

/** Entries of every collection; tables of figures hold no text to write. */
const allEntries = (entries: Entries): Entry<unknown>[] =>
  collectionNames.filter((name) => name !== 'pay' && name !== 'priceParities').flatMap((name) => entries[name] as Entry<unknown>[]);
