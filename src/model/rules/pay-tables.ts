import { type Estimate, firstFall, floorOf, wageConflict } from '../../lib/pay.ts';
import { absenceFact, type Problem, rowsFact } from '../../lib/problems.ts';
import { stateAbbreviations } from '../../lib/us-states.ts';
import type { Entries } from '../../read/collections.ts';
import type { Entry } from '../../read/entry.ts';
import { risingColumns } from '../../schemas/oews.ts';
import { payTableNames, payTableKinds } from '../../schemas/pay.ts';
import { guideOf, ofGuide } from '../entries.ts';
import { atField, type Rule } from './rule.ts';

/** Rows with both counts that say what the nation's is. */
const fewestToCompare = 5;

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
  problems.push(...unlikely(entries.pay));
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
      // The YAML that is left beside it follows from this too.
      const problem = { file, rule: 'pay-tables', hides: [file, absenceFact(file)] };
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

/** More people in a place than in the nation, and counts that do not fit each other. */
function unlikely(pay: Entries['pay']): Problem[] {
  const most = new Map(
    pay.flatMap(({ id, data }) =>
      data.table === 'national' && data.rows.length > 0
        ? [[guideOf({ id }), Math.max(...data.rows.map(({ employment }) => floorOf(employment) ?? Infinity))]]
        : [],
    ),
  );
  return pay.flatMap((entry): Problem[] => {
    const { data } = entry;
    if (data.table !== 'states' && data.table !== 'metro-areas' && data.table !== 'nonmetro-areas') return [];
    const nation = most.get(guideOf(entry)) ?? Infinity;
    const ratios = data.rows
      .flatMap(({ jobs_per_1000: jobs, location_quotient: quotient }) =>
        typeof jobs === 'number' && typeof quotient === 'number' && quotient > 0 ? [jobs / quotient] : [],
      )
      .sort((a, b) => a - b);
    // A location quotient is the jobs in 1,000 by those of the nation, which is one number for all rows.
    const perThousand = ratios.length >= fewestToCompare ? ratios[Math.floor(ratios.length / 2)] : undefined;
    return data.rows.flatMap(({ employment, jobs_per_1000: jobs, location_quotient: quotient }, index) => {
      const tell = (message: string): Problem =>
        atField(entry, ['rows', index], {
          rule: 'pay-tables',
          message,
          instead: 'Compare the row with the source; a digit may be wrong.',
        });
      const found: Problem[] = [];
      if (typeof employment === 'number' && employment > nation)
        found.push(tell(`employment (${employment}) is more than in the whole nation (${nation}).`));
      if (typeof jobs === 'number' && typeof quotient === 'number' && perThousand !== undefined) {
        const fitting = jobs / perThousand;
        if (Math.abs(quotient - fitting) > 0.02 + 0.15 * fitting)
          found.push(
            tell(
              `location_quotient (${quotient}) does not fit jobs_per_1000 (${jobs}): it would be about ${fitting.toFixed(2)} as in the other rows.`,
            ),
          );
      }
      return found;
    });
  });
}

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
