import type { z } from 'zod';
import { type CollectionName, collections } from '../../read/collections.ts';
import { fieldsOf } from '../json-schemas.ts';

/** Flags that are no field of a file, or a field of another name in some, with what to say of them; of the others their schemas say it. */
const placeFlags = {
  id: 'file name, by which it is listed and cited',
  guide: 'folder of the guide; not needed while there is one',
  chapter: 'id or title of the chapter',
  group: 'title of the group of questions',
  after: 'file name of the one it comes after',
  source: 'file name of its source, without .yaml',
  related: 'guides to careers like it, by their folders with commas between',
  period: 'month of the wages, like "May 2025"',
  release: 'release of O*NET, like 30.3',
} as const;
/** What becomes of a flag that nobody needs to be asked about, when it is left out. */
const derived: Partial<Record<FlagName, string>> = {
  id: 'made from the title',
  plural: 'made from the title',
  after: 'at the end',
  period: 'read from the file',
  release: 'read from its files',
};
/** Flags that name files of an agency to fill a guide from; each may be typed several times. */
const fileFlags = {
  wages: 'BLS’s file of wages: national, of the states or of the metropolitan areas',
  projections: 'BLS’s occupation.xlsx',
  onet: 'zip, folder or file of a release of the O*NET database',
} as const;
export type FileFlag = keyof typeof fileFlags;
export const fileFlagNames = Object.keys(fileFlags) as FileFlag[];
export const isFileFlag = (name: string): name is FileFlag => Object.hasOwn(fileFlags, name);
const fieldFlags = [
  ...(['short', 'soc', 'soc-title', 'plural', 'name', 'body'] as const),
  ...(['publisher', 'url', 'kind', 'abbreviation'] as const),
];
export type FlagName = keyof typeof placeFlags | (typeof fieldFlags)[number];
export const flagNames = [...Object.keys(placeFlags), ...fieldFlags] as FlagName[];
type AnyFlag = FlagName | FileFlag;

interface Kind {
  /** The collection that it belongs to, which says where its file lies and what it holds. */
  collection: CollectionName;
  /** The field that the title goes into, and what to say of it. */
  title: string;
  what: string;
  flags: readonly AnyFlag[];
  /** Whether a person at a terminal is asked for the file name: where it is what texts write. */
  asksId?: true;
}

/** What `npm run new` can make. */
const all = {
  guide: {
    collection: 'guides',
    title: 'title',
    what: 'the career, like "Phlebotomist"',
    flags: ['id', 'soc', 'soc-title', 'plural', 'related', ...fileFlagNames, 'period', 'release'],
  },
  section: {
    collection: 'sections',
    title: 'title',
    what: 'the heading of the section',
    flags: ['id', 'guide', 'chapter', 'after', 'short'],
  },
  specialty: {
    collection: 'specialties',
    title: 'title',
    what: 'the name of the specialty',
    flags: ['id', 'guide', 'after'],
  },
  faq: {
    collection: 'faqs',
    title: 'question',
    what: 'the question, with its question mark',
    flags: ['id', 'guide', 'group', 'after'],
  },
  certification: {
    collection: 'certifications',
    title: 'abbreviation',
    what: 'the letters of the credential',
    flags: ['id', 'guide', 'after', 'name', 'body', 'source'],
  },
  table: {
    collection: 'tables',
    title: 'caption',
    what: 'what the table shows',
    flags: ['id', 'guide', 'source'],
  },
  source: {
    collection: 'sources',
    title: 'title',
    what: 'the title of the publication',
    flags: ['id', 'publisher', 'url', 'kind'],
    asksId: true,
  },
  term: {
    collection: 'glossary',
    title: 'term',
    what: 'the term',
    flags: ['id', 'abbreviation', 'source'],
  },
  page: { collection: 'pages', title: 'title', what: 'the heading of the page', flags: ['id'] },
} satisfies Record<string, Kind>;

export type KindName = keyof typeof all;
export const kinds: Readonly<Record<KindName, Kind>> = all;
export const kindNames = Object.keys(all) as KindName[];
export const schemaOf = (kind: KindName): z.ZodObject =>
  collections[kinds[kind].collection].schema as z.ZodObject;

/** The flags that a person at a terminal is asked about: all but the files and what is derived when it is left out. */
export const asksOf = (kind: KindName): FlagName[] =>
  kinds[kind].flags.filter(
    (flag): flag is FlagName =>
      !isFileFlag(flag) && (derived[flag] === undefined || (flag === 'id' && kinds[kind].asksId === true)),
  );

/** What is typed after a flag, and what comes of leaving it out, in a few words without a period. */
export function aboutFlag(flag: AnyFlag): string {
  if (isFileFlag(flag)) return fileFlags[flag];
  const otherwise = derived[flag];
  return whatIs(flag) + (otherwise === undefined ? '' : `; ${otherwise} when left out`);
}

function whatIs(flag: FlagName): string {
  if (flag in placeFlags) return placeFlags[flag as keyof typeof placeFlags];
  const field = kindNames
    .filter((kind) => kinds[kind].flags.includes(flag))
    .flatMap((kind) => fieldsOf(schemaOf(kind)))
    .find(({ name, schema }) => name === flag && schema.description !== undefined);
  const { description = flag } = field?.schema ?? {};
  return description.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase()).replace(/\.$/, '');
}

/** One new file as it was ordered: what it is, what it is called, and whatever else was said. */
export interface Order {
  kind: KindName;
  title: string;
  values: Partial<Record<FlagName, string>>;
  /** Files of agencies to fill a new guide from. */
  files?: Partial<Record<FileFlag, readonly string[]>>;
}
