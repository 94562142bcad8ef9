import { fieldFact, type Problem, rowsFact } from '../../lib/problems.ts';
import { oewsPeriod } from '../../schemas/oews.ts';
import { payTableKinds, type PayTableName } from '../../schemas/pay.ts';
import { besideTable, ofGuide } from '../entries.ts';
import { atField, type Rule } from './rule.ts';

/** The tables that hold OEWS estimates of one month, those of an earlier year too. */
const isOfOneMonth = (name: PayTableName): boolean =>
  name === 'states-previous' || (name !== 'national' && payTableKinds[name].oews !== undefined);

const yearOf = (period: string): number => Number(period.slice(-4));

/** The period of a pay table is written as OEWS writes it, and is that of its rows; the earlier year comes earlier. */
export const payPeriods: Rule = ({ entries, site }) =>
  site.guides.flatMap(({ id }) => {
    const tables = ofGuide(entries.pay, id);
    const states = tables.find(({ data }) => data.table === 'states')?.data.period ?? '';
    return tables.flatMap((entry): Problem[] => {
      const { data } = entry;
      const { period } = data;
      // One that cannot be read is reported by the reader.
      if (data.rows.length === 0 || period === '') return [];
      const about = besideTable(entry);
      const problem = (message: string, instead: string): Problem[] => [
        atField(about, ['period'], {
          rule: 'pay-periods',
          message,
          instead,
          hides: [fieldFact(about.file, ['period'])],
          dependsOn: [rowsFact(entry.file)],
        }),
      ];
      if (data.table === 'national') {
        const months = data.rows.map((row) => row.period).toSorted();
        const rows = [...new Set([months.at(0), months.at(-1)])].join(' to ');
        return period === rows
          ? []
          : problem(`The period is “${period}”, but the rows are of ${rows}.`, `Write \`period: ${rows}\`.`);
      }
      if (!isOfOneMonth(data.table)) return [];
      if (!oewsPeriod.test(period))
        return problem(`“${period}” is not how OEWS names its months.`, 'Write it like May 2025.');
      return data.table === 'states-previous' && oewsPeriod.test(states) && yearOf(period) >= yearOf(states)
        ? problem(
            `This table is of ${period}, which is no earlier than ${states}, the month of states.csv.`,
            'Write the month of its own figures, or delete it.',
          )
        : [];
    });
  });
