/** What `npm run new` can make, and what each kind needs to be told. */
export const kinds = {
  guide: { what: 'the career, like "Phlebotomist"', flags: ['id', 'soc', 'soc-title', 'plural'] },
  section: { what: 'the heading of the section', flags: ['id', 'guide', 'chapter', 'after', 'short'] },
  specialty: { what: 'the name of the specialty', flags: ['id', 'guide', 'after'] },
  faq: { what: 'the question, with its question mark', flags: ['id', 'guide', 'group', 'after'] },
  certification: {
    what: 'the letters of the credential',
    flags: ['id', 'guide', 'after', 'name', 'body', 'source'],
  },
  table: { what: 'what the table shows', flags: ['id', 'guide', 'source'] },
  source: { what: 'the title of the publication', flags: ['id', 'publisher', 'url', 'kind'] },
  term: { what: 'the term', flags: ['id', 'abbreviation', 'source'] },
  page: { what: 'the heading of the page', flags: ['id'] },
} as const satisfies Record<string, { what: string; flags: readonly string[] }>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

/** Every flag, with what to say of it in the usage and in a question. */
export const flags = {
  id: 'file name, where it should not be made from the title',
  guide: 'folder of the guide; not needed while there is one',
  chapter: 'id or title of the chapter',
  group: 'title of the group of questions',
  after: 'file name of the one it comes after; at the end when left out',
  short: 'label in the contents list, at most 28 characters',
  soc: 'SOC code of the occupation, like 31-9097',
  'soc-title': 'title of the occupation as BLS writes it',
  plural: 'plural inside a sentence, like "phlebotomists"',
  name: 'full name of the credential',
  body: 'organization that grants it',
  source: 'file name of its source',
  publisher: 'who published it',
  url: 'its address, https',
  kind: 'government, professional-body, trade, press, vendor or research',
  abbreviation: 'abbreviation of the term',
} as const;

export type FlagName = keyof typeof flags;

/** One new file as it was ordered: what it is, what it is called, and whatever else was told. */
export interface Order {
  kind: KindName;
  title: string;
  values: Partial<Record<FlagName, string>>;
}
