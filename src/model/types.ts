import type { Amount } from '../lib/format.ts';
import type { DataOf } from '../read/collections.ts';
import type { comparedFacts } from '../schemas/guide.ts';
import type { Prose } from '../schemas/prose.ts';
import type { Unit } from '../lib/units.ts';
import type { Chooser, Costs, Route } from './decision-types.ts';
import type { SitePage } from './page-kinds/site-page.ts';
import type { Pay } from './pay-types.ts';

/** What pages draw. Everything in it is resolved: no name is left to look up, no order to work out. */

/** What something that is shown rests on. */
export interface Provenance {
  /** Ids of its sources. */
  sources: readonly string[];
  /** Files in content/ that it is made of. */
  files: readonly string[];
}

/** A number with everything that a reader needs to trust it. */
export interface Figure extends Provenance {
  name: string;
  label: string;
  amount: Amount;
  unit: Unit;
  qualifier?: string | undefined;
  period: string;
  scope: string;
  note?: string | undefined;
  /** The state that it is of, by its name in addresses. */
  state?: string | undefined;
  /** For what is worked out here and not published: sentences round it to a multiple of this. */
  roundInSentences?: number | undefined;
}

export type Source = DataOf<'sources'> & { id: string; file: string };
export type Term = DataOf<'glossary'> & { id: string; file: string };
export type Certification = DataOf<'certifications'> & { id: string; file: string };
export type DataTable = DataOf<'tables'> & { id: string; file: string };
export type Ladder = DataOf<'ladders'> & { file: string };
export type Change = DataOf<'changes'>['changes'][number];
export type Settings = DataOf<'site'>;

/** Something written in MDX. `id` finds what Astro renders of it. */
export interface Written {
  id: string;
  file: string;
  reviewed: string;
  draft: boolean;
  /** In a draft, the fields that are still to be written. */
  toFill: readonly string[];
  keywords: readonly string[];
  prose: Prose;
  /** MDX source after the fields. */
  body: string;
}

export interface Section extends Written {
  anchor: string;
  /** Anchors that it had before. */
  formerly: readonly string[];
  title: string;
  short: string;
}

export interface Faq extends Written {
  anchor: string;
  /** Anchors that it had before. */
  formerly: readonly string[];
  question: string;
}

export interface Specialty extends Written {
  slug: string;
  /** Anchors that its headings had before. */
  formerly: readonly string[];
  title: string;
  summary: string;
  /** What tells it apart, by the names of the guide's `specialtyFacts`. */
  facts: ReadonlyMap<string, string>;
  credentials: readonly Certification[];
}

export interface PlainPage extends Written {
  title: string;
  description: string;
}

export interface GlanceRow {
  label: string;
  figure?: Figure | undefined;
  to?: Figure | undefined;
  text?: string | undefined;
  note?: string | undefined;
  sources: readonly string[];
  /** Which of the facts it answers by which guides are compared. */
  fact?: (typeof comparedFacts)[number] | undefined;
}

export interface Guide {
  id: string;
  file: string;
  path: string;
  title: string;
  plural: string;
  soc: string;
  socTitle: string;
  scope: string;
  scopeShort: string;
  summary: string;
  description: string;
  reviewed: string;
  draft: boolean;
  /** In a draft, what is still to be written or filled. */
  toFill: readonly string[];
  glance: readonly GlanceRow[];
  chapters: readonly { id: string; title: string; sections: readonly Section[] }[];
  specialties: readonly Specialty[];
  /** The facts that specialties are compared by, in order. */
  specialtyFacts: readonly { name: string; label: string }[];
  specialtiesTitle: string;
  specialtiesDescription: string;
  faqGroups: readonly { title: string; questions: readonly Faq[] }[];
  certifications: readonly Certification[];
  /** What they are called, in the plural, with a capital. */
  certificationsTitle: string;
  /** Labels of the settings that credentials name, in order. */
  settings: ReadonlyMap<string, string>;
  chooser?: Chooser | undefined;
  tables: ReadonlyMap<string, DataTable>;
  /** Tables that the pay page shows apart from those of BLS. */
  salaryTables: readonly DataTable[];
  figures: ReadonlyMap<string, Figure>;
  routes: readonly Route[];
  costs?: Costs | undefined;
  ladder?: Ladder | undefined;
  pay?: Pay | undefined;
}

/** What content says, put together. */
export interface SiteContent {
  settings: Settings;
  guides: readonly Guide[];
  pages: readonly PlainPage[];
  sources: ReadonlyMap<string, Source>;
  glossary: readonly Term[];
  changes: readonly Change[];
  redirects: readonly { from: string; to: string }[];
  /** How readers say what the pages say, for all guides together. */
  search: DataOf<'search'>;
}

export interface Site extends SiteContent {
  /** Its pages, by their paths. */
  table: ReadonlyMap<string, SitePage>;
}
