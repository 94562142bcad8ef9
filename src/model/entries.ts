import { type CollectionName, collectionNames, type DataOf, type Entries } from '../read/collections.ts';
import type { Entry } from '../read/entry.ts';

/** The last part of an id: inside a guide, that after the guide. */
export const nameOf = ({ id }: Pick<Entry<unknown>, 'id'>): string => id.slice(id.lastIndexOf('/') + 1);

/** The first part of an id: the guide, where the entry is inside one. */
export const guideOf = ({ id }: Pick<Entry<unknown>, 'id'>): string => id.split('/')[0] ?? '';

/** Entries inside one guide. */
export const ofGuide = <Data>(list: readonly Entry<Data>[], guide: string): Entry<Data>[] =>
  list.filter((entry) => entry.id.startsWith(`${guide}/`));

type Text = Entry<DataOf<'sections' | 'specialties' | 'faqs'>>;

/** The sections, specialties and questions of all guides. */
export const guideTexts = ({ sections, specialties, faqs }: Entries): Text[] => [
  ...sections,
  ...specialties,
  ...faqs,
];

/** Every text that is written in MDX: those of guides, then plain pages. */
export const textEntries = (entries: Entries): (Text | Entry<DataOf<'pages'>>)[] => [
  ...guideTexts(entries),
  ...entries.pages,
];

/** The entries of some collections, or of all. */
export const entriesOf = (
  entries: Entries,
  names: readonly CollectionName[] = collectionNames,
): Entry<unknown>[] => names.flatMap((name) => entries[name] as Entry<unknown>[]);

/** A table by the YAML beside it, where its fields are. */
export const besideTable = <Data>(table: Entry<Data>): Entry<Data> => ({
  ...table,
  file: table.file.replace(/\.csv$/, '.yaml'),
});
