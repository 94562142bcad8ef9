import type { Estimate } from '../../lib/pay.ts';
import type { Problem } from '../../lib/problems.ts';
import { stateAbbreviations } from '../../lib/us-states.ts';
import type { Entry } from '../../read/entry.ts';
import { atField, ofGuide, type Rule } from './rule.ts';

const percentiles = ['annual_p10', 'annual_p25', 'annual_median', 'annual_p75', 'annual_p90'] as const;
const hourly = ['hourly_p10', 'hourly_p25', 'hourly_median', 'hourly_p75', 'hourly_p90'] as const;

/** What makes a row of a table the only one of its kind. */
const keys: Record<string, readonly string[]> = {
  states: ['state'],
  'states-previous': ['state'],
  national: ['period'],
  industries: ['id'],
  'nonmetro-areas': ['area_code'],
  'related-occupations': ['soc'],
  'related-projections': ['soc'],
  'related-occupations-by-state': ['soc', 'state'],
};

/** Percentiles rise, no row stands twice, and a table of states has all 50 and DC. */
export const payTables: Rule = ({ entries, site }) => {
  const problems: Problem[] = [];
  const look = (entry: Entry<unknown>, rows: readonly Record<string, unknown>[], key: readonly string[]) => {
    const seen = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const name = key.map((column) => String(row[column])).join(' ');
      if (seen.has(name)) {
        problems.push(
          atField(entry, ['rows', index], {
            rule: 'pay-tables',
            message: `There are two rows for ${name}.`,
            instead: 'Keep the right one.',
          }),
        );
      }
      seen.add(name);
      for (const columns of [percentiles, hourly])
        problems.push(...falling(entry, index, row, columns, name));
    }
    return seen;
  };
  for (const entry of entries.pay) {
    const seen = look(entry, entry.data.rows as Record<string, unknown>[], keys[entry.data.table] ?? []);
    if (entry.data.table === 'states') missingStates(entry, seen, problems);
  }
  for (const entry of entries.priceParities)
    missingStates(entry, look(entry, entry.data.rows, ['state']), problems);
  for (const guide of site.guides) {
    if (guide.pay || !entries.guides.some((entry) => entry.id === guide.id)) continue;
    const has = ofGuide(entries.pay, guide.id).map((entry) => entry.data.table);
    for (const table of ['national', 'states'] as const) {
      if (has.includes(table)) continue;
      const folder = guide.file.replace('guide.yaml', 'pay/');
      problems.push({
        file: `${folder}${table}.csv`,
        rule: 'pay-tables',
        message: 'This table is missing.',
        instead: 'Restore it, or fill it with `npm run import:wages`.',
        ...(guide.draft ? { advice: true } : {}),
      });
    }
  }
  return problems;
};

function missingStates(entry: Entry<unknown>, seen: ReadonlySet<string>, problems: Problem[]): void {
  const missing = stateAbbreviations.filter((state) => !seen.has(state));
  if (missing.length === 0 || entry.unsound?.has('rows')) return;
  problems.push({
    file: entry.file,
    rule: 'pay-tables',
    message: `${missing.length === 1 ? 'A row is' : `${missing.length} rows are`} missing: ${missing.slice(0, 8).join(', ')}${missing.length > 8 ? ' …' : ''}.`,
    instead:
      'The table needs one row for each of the 50 states and DC; leave a cell empty where nothing is published.',
  });
}

function falling(
  entry: Entry<unknown>,
  index: number,
  row: Record<string, unknown>,
  columns: readonly string[],
  name: string,
): Problem[] {
  let last = -Infinity;
  let lastColumn = '';
  for (const column of columns) {
    const value = row[column] as Estimate | undefined;
    const number =
      typeof value === 'number' ? value : value && typeof value === 'object' ? value.atLeast : undefined;
    if (number === undefined) continue;
    if (number < last) {
      return [
        atField(entry, ['rows', index], {
          rule: 'pay-tables',
          message: `${name}: ${column} (${number}) is below ${lastColumn} (${last}), but percentiles rise.`,
          instead: 'Compare the row with the source; two cells may have changed places.',
        }),
      ];
    }
    last = number;
    lastColumn = column;
  }
  return [];
}
