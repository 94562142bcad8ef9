/** A wage of which a publisher says only that it is at or above its cap; the cap is null where nothing says it. */
export interface Capped {
  atLeast: number | null;
}

/** A statistic as its publisher gives it: a number, `null` where none is published, or a floor. */
export type Estimate = number | null | Capped;

/** What a year's or an hour's wage is given in. */
export type WageUnit = 'usd-per-year' | 'usd-per-hour';

/** Place in a list ordered from high to low; `of` counts the values that could be ranked. */
export interface Rank {
  /** 1 is the highest. Equal values share the better place (standard competition ranking). */
  place: number;
  of: number;
  tied: boolean;
}

/**
 * A wage adjusted for the cost of living, in dollars at national prices: wage ÷ (regional price parity ÷ 100).
 * Source of the method: U.S. Bureau of Economic Analysis, “Regional Price Parities” – dividing by the
 * parity gives the value in terms of average U.S. prices.
 *
 * @param wage - dollars a year or an hour
 * @param priceParity - all items, United States = 100
 * @returns whole dollars a year, or cents an hour as a fraction of dollars; null where the wage is not a published
 *   number: what a capped wage is worth is not known
 * @throws RangeError when the parity is not above zero
 */
export function priceAdjusted(
  wage: Estimate,
  priceParity: number,
  unit: WageUnit = 'usd-per-year',
): number | null {
  if (!(priceParity > 0)) throw new RangeError(`A price parity must be above 0, but it is ${priceParity}.`);
  if (typeof wage !== 'number') return null;
  const steps = unit === 'usd-per-year' ? 1 : 100;
  return Math.round((wage / (priceParity / 100)) * steps) / steps;
}

/**
 * Ranks of values from high to low, in the order of the values given; null for a value that is not published, and
 * for one of which the figures do not tell the rank. Capped values share the first place as long as no published
 * number is above the cap. BLS does publish such numbers (the national file of May 2025 has medians above $239,200):
 * then nobody knows which of them, and of the capped ones, is the higher.
 */
export function ranks(values: readonly Estimate[]): (Rank | null)[] {
  const known = values.filter((value) => value !== null);
  const capped = known.filter(isCapped);
  const cap = Math.min(...capped.map(({ atLeast }) => atLeast ?? Infinity));
  const unclear = known.some((it) => typeof it === 'number' && it > cap);
  const orderOf = (value: Exclude<Estimate, null>): number => (typeof value === 'number' ? value : Infinity);
  return values.map((it) => {
    if (it === null || (unclear && (isCapped(it) || it > cap))) return null;
    const value = orderOf(it);
    const place = 1 + known.filter((other) => orderOf(other) > value).length;
    return { place, of: known.length, tied: known.filter((other) => orderOf(other) === value).length > 1 };
  });
}

/** Whether BLS gives only a cap for it: the wage is at least that. */
export const isCapped = (value: Estimate): value is Capped => value !== null && typeof value !== 'number';

/** The least that a value can be, as far as its publisher says; null where it says nothing of that. */
export const floorOf = (value: Estimate): number | null => (isCapped(value) ? value.atLeast : value);

/**
 * Part of a whole as a share from 0 to 1, or null where either is not a published number or the whole is 0.
 */
export function share(part: Estimate, whole: Estimate): number | null {
  return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? part / whole : null;
}

/** Change from one value to another as a share (0.05 = 5 % more), or null where one is not a published number. */
export function change(from: Estimate, to: Estimate): number | null {
  return typeof from === 'number' && typeof to === 'number' && from > 0 ? (to - from) / from : null;
}

/**
 * The first value of a rising series that is below one before it; values that are not known are passed over.
 *
 * @param series - names in the order in which their values rise
 * @returns names of that value and of the one above it, or undefined where none falls
 */
export function firstFall<Name>(
  series: readonly Name[],
  valueOf: (name: Name) => number | undefined,
): [fallen: Name, before: Name] | undefined {
  let before: { name: Name; value: number } | undefined;
  for (const name of series) {
    const value = valueOf(name);
    if (value === undefined) continue;
    if (before && value < before.value) return [name, before.name];
    before = { name, value };
  }
  return undefined;
}

const wageKinds = ['mean', 'p10', 'p25', 'median', 'p75', 'p90'] as const;
export type WageColumn = `${'hourly' | 'annual'}_${(typeof wageKinds)[number]}`;

/**
 * Two wages of a row of which one must be wrong, with the words between them. Where BLS gives a wage an hour, that a year is
 * 2,080 times as much, rounded (https://www.bls.gov/oes/current/oes_nat.htm, the note on annual wages); and a mean is
 * somewhere among the wages that it is of.
 *
 * @param wageOf - undefined where no number is published, or only a cap
 */
export function wageConflict(
  wageOf: (column: WageColumn) => number | undefined,
): [wage: WageColumn, words: string, other: WageColumn] | undefined {
  const conflicts = (
    first: WageColumn,
    other: WageColumn,
    test: (first: number, other: number) => boolean,
  ): boolean => {
    const [one, two] = [wageOf(first), wageOf(other)];
    return one !== undefined && two !== undefined && test(one, two);
  };
  for (const kind of wageKinds) {
    const [hour, year] = [`hourly_${kind}`, `annual_${kind}`] as const;
    if (conflicts(hour, year, (one, two) => Math.abs((one * 2080) / two - 1) > 0.02))
      return [hour, 'times 2,080 hours is not', year];
  }
  for (const unit of ['hourly', 'annual'] as const) {
    const [mean, low, high] = [`${unit}_mean`, `${unit}_p10`, `${unit}_p90`] as const;
    if (conflicts(mean, low, (one, two) => one < two)) return [mean, 'is below', low];
    if (conflicts(mean, high, (one, two) => one > two * 2)) return [mean, 'is more than twice', high];
  }
  return undefined;
}

/** An adjusted wage as pages give it: to the hundred dollars a year, or to ten cents an hour. */
export function roundAdjusted(wage: number, unit: WageUnit): number {
  const step = unit === 'usd-per-year' ? 100 : 0.1;
  return Number((Math.round(wage / step) * step).toFixed(2));
}
