import type { Estimate, Rank, WageUnit } from '../lib/pay.ts';
import type { UsState } from '../lib/us-states.ts';
import type { PayRow, PayTableName } from '../schemas/pay.ts';
import type { Provenance } from './types.ts';

/** What pages draw of pay. */

/** Where the rows of a pay table come from. */
export interface TableOrigin extends Provenance {
  title: string;
  period: string;
  scope: string;
  notes: readonly string[];
}

/** The tables of a guide, each with its rows as they are published. */
export type PayTables = { [Name in PayTableName]?: TableOrigin & { rows: readonly PayRow<Name>[] } } & {
  national: TableOrigin;
};

/** Wages of one place or period, in dollars a year or an hour. */
export interface Wages {
  p10: Estimate;
  p25: Estimate;
  median: Estimate;
  p75: Estimate;
  p90: Estimate;
  mean: Estimate;
}

/** What people in an occupation earn, and how many they are. */
interface PaidWork {
  employment: Estimate;
  /** Dollars a year. */
  annual: Wages;
  /** Dollars an hour. */
  hourly: Wages;
  /** The one of the two that `Pay.unit` names. */
  wages: Wages;
}

export interface NationalPay extends PaidWork {
  period: string;
  /** Ids of the sources of this year. */
  sources: readonly string[];
}

/** Pay in a place among others of its kind. */
export interface PlacePay extends PaidWork {
  /** Regional price parity, United States = 100; null where BEA has none for the place. */
  priceParity: number | null;
  /** Median at national prices, in `Pay.unit`; null where BLS publishes no exact median. */
  adjustedMedian: number | null;
  medianRank: Rank | null;
  adjustedMedianRank: Rank | null;
}

export interface StatePay extends PlacePay {
  state: UsState;
  path: string;
  /** Where its row comes from. */
  origin: TableOrigin;
  jobsPer1000: Estimate;
  locationQuotient: Estimate;
  priceParity: number;
  employmentRank: Rank | null;
  /** The same state one period earlier, where both medians are exact. */
  previous?: { employment: Estimate; wages: Wages } | undefined;
  /** Its metropolitan areas, those too that lie partly in other states. */
  metroAreas: readonly MetroPay[];
  nonmetroAreas: readonly { area: string; employment: Estimate; wages: Wages }[];
  relatedOccupations: readonly (PayRow<'related-occupations-by-state'> & Median & { title: string })[];
  neighbors: readonly string[];
}

/** Pay in one metropolitan statistical area, which may lie in several states. */
export interface MetroPay extends PlacePay {
  /** Code of the area (CBSA), five digits. */
  code: string;
  /** As BLS writes it: `Kansas City, MO-KS`. */
  title: string;
  /** As in addresses: `kansas-city-mo-ks`. */
  slug: string;
  /** Of its own page, where it has one. */
  path?: string | undefined;
  states: readonly UsState[];
}

/** A median in the unit in which BLS publishes it: that of the guide, or the other where it publishes only that. */
export interface Median {
  median: Estimate;
  unit: WageUnit;
}

export interface Projection {
  changePercent: number;
  openingsPerYear: Estimate;
  /** People employed in the first and in the last year of its period. */
  employment?: { base: Estimate; target: Estimate } | undefined;
  /** Education that people typically enter with; empty where it is not known. */
  entryEducation: string;
}

export type IndustryPay = PayRow<'industries'> &
  Median & {
    /** Part of national employment in the occupation, 0–1. */
    share: number | null;
  };

export interface Pay {
  /** What pages give wages in: dollars an hour where BLS publishes no annual wages for the occupation. */
  unit: WageUnit;
  /** False for an occupation of which BLS publishes annual wages only. */
  hasHourly: boolean;
  national: NationalPay;
  /** Oldest first, the present one last. */
  series: readonly NationalPay[];
  /** Alphabetical; none where BLS publishes no figures by state. */
  states: readonly StatePay[];
  /** By title. */
  metroAreas: readonly MetroPay[];
  /** Highest median first. */
  industries: readonly IndustryPay[];
  relatedOccupations: readonly (PayRow<'related-occupations'> &
    Median & {
      projection?: Projection | undefined;
    })[];
  tables: PayTables;
  priceParities: TableOrigin;
  metroPriceParities?: TableOrigin | undefined;
}
