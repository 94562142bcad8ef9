import { type Estimate, firstFall, floorOf, wageConflict } from '../../lib/pay.ts';
import { type Problem, rowsFact } from '../../lib/problems.ts';
import { stateAbbreviations } from '../../lib/us-states.ts';
import type { Entry } from '../../read/entry.ts';
import { risingColumns } from '../../schemas/oews.ts';
import { payTableNames, payTableKinds } from '../../schemas/pay.ts';
import { ofGuide } from '../entries.ts';
import { atField, type Rule } from './rule.ts';

/** Percentiles rise, wages an hour and a year fit each other, no row is there twice, a table of states has all 50 and DC, and none lacks that which shows it. */
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
      const fallen = falling(entry, index, row, name);
      problems.push(...(fallen.length > 0 ? fallen : unfitting(entry, index, row, name)));
    }
    return seen;
  };
  for (const entry of entries.pay) {
    const seen = look(entry, entry.data.rows, payTableKinds[entry.data.table].key);
    if (payTableKinds[entry.data.table].everyState) missingStates(entry, seen, problems);
  }
  for (const entry of entries.metroPriceParities) look(entry, entry.data.rows, ['area_code']);
  for (const entry of entries.priceParities)
    missingStates(entry, look(entry, entry.data.rows, ['state']), problems);
  for (const guide of site.guides) {
    if (!entries.guides.some((entry) => entry.id === guide.id)) continue;
    const has = ofGuide(entries.pay, guide.id).map((entry) => entry.data.table);
    const folder = guide.file.replace('guide.yaml', 'pay/');
    for (const missing of payTableNames.filter((name) => !has.includes(name))) {
      const useless = has.filter((name) => payTableKinds[name].needs === missing);
      const file = `${folder}${missing}.csv`;
      const problem = { file, rule: 'pay-tables', hides: [file] };
      if (useless.length > 0)
        problems.push({
          ...problem,
          message: `This table is missing, and without it nothing is shown of ${useless.map((name) => `${name}.csv`).join(', ')}.`,
          instead: 'Restore it, or fill it with `npm run import:wages`.',
        });
      else if (guide.draft && has.length === 0 && missing === 'national')
        problems.push({
          ...problem,
          message: 'There is no table of pay yet.',
          instead:
            'Fill it with `npm run import:wages`. A guide to work that BLS does not count can do without.',
          advice: true,
        });
    }
  }
  return problems;
};

function missingStates(entry: Entry<unknown>, seen: ReadonlySet<string>, problems: Problem[]): void {
  const missing = stateAbbreviations.filter((state) => !seen.has(state));
  if (missing.length === 0) return;
  problems.push({
    file: entry.file,
    rule: 'pay-tables',
    message: `${missing.length === 1 ? 'A row is' : `${missing.length} rows are`} missing: ${missing.slice(0, 8).join(', ')}${missing.length > 8 ? ' …' : ''}.`,
    instead:
      'The table needs one row for each of the 50 states and DC; leave a cell empty where nothing is published.',
    dependsOn: [rowsFact(entry.file)],
  });
}

function falling(
  entry: Entry<unknown>,
  index: number,
  row: Record<string, unknown>,
  name: string,
): Problem[] {
  const numberIn = (column: string): number | undefined =>
    floorOf((row[column] ?? null) as Estimate) ?? undefined;
  return risingColumns.flatMap((columns) => {
    const fall = firstFall<string>(columns, numberIn);
    if (!fall) return [];
    const [fallen, before] = fall;
    return atField(entry, ['rows', index], {
      rule: 'pay-tables',
      message: `${name}: ${fallen} (${numberIn(fallen)}) is below ${before} (${numberIn(before)}), but percentiles rise.`,
      instead: 'Compare the row with the source; two cells may have changed places.',
    });
  });
}

function unfitting(
  entry: Entry<unknown>,
  index: number,
  row: Record<string, unknown>,
  name: string,
): Problem[] {
  const conflict = wageConflict((column) => {
    const wage = row[column];
    return typeof wage === 'number' ? wage : undefined;
  });
  if (!conflict) return [];
  const [wage, words, other] = conflict;
  return [
    atField(entry, ['rows', index], {
      rule: 'pay-tables',
      message: `${name}: ${wage} (${String(row[wage])}) ${words} ${other} (${String(row[other])}).`,
      instead: 'Compare the row with the source; cells may be in the wrong column.',
    }),
  ];
}
