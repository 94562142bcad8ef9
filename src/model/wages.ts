import type { Estimate, WageUnit } from '../lib/pay.ts';
import type { PayRow } from '../schemas/pay.ts';
import type { Median, Wages } from './pay-types.ts';

const annual = (row: AnnualColumns): Wages => ({
  p10: row.annual_p10,
  p25: row.annual_p25,
  median: row.annual_median,
  p75: row.annual_p75,
  p90: row.annual_p90,
  mean: row.annual_mean,
});
type AnnualColumns = Pick<
  PayRow<'states'>,
  'annual_p10' | 'annual_p25' | 'annual_median' | 'annual_p75' | 'annual_p90' | 'annual_mean'
>;

const hourly = (row: HourlyColumns): Wages => ({
  p10: row.hourly_p10 ?? null,
  p25: row.hourly_p25 ?? null,
  median: row.hourly_median,
  p75: row.hourly_p75 ?? null,
  p90: row.hourly_p90 ?? null,
  mean: row.hourly_mean,
});
type HourlyColumns = Pick<
  PayRow<'states'>,
  'hourly_p10' | 'hourly_p25' | 'hourly_median' | 'hourly_p75' | 'hourly_p90' | 'hourly_mean'
>;

/** Wages by the year and by the hour, and those of the two that are given in a unit. */
export const wagesOf = (row: AnnualColumns & HourlyColumns, unit: WageUnit) => {
  const both = { annual: annual(row), hourly: hourly(row) };
  return { ...both, wages: unit === 'usd-per-year' ? both.annual : both.hourly };
};

/** The median in the wanted unit, or in the other where it is published in that one alone. */
export function medianOf(
  row: { annual_median: Estimate; hourly_median?: Estimate | undefined },
  wanted: WageUnit,
): Median {
  const { annual_median: annual, hourly_median: hourly = null } = row;
  const unit =
    wanted === 'usd-per-hour' && hourly === null && annual !== null
      ? 'usd-per-year'
      : annual === null && hourly !== null
        ? 'usd-per-hour'
        : wanted;
  return { median: unit === 'usd-per-year' ? annual : hourly, unit };
}

/** Whether any of some wages is published. */
export const hasAny = (wages: Wages): boolean => Object.values(wages).some((wage) => wage !== null);

/**
 * BLS releases wages an hour only for occupations that are paid by the hour and seldom work 2,080 hours a year,
 * such as actors (OEWS, field descriptions, `HOURLY`). Only where it releases nothing else are they used.
 */
export const unitOf = (rows: readonly (AnnualColumns & HourlyColumns)[]): WageUnit =>
  rows.some((row) => hasAny(hourly(row))) && !rows.some((row) => hasAny(annual(row)))
    ? 'usd-per-hour'
    : 'usd-per-year';
