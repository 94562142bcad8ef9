/** Units a figure can have; each decides how the number is written on the page. */
export const units = [
  'usd-per-year',
  'usd-per-hour',
  'usd',
  'percent',
  'people',
  'jobs-per-year',
  'months',
  'years',
  'hours',
  'count',
  'index',
  'ratio',
] as const;
export type Unit = (typeof units)[number];
