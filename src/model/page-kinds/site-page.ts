import type { Provenance } from '../types.ts';

type SearchKind =
  | 'Guide section'
  | 'Question'
  | 'Pay'
  | 'Pay by state'
  | 'Pay by city'
  | 'Specialty'
  | 'Credential'
  | 'Term'
  | 'Page';

/** One thing that search can find: a page, or the part of it under an anchor. */
export interface SearchRecord {
  /** Part of the page; the whole page where it is absent. */
  anchor?: string | undefined;
  title: string;
  kind: SearchKind;
  /** Title of the guide it belongs to. */
  guide?: string | undefined;
  /** Words that readers use and the text does not. */
  keywords: readonly string[];
  /** The state or area that it is of, as its title has it: it is found by that name, and the rest is said of all alike. */
  place?: string | undefined;
  /** What it says, where that is not what its part of the page holds. */
  summary?: string | undefined;
  /** Found by its title, keywords and description alone: a page of parts that are found for themselves. */
  byTitle?: true | undefined;
}

/** A page of the site: all that anything but its own template needs to know of it. */
export interface SitePage {
  /** From the root of the site, with a slash at its end. */
  path: string;
  /** What other pages of its guide call it. */
  label?: string | undefined;
  /** Anchors that content may link to. */
  anchors: readonly string[];
  /** Sources, in the order of their numbers on it, and files; the files of the sources come on top. */
  provenance: Provenance;
  /** Its parts that rest on sources, as the list of sources names them. */
  parts: readonly { label: string; anchor?: string | undefined; sources: readonly string[] }[];
  /** What search finds on it, each thing once, so that readers land on it and not above it. */
  records: readonly SearchRecord[];
  /** Where assistants are sent to read it: another form of it, or itself. */
  forAssistants: readonly { label: string; path: string; note: string; type?: string | undefined }[];
}

/** Parts of a page by their anchors, with their headings; false for a part that it lacks. */
export type PageParts = Readonly<Record<string, string | false>>;

export const anchorsOf = (parts: PageParts): string[] =>
  Object.entries(parts).flatMap(([anchor, heading]) => (heading === false ? [] : [anchor]));

/** A page of which only some things are to be said. */
export const page = (
  path: string,
  {
    provenance,
    ...rest
  }: Partial<Omit<SitePage, 'path' | 'provenance'>> & { provenance?: Partial<Provenance> },
): SitePage => ({
  path,
  anchors: [],
  provenance: { sources: provenance?.sources ?? [], files: provenance?.files ?? [] },
  parts: [],
  records: [],
  forAssistants: [],
  ...rest,
});
