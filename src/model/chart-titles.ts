import { formatAmount, unitWords } from '../lib/format.ts';
import type { Estimate } from '../lib/pay.ts';
import { placeName } from '../lib/place-name.ts';
import { exactWages, inThoseWith, type Named } from './exact-wages.ts';
import type { Pay } from './pay-types.ts';

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

/** What the drawing of a range of pay shows, whatever the pay. */
export const rangeSubtitle = 'From the lowest-paid tenth to the highest; half earn less than the median';

/** Industries with an exact median in the unit of the page, lowest first. */
export const paidIndustries = (pay: Pay): Named[] =>
  exactWages(
    pay.industries.map((it) => ({ name: it.industry, wage: it.unit === pay.unit ? it.median : null })),
  );

/** @param pay - of one guide; wages in dollars a year or an hour, as `unit` says */
export function chartTitles(pay: Pay): ChartTitles {
  const amount = (value: number) => formatAmount(value, pay.unit);
  const { p25, p75 } = pay.national.wages;
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
      typeof p25 === 'number' && typeof p75 === 'number'
        ? `Half of these jobs pay ${amount(p25)} to ${amount(p75)} ${unitWords(pay.unit)}`
        : 'What people earn, from the lowest-paid tenth to the highest',
    // Above BLS's cap nobody can say which state pays most, nor below a gap which pays least.
    map:
      best && leastPaid && best.value > leastPaid.value && states.length === pay.states.length
        ? `Median pay is highest in ${at(best.value)} and lowest in ${at(leastPaid.value)}`
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
