import { formatAmount, unitWords } from '../lib/format.ts';
import type { Estimate } from '../lib/pay.ts';
import { placeName } from '../lib/place-name.ts';
import { exactWages, inThose, inThoseWith, type Named } from './exact-wages.ts';
import type { Pay, Wages } from './pay-types.ts';
import { mapBreaks } from './tile-map.ts';

/**
 * What each drawing of pay shows, as a title that says the finding. Where a figure that the finding needs is not
 * published or is at BLS's cap, the title says what is drawn instead.
 */
export interface ChartTitles {
  range: string;
  map: string;
  industries: string;
  trend: string;
}

/** How the drawing of a range of pay is to be read, as the beginning of a sentence. */
export const rangeKey = 'The line covers 8 in 10 workers, the box the middle half';
/** The same as what the drawing of the nation's pay shows, with a hundred workers above it or without. */
export const rangeSubtitle = (workers: object | undefined): string =>
  workers
    ? `Each dot is 1 in 100 workers, spaced evenly between the amounts that BLS reports; the 20 faint ones are outside them. ${rangeKey}.`
    : `${rangeKey}; half earn less than the median`;

/** Industries with an exact median in the unit of the page, lowest first. */
export const paidIndustries = (pay: Pay): Named[] =>
  exactWages(
    pay.industries.map((it) => ({ name: it.industry, wage: it.unit === pay.unit ? it.median : null })),
  );

/** @param pay - of one guide; wages in dollars a year or an hour, as `unit` says */
export function chartTitles(pay: Pay): ChartTitles {
  const amount = (value: number) => formatAmount(value, pay.unit);
  const states = exactWages(
    pay.states.map((it) => ({ name: placeName(it.state.name), wage: it.wages.median })),
  );
  const industries = paidIndustries(pay);
  const years = pay.series.flatMap(({ period, wages }) =>
    typeof wages.median === 'number' ? [{ period, value: wages.median }] : [],
  );
  const [first, last] = [years[0], years.at(-1)];
  const [leastPaid, best] = [states[0], states.at(-1)];
  const at = (value: number) => inThoseWith(value, states, 'state');
  const [lowest, highest] = [industries[0], industries.at(-1)];
  return {
    range:
      titleOfRange(pay.national.wages, pay.unit) ??
      'What people earn, from the lowest-paid tenth to the highest',
    // Above BLS's cap nobody can say which state pays most, nor below a gap which pays least.
    map:
      best && leastPaid && best.value > leastPaid.value && states.length === pay.states.length
        ? (titleOfClasses(pay, states) ??
          `Median pay is highest in ${at(best.value)} and lowest in ${at(leastPaid.value)}`)
        : 'Median pay by state',
    industries:
      lowest && highest && highest.value > lowest.value
        ? `Median pay ranges from ${amount(lowest.value)} to ${amount(highest.value)} by industry`
        : industries.length > 0
          ? 'Median pay by industry'
          : 'Where the jobs are',
    trend: first && last && first !== last ? trendTitle(first, last, amount) : 'Median pay by year',
  };
}

/**
 * What the middle half is paid, in a place as it follows “in”, or in the nation; undefined where an end is not exact.
 */
export function titleOfRange({ p25, p75 }: Wages, unit: Pay['unit'], place?: string): string | undefined {
  if (typeof p25 !== 'number' || typeof p75 !== 'number') return undefined;
  const where = place ? ` in ${place}` : '';
  return `Half of these jobs${where} pay ${formatAmount(p25, unit)} to ${formatAmount(p75, unit)} ${unitWords(unit)}`;
}

/** Where the darkest and the lightest color of a map are; undefined where it has so few that its ends say more. */
function titleOfClasses(pay: Pay, states: readonly Named[]): string | undefined {
  const breaks = mapBreaks(pay);
  const [first, last] = [breaks[0], breaks.at(-1)];
  if (first === undefined || last === undefined || breaks.length < 3) return undefined;
  const names = (isThere: (value: number) => boolean) =>
    inThose(
      states.filter(({ value }) => isThere(value)).map(({ name }) => name),
      'state',
    );
  const amount = (value: number) => formatAmount(value, pay.unit);
  return `Median pay is ${amount(last)} or more in ${names((value) => value >= last)}, and under ${amount(first)} in ${names((value) => value < first)}`;
}

/**
 * Of a drawing that sets the pay of a place beside the nation's, as words that say which is more.
 *
 * @param place - as it follows “in”
 * @param nation - the nation's median, in the same unit
 */
export function titleBesideNation(
  place: string,
  median: Estimate,
  nation: Estimate,
  unit: Pay['unit'],
): string {
  if (typeof median !== 'number' || typeof nation !== 'number') return `Pay in ${place} and the U.S. median`;
  const difference = formatAmount(Math.abs(median - nation), unit);
  return median === nation
    ? `Median pay in ${place} equals the U.S. median`
    : `Median pay in ${place} is ${difference} ${median > nation ? 'above' : 'below'} the U.S. median`;
}

/** What became of the median between two periods. */
function trendTitle(
  first: { period: string; value: number },
  last: { period: string; value: number },
  amount: (value: number) => string,
): string {
  if (first.value === last.value)
    return `Median pay was the same in ${first.period} and ${last.period}: ${amount(first.value)}`;
  const moved = last.value > first.value ? 'rose' : 'fell';
  return `Median pay ${moved} from ${amount(first.value)} in ${first.period} to ${amount(last.value)} in ${last.period}, not adjusted for inflation`;
}
