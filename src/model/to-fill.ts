import type { Position } from '../lib/problems.ts';
import { isToFill } from '../lib/to-fill.ts';
import type { Entry, FieldPath } from '../read/entry.ts';
import { fieldName } from '../read/schema-fields.ts';

export interface PlaceToFill extends Partial<Position> {
  /** The field, or “the text”. */
  name: string;
}

/** Where an entry says that something is still to fill, fields before text. */
export function placesToFill(entry: Pick<Entry<unknown>, 'data' | 'at' | 'texts' | 'toFill'>): PlaceToFill[] {
  const places: PlaceToFill[] = [];
  const visit = (value: unknown, path: FieldPath, row?: string): void => {
    if (typeof value === 'string') {
      if (isToFill(value))
        places.push({ name: `${fieldName(path)}${row ? ` (“${row}”)` : ''}`, ...entry.at?.(path) });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        if (key !== 'prose')
          visit(item, [...path, Array.isArray(value) ? Number(key) : key], labelOf(value) ?? row);
      }
    }
  };
  visit(entry.data, []);
  for (const { line, what } of entry.toFill ?? []) places.push({ name: what, line, column: 1 });
  for (const block of entry.texts ?? []) {
    const offset = block.text.search(/\bTO FILL\b/);
    if (offset >= 0) places.push({ name: 'the text', ...block.at(offset) });
  }
  return places;
}

/** What a row of a list is called on its page. */
function labelOf(row: object): string | undefined {
  const label = 'label' in row ? row.label : undefined;
  return typeof label === 'string' && !isToFill(label) ? label : undefined;
}

/** Names of the fields of an entry that are still to be written, each once. */
export const fieldsToFill = (entry: Entry<unknown>): string[] => [
  ...new Set(placesToFill(entry).map((place) => place.name)),
];
