import type { z } from 'zod';
import type { OewsAreaKind } from './oews.ts';

export type DownloadFormat = 'csv' | 'json';

/** What is said of a pay table, once; `pay.ts` has them all. */
export interface PayTableKind {
  /** Its columns, in the order in which they are written. */
  row: z.ZodObject;
  /** Columns that make a row the only one of its kind. */
  key: readonly string[];
  /** What its YAML says where the importer writes that anew; `occupation` is the guide's own. */
  title: string;
  scope: (occupation: string) => string;
  /** The table without which its rows would be shown nowhere; absent for that of the nation. */
  needs?: string;
  /** The page that shows its rows: that of pay in every state, that of cities, or that of each state. */
  shownOn: 'salary' | 'cities' | 'state';
  /** Whether it has a row for each state and DC. */
  everyState?: true;
  /** The rows of BLS's files that the importer fills it from. */
  oews?: OewsAreaKind;
  /** Whether readers can take it with them: by which name, and how written. */
  download?: { label: string; formats: readonly DownloadFormat[] };
}
