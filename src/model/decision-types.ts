import type { Condition } from '../lib/chooser.ts';
import type { DataOf } from '../read/collections.ts';
import type { Certification, Figure } from './types.ts';

/** What pages draw to help with a decision: what a route costs and takes, and which credential fits. */

/** Dollars from the lowest to the highest, as exact as what they are the sum of. */
export interface Price {
  low: number;
  high: number;
  qualifier?: string | undefined;
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
    cost: Figure | 'unknown' | 'none';
    times: number;
    /** Whether some pay nothing for it, so that the least the route costs is without it. */
    optional: boolean;
    note?: string | undefined;
    sources: readonly string[];
  }[];
  /** Sum of the parts with a known cost. */
  known: Price;
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
  answer: readonly string[];
  description: string;
  routes: readonly Route[];
  fullCredential?: DataOf<'routes'>['full-credential'];
  payback?: Payback | undefined;
}

export interface Chooser {
  file: string;
  title: string;
  answer: readonly string[];
  description: string;
  caution: string;
  questions: DataOf<'choosers'>['questions'];
  rules: readonly { when: Condition; credential: Certification; because: string; change: string }[];
}
