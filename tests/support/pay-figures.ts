import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { slugOf, stateNames } from './state-names.ts';

/**
 * The figures that pages must show, worked out a second time and apart from `src/`: straight from the
 * tables in `content/`, in whole numbers, so that no rounding of fractions can creep in.
 */

type Row = Record<string, string>;

export const guideAddress = '/career-guides/medical-coder/';
export const salaryAddress = `${guideAddress}salary/`;
const payFolder = 'content/career-guides/medical-coder/pay';

export const readCsv = (path: string): Row[] =>
  parse(readFileSync(path, 'utf8'), { columns: true, bom: true }) as Row[];
export const payTable = (name: string): Row[] => readCsv(`${payFolder}/${name}.csv`);

/** An empty cell stands for a figure that was not released. */
const number = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

/** A quotient of whole numbers, rounded half up without a fraction in between. */
const divide = (above: number, below: number): number => Math.floor((2 * above + below) / (2 * below));

/** Price levels in thousandths of a point: 88,823 is 88.823. */
const priceLevels = new Map(
  readCsv('content/price-parities.csv').map((row) => [
    row['state'],
    Math.round(Number(row['price_parity']) * 1000),
  ]),
);

export interface StateFigures {
  abbreviation: string;
  name: string;
  address: string;
  employment: number | null;
  median: number | null;
  p10: number | null;
  p25: number | null;
  p75: number | null;
  p90: number | null;
  /** In thousandths. */
  priceLevel: number;
  adjusted: number | null;
  rank: Place | null;
  adjustedRank: Place | null;
}

export interface Place {
  place: number;
  tied: boolean;
}

function placesOf(values: readonly (number | null)[]): (Place | null)[] {
  const order = values.filter((value) => value !== null).sort((a, b) => b - a);
  return values.map((value) =>
    value === null
      ? null
      : { place: order.indexOf(value) + 1, tied: order.indexOf(value) !== order.lastIndexOf(value) },
  );
}

/** Every state by name, with its price-adjusted median and both ranks. */
export function stateFigures(): StateFigures[] {
  const states = payTable('states').map((row) => {
    const abbreviation = row['state'] ?? '';
    const name = stateNames.get(abbreviation) ?? '';
    const median = number(row['annual_median']);
    const priceLevel = priceLevels.get(abbreviation) ?? NaN;
    return {
      abbreviation,
      name,
      address: `${salaryAddress}${slugOf(name)}/`,
      employment: number(row['employment']),
      median,
      p10: number(row['annual_p10']),
      p25: number(row['annual_p25']),
      p75: number(row['annual_p75']),
      p90: number(row['annual_p90']),
      priceLevel,
      adjusted: median === null ? null : divide(median * 100_000, priceLevel),
    };
  });
  const ranks = placesOf(states.map((state) => state.median));
  const adjustedRanks = placesOf(states.map((state) => state.adjusted));
  return states
    .map((state, index) => ({
      ...state,
      rank: ranks[index] ?? null,
      adjustedRank: adjustedRanks[index] ?? null,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Words of a page for a figure that the agency did not release. */
export const notReleased = 'not published by BLS';
export const asCount = (value: number | null): string =>
  value === null ? notReleased : String(value).replace(/\B(?=(\d{3})+$)/g, ',');
export const asDollars = (value: number | null): string =>
  value === null ? notReleased : `$${asCount(value)}`;
export const asPlace = (place: Place | null): string =>
  place ? `${place.place}${place.tied ? '=' : ''}` : '–';
/** A price level with one decimal: `88.8`. */
export const asLevel = (thousandths: number): string =>
  `${Math.floor(divide(thousandths, 100) / 10)}.${divide(thousandths, 100) % 10}`;
