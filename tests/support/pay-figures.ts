import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { pages, root, settings } from './pages.ts';
import { slugOf, stateNames } from './state-names.ts';

/**
 * The figures that pages must show, worked out a second time and apart from `src/`: straight from the
 * tables in `content/`, in whole numbers, so that no rounding of fractions can creep in.
 */

type Row = Record<string, string>;

export const readCsv = (path: string): Row[] =>
  parse<Row>(readFileSync(path, 'utf8'), { columns: true, bom: true });

/** A figure of pay: null where it was not released, and at its cap where only that is known. */
export type Amount = number | null | 'capped';

/** What stands for a yearly wage at its cap (BLS, OEWS tables, field descriptions). */
const cap = 239_200;

const amount = (cell: string | undefined): Amount => {
  const text = cell?.trim() ?? '';
  return ['', '*', '**'].includes(text) ? null : text === '#' ? 'capped' : Number(text);
};
const count = (cell: string | undefined): number | null => amount(cell) as number | null;

/** A quotient of whole numbers, rounded half up without a fraction in between. */
const divide = (above: number, below: number): number => Math.floor((2 * above + below) / (2 * below));

/** Price levels in thousandths of a point: 88,823 is 88.823. */
const priceLevels = new Map(
  readCsv(join(root, 'content/price-parities.csv')).map((row) => [
    row['state'],
    Math.round(Number(row['price_parity']) * 1000),
  ]),
);

export interface StateFigures {
  abbreviation: string;
  name: string;
  address: string;
  employment: number | null;
  median: Amount;
  p10: Amount;
  p25: Amount;
  p75: Amount;
  p90: Amount;
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

/** The pay of one guide, as its tables in `content/` have it. */
export class GuidePay {
  readonly guide: string;
  /** Address of the guide's page of pay. */
  readonly address: string;

  constructor(guide: string) {
    this.guide = guide;
    this.address = `/career-guides/${guide}/salary/`;
  }

  /** Rows of a table; none where the guide has no such table. */
  table(name: string): Row[] {
    const file = join(root, 'content/career-guides', this.guide, 'pay', `${name}.csv`);
    return existsSync(file) ? readCsv(file) : [];
  }

  /** Every state by name, with its price-adjusted median and both ranks. */
  states(): StateFigures[] {
    const states = this.table('states').map((row) => {
      const abbreviation = row['state'] ?? '';
      const name = stateNames.get(abbreviation) ?? '';
      const median = amount(row['annual_median']);
      const priceLevel = priceLevels.get(abbreviation) ?? NaN;
      return {
        abbreviation,
        name,
        address: `${this.address}${slugOf(name)}/`,
        employment: count(row['employment']),
        median,
        p10: amount(row['annual_p10']),
        p25: amount(row['annual_p25']),
        p75: amount(row['annual_p75']),
        p90: amount(row['annual_p90']),
        priceLevel,
        adjusted: typeof median === 'number' ? divide(median * 100_000, priceLevel) : null,
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
}

/** The pay of every guide that has a page of it, in the order of the site. */
export const guidesWithPay: readonly GuidePay[] = settings.guides
  .map((guide) => new GuidePay(guide))
  .filter(({ address }) => pages.some((page) => page.address === address));

/** Places from the highest down; a figure at its cap is above all that are published. */
function placesOf(values: readonly Amount[]): (Place | null)[] {
  const ranked = values.map((value) => (value === 'capped' ? Infinity : value));
  const order = ranked.filter((value) => value !== null).sort((a, b) => b - a);
  return ranked.map((value) =>
    value === null
      ? null
      : { place: order.indexOf(value) + 1, tied: order.indexOf(value) !== order.lastIndexOf(value) },
  );
}

/** Words of a page for a figure that the agency did not release. */
const notReleased = 'no BLS figure';
export const asCount = (value: number | null): string =>
  value === null ? notReleased : String(value).replace(/\B(?=(\d{3})+$)/g, ',');
export const asDollars = (value: Amount): string =>
  value === null ? notReleased : value === 'capped' ? `$${asCount(cap)} or more` : `$${asCount(value)}`;
/** An adjusted median as pages round it. */
export const asHundreds = (value: number | null): string =>
  asDollars(value === null ? null : Math.round(value / 100) * 100);
/** As a download has it. */
export const asCell = (value: Amount | undefined): string =>
  value === null || value === undefined ? '' : value === 'capped' ? `>=${cap}` : String(value);
export const asPlace = (place: Place | null): string =>
  place ? `${place.tied ? '=' : ''}${place.place}` : '–';
/** A price level with one decimal: `88.8`. */
export const asLevel = (thousandths: number): string =>
  `${Math.floor(divide(thousandths, 100) / 10)}.${divide(thousandths, 100) % 10}`;
/** A figure of pay as a cell of `content/` writes it. */
export const inDollars = (cell: string | undefined): string => asDollars(amount(cell));
export const inNumber = (cell: string | undefined): string => asCount(count(cell));
