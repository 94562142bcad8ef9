import { stringify } from 'csv-stringify/sync';
import { plural } from '../../lib/plural.ts';
import type { Problem } from '../../lib/problems.ts';
import { stateAbbreviations } from '../../lib/us-states.ts';
import { parseCsv } from '../../read/csv.ts';
import { readContent } from '../../read/read-content.ts';
import { type ImportOrder, type ImportPlan, noPlan, sourceMissing, sourceOf, stops } from '../import-plan.ts';
import { sourcesIn, textIfThere } from '../project.ts';
import { newAbout, readAbout, renewedAbout } from '../table-about.ts';
import { rowChanges, type CellRow, withCells } from '../table-file.ts';
import { aligned, spanOf } from '../table-report.ts';
import { type Prices, readPrices } from './read-prices.ts';

/** A table of price levels that all guides share. */
interface PriceTable {
  /** File in content/, without its ending. */
  name: string;
  key: string;
  title: string;
  scope: (places: number) => string;
  of: (prices: Prices) => ReadonlyMap<string, string>;
}

const tables: readonly PriceTable[] = [
  {
    name: 'price-parities',
    key: 'state',
    title: 'Regional price parities, all items, by state',
    scope: () => '50 states and the District of Columbia; United States = 100',
    of: ({ states }) => states,
  },
  {
    name: 'metro-price-parities',
    key: 'area_code',
    title: 'Regional price parities, all items, by metropolitan area',
    scope: (places) => `${places} metropolitan statistical areas; United States = 100`,
    of: ({ metros }) => metros,
  },
];

/** Reads the tables of price levels and the file and works out what changes; writes nothing. */
export async function planPrices(order: ImportOrder): Promise<ImportPlan> {
  const { root, source, period = '' } = order;
  const [file = ''] = order.files;
  const problems: Problem[] = [];
  sourceOf(sourcesIn(readContent(root).entries), source, problems);
  if (!/^\d{4}$/.test(period)) {
    problems.push({
      file,
      rule: 'prices',
      message: `--period "${period}" is not a year.`,
      instead: 'Write the year of the price levels, like --period 2024.',
    });
    return noPlan(problems);
  }
  const prices = await readPrices(file, period);
  problems.push(...prices.problems);
  if (stops(prices.problems)) return noPlan(problems);
  const files = new Map<string, string>();
  const reports = tables
    .filter((table) => table.of(prices).size > 0)
    .flatMap((table) => {
      const change = changeOf(table, table.of(prices), { root, period, source }, problems);
      for (const [path, text] of change.files) files.set(path, text);
      return change.files.size > 0 ? [change.report] : [];
    });
  if (stops(problems)) return noPlan(problems);
  if (prices.unpublished.length > 0)
    reports.push(`BEA publishes no price level of ${period} for ${prices.unpublished.join('; ')}.`);
  return {
    files,
    report: reports.join('\n\n'),
    unchanged: `the tables had the price levels of ${period} in this file already.`,
    problems,
  };
}

interface TableInput {
  root: string;
  period: string;
  source: string | undefined;
}

function changeOf(
  table: PriceTable,
  levels: ReadonlyMap<string, string>,
  { root, period, source }: TableInput,
  problems: Problem[],
): { files: Map<string, string>; report: string } {
  const { name, key } = table;
  const [csvFile, aboutFile] = [`content/${name}.csv`, `content/${name}.yaml`];
  const files = new Map<string, string>();
  const text = textIfThere(root, csvFile, problems);
  const aboutText = textIfThere(root, aboutFile, problems);
  const csv = text === undefined ? undefined : parseCsv(text, csvFile);
  problems.push(...(csv?.problems ?? []));
  const before = csv?.rows.map(({ cells }) => cells) ?? [];
  const about = aboutText === undefined ? undefined : readAbout(aboutText, aboutFile, problems);
  const held = about?.period;
  const refuse = (message: string, instead: string) =>
    problems.push({ file: csvFile, rule: 'prices', message, instead });
  const missing = key === 'state' ? stateAbbreviations.filter((state) => !levels.has(state)) : [];
  const dropped = before.filter((row) => !levels.has(row[key] ?? ''));
  if (missing.length > 0)
    refuse(
      `The file has no price level for ${missing.join(', ')}; nothing written.`,
      'Give BEA’s file of all states.',
    );
  else if (dropped.length * 2 > before.length)
    refuse(
      `The file would drop ${dropped.length} of the table's ${plural(before.length, 'area')}; nothing written.`,
      'Give BEA’s file of all metropolitan areas.',
    );
  if (Number(held) > Number(period))
    refuse(
      `The table holds ${held}, which is newer than ${period}.`,
      'Write --period with a later year: a table is never put back to older figures.',
    );
  const isNew = held !== period;
  const rows = rowsOf(key, before, levels, !isNew);
  const changed = rowChanges([key], before, rows);
  const notes: string[] = [];
  if (changed.length > 0 || text === undefined)
    files.set(csvFile, stringify(rows, { header: true, columns: [key, 'price_parity'] }));
  if (about && (isNew || changed.length > 0)) {
    const renewed = renewedAbout(about, name, { period, isNew, source }, ['its scope']);
    if (renewed.text !== aboutText) files.set(aboutFile, renewed.text);
    notes.push(...renewed.notes);
  } else if (!about && source) {
    const { title, scope } = table;
    files.set(aboutFile, newAbout({ title, source, period, scope: scope(rows.length) }));
  } else if (!about) {
    const message = 'This file does not exist yet; it says where the price levels come from.';
    problems.push(sourceMissing('prices', aboutFile, message));
  }
  return {
    files,
    report: [
      `${name}.csv, ${spanOf(held, period)}: ${plural(changed.length, 'row')} changed`,
      ...aligned(
        changed.map(({ row, from, to }) => [
          `  ${row}`,
          from?.['price_parity'] ?? '–',
          `→ ${to?.['price_parity'] ?? 'removed'}`,
        ]),
      ),
      ...notes.map((note) => `  ${note}`),
    ].join('\n'),
  };
}

/** The rows that were there in their order, and new ones after them; of the same year, as they were written. */
function rowsOf(
  key: string,
  before: readonly CellRow[],
  levels: ReadonlyMap<string, string>,
  sameYear: boolean,
): CellRow[] {
  const known = new Map(before.map((row) => [row[key] ?? '', row]));
  const order = [...[...known.keys()].filter((name) => levels.has(name)), ...levels.keys()];
  return [...new Set(order)].map((name) => {
    const next = { [key]: name, price_parity: levels.get(name) ?? '' };
    return sameYear ? withCells(known.get(name) ?? {}, next) : next;
  });
}
