import type { z } from 'zod';
import { certificationSchema } from '../../schemas/certification.ts';
import { faqSchema } from '../../schemas/faq.ts';
import { guideSchema } from '../../schemas/guide.ts';
import { pageSchema } from '../../schemas/page.ts';
import { sectionSchema } from '../../schemas/section.ts';
import { sourceSchema } from '../../schemas/source.ts';
import { specialtySchema } from '../../schemas/specialty.ts';
import { tableSchema } from '../../schemas/table.ts';
import { termSchema } from '../../schemas/term.ts';
import { fieldsOf } from '../json-schemas.ts';

/** Flags that are no field of a file, or a field of another name in some, with what to say of them; of the others their schemas say it. */
const placeFlags = {
  id: 'file name, where it should not be made from the title',
  guide: 'folder of the guide; not needed while there is one',
  chapter: 'id or title of the chapter',
  group: 'title of the group of questions',
  after: 'file name of the one it comes after; at the end when left out',
  source: 'file name of its source, without .yaml',
  related: 'guides to careers like it, by their folders with commas between',
  period: 'month of the wages where no file name says it, like "May 2025"',
  release: 'release of O*NET where its files do not say it, like 30.3',
} as const;
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
  schema: z.ZodObject;
  /** The field that the title goes into, and what to say of it. */
  title: string;
  what: string;
  flags: readonly AnyFlag[];
  /** Those that a person at a terminal is asked about. */
  asks: readonly FlagName[];
}

/** What `npm run new` can make. */
const all = {
  guide: {
    schema: guideSchema,
    title: 'title',
    what: 'the career, like "Phlebotomist"',
    flags: ['id', 'soc', 'soc-title', 'plural', 'related', ...fileFlagNames, 'period', 'release'],
    asks: ['soc', 'soc-title', 'related'],
  },
  section: {
    schema: sectionSchema,
    title: 'title',
    what: 'the heading of the section',
    flags: ['id', 'guide', 'chapter', 'after', 'short'],
    asks: ['guide', 'chapter', 'short'],
  },
  specialty: {
    schema: specialtySchema,
    title: 'title',
    what: 'the name of the specialty',
    flags: ['id', 'guide', 'after'],
    asks: ['guide'],
  },
  faq: {
    schema: faqSchema,
    title: 'question',
    what: 'the question, with its question mark',
    flags: ['id', 'guide', 'group', 'after'],
    asks: ['guide', 'group'],
  },
  certification: {
    schema: certificationSchema,
    title: 'abbreviation',
    what: 'the letters of the credential',
    flags: ['id', 'guide', 'after', 'name', 'body', 'source'],
    asks: ['guide', 'name', 'body'],
  },
  table: {
    schema: tableSchema,
    title: 'caption',
    what: 'what the table shows',
    flags: ['id', 'guide', 'source'],
    asks: ['guide'],
  },
  source: {
    schema: sourceSchema,
    title: 'title',
    what: 'the title of the publication',
    flags: ['id', 'publisher', 'url', 'kind'],
    asks: ['publisher', 'url', 'kind'],
  },
  term: {
    schema: termSchema,
    title: 'term',
    what: 'the term',
    flags: ['id', 'abbreviation', 'source'],
    asks: ['abbreviation'],
  },
  page: { schema: pageSchema, title: 'title', what: 'the heading of the page', flags: ['id'], asks: [] },
} satisfies Record<string, Kind>;

export type KindName = keyof typeof all;
export const kinds: Readonly<Record<KindName, Kind>> = all;
export const kindNames = Object.keys(all) as KindName[];

/** What is typed after a flag, in a few words without a period. */
export function aboutFlag(flag: AnyFlag): string {
  if (isFileFlag(flag)) return fileFlags[flag];
  if (flag in placeFlags) return placeFlags[flag as keyof typeof placeFlags];
  const field = kindNames
    .filter((kind) => kinds[kind].flags.includes(flag))
    .flatMap((kind) => fieldsOf(kinds[kind].schema))
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
