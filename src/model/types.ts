import type { Amount } from '../lib/format.ts';
import type { Condition } from '../lib/chooser.ts';
import type { Estimate, Rank, WageUnit } from '../lib/pay.ts';
import type { UsState } from '../lib/us-states.ts';
import type { DataOf } from '../read/collections.ts';
import type { PayRow } from '../schemas/pay.ts';
import type { Prose } from '../schemas/prose.ts';
import type { Unit } from '../lib/units.ts';
import type { SitePage } from './page-kinds/site-page.ts';

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
  setting: string;
  worksFrom: string;
  codeSets: readonly string[];
  credentials: readonly Certification[];
  experience: string;
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
}

/** Where the rows of a pay table come from. */
export interface TableOrigin extends Provenance {
  title: string;
  period: string;
  scope: string;
  notes: readonly string[];
}

/** Wages of one place or period, in dollars a year or an hour. */
export interface Wages {
  p10: Estimate;
  p25: Estimate;
  median: Estimate;
  p75: Estimate;
  p90: Estimate;
  mean: Estimate;
}

export interface NationalPay {
  period: string;
  employment: Estimate;
  /** Dollars a year. */
  annual: Wages;
  /** Dollars an hour. */
  hourly: Wages;
  /** The one of the two that `Pay.unit` names. */
  wages: Wages;
}

export interface StatePay {
  state: UsState;
  path: string;
  employment: Estimate;
  jobsPer1000: Estimate;
  locationQuotient: Estimate;
  /** Dollars a year. */
  annual: Wages;
  /** Dollars an hour. */
  hourly: Wages;
  /** The one of the two that `Pay.unit` names. */
  wages: Wages;
  /** Regional price parity, United States = 100. */
  priceParity: number;
  /** Median at national prices, in `Pay.unit`; null where BLS publishes no exact median. */
  adjustedMedian: number | null;
  medianRank: Rank | null;
  adjustedMedianRank: Rank | null;
  employmentRank: Rank | null;
  /** The same state one period earlier, where both medians are exact. */
  previous?: { employment: Estimate; wages: Wages } | undefined;
  /** Its metropolitan areas, those too that lie partly in other states. */
  metroAreas: readonly MetroPay[];
  nonmetroAreas: readonly { area: string; employment: Estimate; wages: Wages }[];
  relatedOccupations: readonly (PayRow<'related-occupations-by-state'> & { title: string })[];
  neighbors: readonly string[];
}

/** Pay in one metropolitan statistical area, which may lie in several states. */
export interface MetroPay {
  /** Code of the area (CBSA), five digits. */
  code: string;
  /** As BLS writes it: `Kansas City, MO-KS`. */
  title: string;
  states: readonly UsState[];
  employment: Estimate;
  annual: Wages;
  hourly: Wages;
  /** The one of the two that `Pay.unit` names. */
  wages: Wages;
  /** Regional price parity of the area, United States = 100; null where BEA has none for it. */
  priceParity: number | null;
  /** Median at national prices, in `Pay.unit`. */
  adjustedMedian: number | null;
  medianRank: Rank | null;
  adjustedMedianRank: Rank | null;
}

export interface IndustryPay {
  id: string;
  industry: string;
  naics: string;
  employment: Estimate;
  annualMedian: Estimate;
  /** Part of national employment in the occupation, 0–1. */
  share: number | null;
}

export interface Pay {
  /** What pages give wages in: dollars an hour where BLS publishes no annual wages for the occupation. */
  unit: WageUnit;
  /** False for an occupation of which BLS publishes annual wages only. */
  hasHourly: boolean;
  national: NationalPay;
  /** Oldest first, the present one last. */
  series: readonly NationalPay[];
  /** Alphabetical. */
  states: readonly StatePay[];
  /** By title. */
  metroAreas: readonly MetroPay[];
  /** Highest median first. */
  industries: readonly IndustryPay[];
  relatedOccupations: readonly (PayRow<'related-occupations'> & {
    projection?: { changePercent: number; openingsPerYear: Estimate } | undefined;
  })[];
  origins: Partial<Record<DataOf<'pay'>['table'], TableOrigin>> & {
    national: TableOrigin;
    states: TableOrigin;
  };
  priceParities: TableOrigin;
  metroPriceParities?: TableOrigin | undefined;
}

export interface Route {
  id: string;
  title: string;
  for: string;
  result: string;
  note?: string | undefined;
  months: { low: number; high: number; source: string } | 'unknown';
  parts: readonly {
    label: string;
    cost: Figure | 'unknown';
    times: number;
    note?: string | undefined;
    sources: readonly string[];
  }[];
  /** Sum of the parts with a known cost, in dollars. */
  known: { low: number; high: number };
  /** True where a part has no reliable figure, so that the sum is only a floor. */
  open: boolean;
  /** True where it ends in a provisional credential that still has to become the full one. */
  endsProvisional: boolean;
}

/** A route of which the time is known. */
export interface TimedRoute {
  title: string;
  months: { low: number; high: number; source: string };
}

/** What the payback calculator starts with, and the examples that are printed. */
export interface Payback {
  cost: Figure;
  /** Id of the source of the hours of a full-time year. */
  hoursSource: string;
  route: TimedRoute;
  examples: readonly { present: Figure; cost: Figure; route: TimedRoute }[];
  doubts: readonly string[];
}

/** All that the page on cost and time draws. */
export interface Costs {
  file: string;
  answer: string;
  description: string;
  routes: readonly Route[];
  fullCredential?: DataOf<'routes'>['full-credential'];
  payback?: Payback | undefined;
}

export interface Chooser {
  file: string;
  title: string;
  answer: string;
  description: string;
  caution: string;
  questions: DataOf<'choosers'>['questions'];
  rules: readonly { when: Condition; credential: Certification; because: string; change: string }[];
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
  specialtiesTitle: string;
  specialtiesDescription: string;
  faqGroups: readonly { title: string; questions: readonly Faq[] }[];
  certifications: readonly Certification[];
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
}

export interface Site extends SiteContent {
  /** Its pages, by their paths. */
  table: ReadonlyMap<string, SitePage>;
}
