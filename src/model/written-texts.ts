import type { Position } from '../lib/problems.ts';
import { type CollectionName, collectionNames, type Entries } from '../read/collections.ts';
import type { Entry, FieldPath } from '../read/entry.ts';
import { entriesOf } from './entries.ts';
import { placesToFill } from './to-fill.ts';

/** A piece of text that readers see, and where its words are. */
export interface WrittenText {
  file: string;
  text: string;
  at: (offset: number) => Position | undefined;
  /** Parts of the text, from and to, that a component of the glossary explains. */
  explained: readonly (readonly [from: number, to: number])[];
}

/** Fields that hold whole sentences; titles, labels and names are left out. */
const sentenceFields = new Set([
  'definition',
  'description',
  'eligibility',
  'for',
  'note',
  'notes',
  'renewal',
  'result',
  'scope',
  'specialties-description',
  'status',
  'summary',
  'tagline',
  'text',
]);

/** Fields that hold titles, labels and other words that are shown and are no sentences. */
const labelFields = new Set([
  'answer',
  'because',
  'caption',
  'caution',
  'cells',
  'change',
  'columns',
  'doubts',
  'label',
  'needs',
  'question',
  'result',
  'settings',
  'short',
  'title',
]);

/** Fields whose own fields have names that the guide gives, and that hold words that are shown. */
const namedFields = new Set(['facts', 'in-guides', 'settings', 'specialty-facts']);

/** Everything in a file that readers see, titles and cells included, but not the titles of publications. */
export function shownTexts(entry: Entry<unknown>): WrittenText[] {
  const inBody = (entry.texts ?? []).map((block) => ({ file: entry.file, ...block }));
  const fields = /^content\/sources\//.test(entry.file) ? sentenceFields : sentenceFields.union(labelFields);
  return [...textsOfFields(entry, fields, ['prose']), ...inBody];
}

/** The paragraphs and list items of the body of a file. */
export function bodyTexts(entry: Entry<unknown>): WrittenText[] {
  return (entry.texts ?? [])
    .filter((block) => block.kind === 'text')
    .map((block) => ({ file: entry.file, ...block }));
}

/** The sentences in the fields of a file. */
export const fieldTexts = (entry: Entry<unknown>): WrittenText[] =>
  textsOfFields(entry, sentenceFields, ['prose', 'rows']);

/** The texts of the fields of these names, at any depth but inside those to leave out. */
function textsOfFields(
  entry: Entry<unknown>,
  names: ReadonlySet<string>,
  leaveOut: readonly string[],
): WrittenText[] {
  return fieldsOf(entry, leaveOut).flatMap(({ path, text }) => {
    const [group, name] = path.filter((part) => typeof part === 'string').slice(-2);
    return names.has(String(name ?? group)) || (names.has('label') && namedFields.has(String(group)))
      ? { file: entry.file, text, at: () => entry.at?.(path), explained: [] }
      : [];
  });
}

/** Every field of a file that holds text, at any depth but inside those to leave out; not the rows of a CSV. */
export function fieldsOf(
  entry: Entry<unknown>,
  leaveOut: readonly string[] = ['prose'],
): { path: FieldPath; text: string }[] {
  const found: { path: FieldPath; text: string }[] = [];
  const left = entry.file.endsWith('.csv') ? [...leaveOut, 'rows'] : leaveOut;
  const visit = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string') {
      found.push({ path, text: value });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index]);
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) if (!left.includes(key)) visit(item, [...path, key]);
    }
  };
  visit(entry.data, []);
  return found;
}

/** Tables of figures, settings, and lists of words that are not ours: what readers type, what nobody should write. */
const notShown: ReadonlySet<CollectionName> = new Set([
  'pay',
  'priceParities',
  'metroPriceParities',
  'redirects',
  'searchQuestions',
  'wording',
]);

/** The collections whose files readers see as prose or as notes. */
const shown: readonly CollectionName[] = collectionNames.filter((name) => !notShown.has(name));

/**
 * Every file whose words readers see, drafts too, so that publishing one brings no surprise; but a file in which something
 * is still to fill is not written yet.
 */
export function writtenEntries(entries: Entries): Entry<unknown>[] {
  const inDraft = draftFiles(entries);
  return entriesOf(entries, shown).filter(
    (entry) => !inDraft(entry.file) || placesToFill(entry).length === 0,
  );
}

/** Whether a file is a draft, or in the folder of a guide that is one. */
export function draftFiles(entries: Entries): (file: string) => boolean {
  const files = new Set(
    entriesOf(entries)
      .filter(isDraft)
      .map((entry) => entry.file),
  );
  const folders = entries.guides.filter(isDraft).map((guide) => guide.file.replace('guide.yaml', ''));
  return (file) => files.has(file) || folders.some((folder) => file.startsWith(folder));
}

/** Whether a file is marked `draft: true`. */
export const isDraft = (entry: Pick<Entry<unknown>, 'data'>): boolean =>
  Boolean((entry.data as { draft?: boolean } | undefined)?.draft);
