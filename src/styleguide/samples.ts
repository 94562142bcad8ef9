import type { Axis } from '../lib/pay-axis.ts';
import type { Estimate, WageUnit } from '../lib/pay.ts';
import type { NationalPay, Wages } from '../model/pay-types.ts';

/** Invented figures for the style guide: a range of pay in each state that BLS may leave it in. */
interface Range {
  name: string;
  wages: Wages;
  unit: WageUnit;
  nation?: Wages;
  axis: Axis;
}

const wages = (p10: Estimate, p25: Estimate, median: Estimate, p75: Estimate, p90: Estimate): Wages => ({
  p10,
  p25,
  median,
  p75,
  p90,
  mean: null,
});
const cap = { atLeast: 239_200 };

export const ranges: readonly Range[] = [
  {
    name: 'All points published, with the nation',
    wages: wages(37_000, 43_000, 51_000, 65_000, 81_000),
    unit: 'usd-per-year',
    nation: wages(35_000, 41_000, 49_000, 62_000, 80_000),
    axis: { from: 30_000, to: 90_000, step: 10_000 },
  },
  {
    name: 'A narrow range, far to the right',
    wages: wages(70_000, 72_000, 74_000, 76_000, 78_000),
    unit: 'usd-per-year',
    axis: { from: 30_000, to: 80_000, step: 10_000 },
  },
  {
    name: 'Only the median published',
    wages: wages(null, null, 51_000, null, null),
    unit: 'usd-per-year',
    axis: { from: 30_000, to: 90_000, step: 10_000 },
  },
  {
    name: 'The median withheld',
    wages: wages(37_000, 43_000, null, 65_000, 81_000),
    unit: 'usd-per-year',
    axis: { from: 30_000, to: 90_000, step: 10_000 },
  },
  {
    name: 'Capped from the median up',
    wages: wages(110_000, 180_000, cap, cap, cap),
    unit: 'usd-per-year',
    axis: { from: 80_000, to: 260_000, step: 20_000 },
  },
  {
    name: 'By the hour alone',
    wages: wages(12.5, 18, 29.05, 44, 71.2),
    unit: 'usd-per-hour',
    axis: { from: 10, to: 80, step: 10 },
  },
];

export const series = [
  ['May 2023', 48_000],
  ['May 2024', 49_500],
  ['May 2025', 51_000],
].map(([period, median]) => ({
  period,
  wages: wages(null, null, median as number, null, null),
})) as NationalPay[];

export const textSizes = ['--text-s', '--text-m', '--text-l', '--text-xl', '--text-2xl', '--text-3xl'];
export const colors = [
  ...['--paper', '--paper-shade', '--ink', '--ink-soft', '--rule', '--rule-strong'],
  ...['--accent', '--mark', '--bar-soft', '--bar'],
];
