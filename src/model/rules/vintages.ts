import { months } from '../../lib/format.ts';
import { monthsAfter } from '../../lib/today.ts';
import type { Problem } from '../../lib/problems.ts';
import { atField, type Rule } from './rule.ts';

/**
 * How long after its period a table is due again. BLS publishes the wages of a May in the spring of the next
 * year, and BEA the price levels of a year in the next December: 24 months after its period a newer table is out.
 */
const dueAfterMonths = 24;

/** Tables of earlier years are meant to be old. */
const meantToBeOld = new Set(['states-previous']);

/** The last day of a period like `May 2025` or `2024`; undefined for one of another form, like `2025–35`. */
export function endOfPeriod(period: string): string | undefined {
  const [, name, year] = /^(?:(\p{L}+) )?(\d{4})$/u.exec(period) ?? [];
  if (!year) return undefined;
  const month = name ? months.indexOf(name) + 1 : 12;
  return month > 0 ? monthsAfter(`${year}-${String(month).padStart(2, '0')}-31`, 0) : undefined;
}

/** Tables of pay and prices are of the newest year that can be had: advice, a failure with `--strict`. */
export const vintages: Rule = ({ entries, today }) =>
  [
    ...entries.pay.filter((entry) => !meantToBeOld.has(entry.data.table)),
    ...entries.priceParities,
    ...entries.metroPriceParities,
  ].flatMap((entry): Problem[] => {
    const period = entry.data.period;
    const end = endOfPeriod(period);
    if (!end || monthsAfter(end, dueAfterMonths) >= today) return [];
    const about = { ...entry, file: entry.file.replace(/\.csv$/, '.yaml') };
    return [
      atField(about, ['period'], {
        rule: 'vintages',
        advice: true,
        message: `These figures are of ${period}, and newer ones should be out.`,
        instead: entry.file.includes('/pay/')
          ? 'Get the new file and run `npm run import:wages` (content/README.md says how).'
          : 'Fill the table from the new release, and set "period".',
      }),
    ];
  });
