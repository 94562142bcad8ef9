import { z } from 'zod';
import { stateAbbreviations } from '../lib/us-states.ts';
import { slug, text } from './fields.ts';
import { people, perHour, perYear } from './oews.ts';
import {
  annual,
  hourlyIfAlone,
  jobs,
  metroCode,
  number,
  period,
  soc,
  sourceOfRow,
  state,
  statesIn,
} from './pay-columns.ts';
import type { PayTableKind } from './pay-table-kind.ts';

const stateRow = z.strictObject({
  state,
  ...jobs,
  hourly_median: perHour,
  ...hourlyIfAlone,
  ...annual,
});

const states = '50 states and the District of Columbia';

const tables = {
  states: {
    row: stateRow,
    key: ['state'],
    title: 'Employment and wages by state',
    scope: (occupation) => `${states}, ${occupation}`,
    shownOn: 'salary',
    needs: 'national',
    everyState: true,
    oews: 'state',
    download: { label: 'States', formats: ['csv', 'json'] },
  },
  'states-previous': {
    row: stateRow,
    key: ['state'],
    needs: 'states',
    title: 'Employment and wages by state, one year earlier',
    scope: (occupation) => `${states}, ${occupation}`,
    shownOn: 'state',
  },
  industries: {
    row: z.strictObject({
      id: slug.describe('Name used by figures, like hospitals.'),
      industry: text.describe('Title of the industry.'),
      naics: z
        .string()
        .regex(/^\d{2,6}$/, 'is not a NAICS code of two to six digits.')
        .describe('NAICS code.'),
      employment: people,
      hourly_median: perHour.optional(),
      annual_median: perYear,
    }),
    key: ['id'],
    needs: 'national',
    title: 'Employment and wages by industry',
    scope: (occupation) => `United States, ${occupation}`,
    shownOn: 'salary',
    download: { label: 'Industries', formats: ['csv'] },
  },
  national: {
    row: z.strictObject({
      period,
      employment: people,
      hourly_mean: perHour,
      hourly_p10: perHour,
      hourly_p25: perHour,
      hourly_median: perHour,
      hourly_p75: perHour,
      hourly_p90: perHour,
      ...annual,
      source: sourceOfRow,
    }),
    key: ['period'],
    title: 'Employment and wages in the United States by year',
    scope: (occupation) => `United States, ${occupation}`,
    shownOn: 'salary',
    oews: 'national',
    download: { label: 'Nation by year', formats: ['csv'] },
  },
  'nonmetro-areas': {
    row: z.strictObject({
      area_code: z
        .string()
        .regex(/^\d{7}$/, 'is not an OEWS area code of seven digits.')
        .describe('OEWS area code.'),
      area: text.describe('Name of the nonmetropolitan area.'),
      state,
      ...jobs,
      ...hourlyIfAlone,
      hourly_median: perHour.optional(),
      ...annual,
    }),
    key: ['area_code'],
    needs: 'states',
    title: 'Employment and wages in nonmetropolitan areas',
    scope: (occupation) => `Nonmetropolitan areas of the states, ${occupation}`,
    shownOn: 'state',
    oews: 'nonmetropolitan',
  },
  'metro-areas': {
    row: z.strictObject({
      area_code: metroCode,
      area: z
        .string()
        .refine(
          (title) =>
            /, [A-Z-]+$/.test(title) && statesIn(title).every((it) => stateAbbreviations.includes(it)),
          {
            error: 'does not end in the abbreviations of its states, like "Kansas City, MO-KS".',
          },
        )
        .describe('Title of the metropolitan area as BLS writes it, like Kansas City, MO-KS.'),
      ...jobs,
      ...hourlyIfAlone,
      hourly_median: perHour,
      ...annual,
    }),
    key: ['area_code'],
    needs: 'national',
    title: 'Employment and wages in metropolitan areas',
    scope: (occupation) => `Metropolitan statistical areas, ${occupation}`,
    shownOn: 'cities',
    oews: 'metropolitan',
    download: { label: 'Metropolitan areas', formats: ['csv', 'json'] },
  },
  'related-occupations': {
    row: z.strictObject({
      soc,
      title: text.describe('Title as BLS writes it.'),
      employment: people,
      hourly_median: perHour,
      annual_median: perYear,
      annual_mean: perYear,
      annual_p10: perYear,
      annual_p90: perYear,
    }),
    key: ['soc'],
    needs: 'national',
    title: 'Related occupations in the United States',
    scope: () => 'United States',
    shownOn: 'salary',
    oews: 'national',
  },
  'related-projections': {
    row: z.strictObject({
      soc,
      change_percent: number,
      openings_per_year: people,
      employment_base: people.optional().describe('People employed in the first year of the period.'),
      employment_target: people.optional().describe('People employed in its last year, as projected.'),
      entry_education: z
        .string()
        .optional()
        .describe('Education that people typically enter with, as BLS says it.'),
    }),
    key: ['soc'],
    needs: 'related-occupations',
    title: 'Projections of related occupations',
    scope: () => 'United States',
    shownOn: 'salary',
  },
  'related-occupations-by-state': {
    row: z.strictObject({
      soc,
      state,
      employment: people,
      hourly_median: perHour.optional(),
      annual_median: perYear,
      annual_mean: perYear,
    }),
    key: ['soc', 'state'],
    needs: 'states',
    title: 'Related occupations by state',
    scope: () => states,
    shownOn: 'state',
    oews: 'state',
  },
} satisfies Record<string, PayTableKind>;

type TablesWith<Part extends keyof PayTableKind> = {
  [Name in keyof typeof tables]: Part extends keyof (typeof tables)[Name] ? Name : never;
}[keyof typeof tables];

export type PayTableName = keyof typeof tables;
export type PayRow<Name extends PayTableName> = z.output<(typeof tables)[Name]['row']>;
/** Tables that the importer fills, and those that readers can take with them. */
export type ImportedTable = TablesWith<'oews'>;
export type DownloadTable = TablesWith<'download'>;

/** Whether a table may lack a column. */
export const isOptional = (column: z.ZodType | undefined): boolean => column instanceof z.ZodOptional;

/** Every table of a guide's pay/ folder, by the name of its file. */
export const payTableKinds: Readonly<Record<PayTableName, PayTableKind>> = tables;
export const payTableNames = Object.keys(tables) as PayTableName[];
/** Tables that readers can take with them, in the order in which they are offered. */
export const downloadTables = payTableNames.flatMap((name) => {
  const { download } = payTableKinds[name];
  return download ? [{ table: name as DownloadTable, ...download }] : [];
});
export const isPayTable = (name: string): name is PayTableName => Object.hasOwn(tables, name);
