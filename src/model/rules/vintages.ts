import { months } from '../../lib/format.ts';
import { monthsAfter } from '../../lib/today.ts';
import { fieldFact, type Problem } from '../../lib/problems.ts';
import { besideTable, guideOf } from '../entries.ts';
import { atField, type Rule } from './rule.ts';

/**
 * How long after its period a table is due again. BLS publishes the wages of a May in the spring of the next
 * year, and BEA the price levels of a year in the next December: 24 months after its period a newer table is out.
 */
const dueAfterMonths = 24;

/** Tables of earlier years are meant to be old. */
const meantToBeOld = new Set(['states-previous']);

/** The last day of a period like `May 2025`, `May 2023 to May 2025` or `2024`; undefined for one of another form, like `2025–35`. */
export function endOfPeriod(period: string): string | undefined {
  const [, name, year] = /^(?:.* to )?(?:(\p{L}+) )?(\d{4})$/u.exec(period) ?? [];
  if (!year) return undefined;
  const month = name ? months.indexOf(name) + 1 : 12;
  return month > 0 ? monthsAfter(`${year}-${String(month).padStart(2, '0')}-31`, 0) : undefined;
}

/** Tables of a guide that BLS publishes with those of the nation. */
const publishedTogether = (table: string): boolean =>
  !['national', 'states-previous', 'related-projections'].includes(table);

/**
 * Tables of pay and prices are of the newest year that can be had, and those of places of the same as those of the nation:
 * advice, a failure with `--strict`.
 */
export const vintages: Rule = ({ entries, today }) => {
  /** The newest month of the nation's pay in a guide. */
  const newestOf = (guide: string): string | undefined =>
    entries.pay
      .flatMap((entry) =>
        entry.data.table === 'national' && guideOf(entry) === guide
          ? entry.data.rows.map((row) => row.period)
          : [],
      )
      .toSorted()
      .at(-1);
  return [
    ...entries.pay.filter((entry) => !meantToBeOld.has(entry.data.table)),
    ...entries.priceParities,
    ...entries.metroPriceParities,
  ].flatMap((entry): Problem[] => {
    const period = entry.data.period;
    const end = endOfPeriod(period);
    if (!end) return [];
    const about = besideTable<unknown>(entry);
    const dependsOn = [fieldFact(about.file, ['period'])];
    if (monthsAfter(end, dueAfterMonths) >= today) {
      const nation = newestOf(guideOf(entry));
      if (!('table' in entry.data) || !publishedTogether(entry.data.table)) return [];
      if (nation === undefined || nation === period) return [];
      return [
        atField(about, ['period'], {
          rule: 'vintages',
          advice: true,
          message: `These figures are of ${period}, but the newest of the nation are of ${nation}.`,
          instead:
            'BLS publishes both together: fill both from the files of one year with `npm run import:wages`.',
          dependsOn,
        }),
      ];
    }
    return [
      atField(about, ['period'], {
        rule: 'vintages',
        advice: true,
        message: `These figures are of ${period}, and newer ones should be out.`,
        instead: entry.file.includes('/pay/')
          ? 'Get the new file and run `npm run import:wages` (content/README.md says how).'
          : 'Fill the table from the new release, and set "period".',
        dependsOn,
      }),
    ];
  });
};
