import type { Problem } from '../lib/problems.ts';
import { stateAbbreviations } from '../lib/us-states.ts';
import type { OewsRow, OewsRows } from '../read/oews-rows.ts';
import { parseYaml } from '../read/yaml.ts';
import type { PayTableName } from '../schemas/pay.ts';
import { newAbout, withPeriod } from './wage-about.ts';
import type { WageGuide } from './wage-guides.ts';
import { readWageTable, type RowChange, rowChanges, type WageRow, type WageTable, withCells, writeWageTable } from './wage-tables.ts';

/** One table of a guide before and after an import. */
export interface TableChange {
  /** File name in pay/. */
  file: string;
  /** What the YAML beside it said its period is. */
  from: string | undefined;
  /** What it says from now on. */
  to: string;
  rows: RowChange[];
  /** What was moved and what a person must read again; whole sentences. */
  notes: string[];
}

/** What an import makes of one guide. */
export interface GuideChange {
  guide: WageGuide;
  /** New texts of those files of pay/ that do not stay as they are, by file name. */
  files: Record<string, string>;
  tables: TableChange[];
  problems: Problem[];
}

const year = (period: string): number => Number(period.slice(-4));

/**
 * What a file of OEWS changes in the pay tables of one guide. Pure: nothing is read or written.
 *
 * National rows go to national.csv (one row a year) and related-occupations.csv, state rows to states.csv and
 * related-occupations-by-state.csv, nonmetropolitan rows to nonmetro-areas.csv. The two tables of related
 * occupations are refreshed where they exist, never begun; the second keeps the occupations that it has.
 * Only national.csv holds more than one period, so a table of related occupations of which the file lacks one
 * stays as it was. A state that the file covers, but not for the occupation, gets empty cells.
 *
 * @param period - reference month of the file, like May 2025
 * @param source - named in a YAML that is made new
 * @returns nothing in `files` where the guide has these figures already. Where a problem is no advice, nothing may be written.
 */
export function wageChanges(guide: WageGuide, oews: OewsRows, period: string, source?: string): GuideChange {
  const change: GuideChange = { guide, files: {}, tables: [], problems: [] };
  const rowsOf = (area: OewsRow['area'], soc: string) => oews.rows.filter((row) => row.area === area && row.soc === soc);
  const report = (file: string, message: string, instead: string, advice?: true): void => {
    change.problems.push({ file: `${guide.folder}/${file}`, rule: 'oews', message, instead, advice });
  };
  const table = (name: PayTableName) => readWageTable(guide, name, change.problems);

  /** Takes a table's next rows over, and the YAML beside it. */
  function settle(table: WageTable, key: readonly string[], next: readonly WageRow[], to: string, from: string | undefined): void {
    const rows = rowChanges(key, table.rows, next);
    const notes: string[] = [];
    const about = `${table.name}.yaml`;
    const text = guide.files[about];
    if (rows.length > 0 || table.text === undefined) change.files[table.file] = writeWageTable(table, next);
    if (text === undefined) {
      const title = oews.rows.find((row) => row.soc === guide.soc)?.title ?? '';
      if (source) change.files[about] = newAbout(table.name, `${title} (${guide.soc})`, source, to);
      else report(about, `This file does not exist yet: it says where the figures of ${table.file} come from.`, 'Add --source with the file name of a source in content/sources/, without .yaml.');
    } else if (from !== to) {
      change.files[about] = withPeriod(text, to);
      const { source: named, notes: written } = fields(about);
      notes.push(`Read ${about} again: its source is still ${String(named)}${Array.isArray(written) ? ', and its notes were written for the figures before' : ''}.`);
    }
    if (rows.length > 0 || from !== to) change.tables.push({ file: table.file, from, to, rows, notes });
  }

  const fields = (file: string): Record<string, unknown> => {
    const parsed = parseYaml(guide.files[file] ?? '', `${guide.folder}/${file}`);
    change.problems.push(...parsed.problems);
    return (parsed.data as Record<string, unknown> | null | undefined) ?? {};
  };

  /** Replaces a table of one period, unless it is newer than the file or `next` gives no rows for it. */
  function replace(name: PayTableName, key: readonly string[], next: (table: WageTable, same: boolean) => WageRow[] | undefined, older: 'refuse' | 'keep'): void {
    const old = table(name);
    if (!old) return;
    const stated = fields(`${name}.yaml`)['period'];
    const from = typeof stated === 'string' ? stated : undefined;
    if (old.rows.length > 0 && guide.files[`${name}.yaml`] !== undefined && !/^May \d{4}$/.test(from ?? '')) {
      return report(`${name}.yaml`, 'Its period is not of the form May 2025, so nobody can tell which figures are newer.', 'Write `period:` with the month of the figures in the table.');
    }
    if (from && old.rows.length > 0 && year(from) > year(period)) {
      if (older === 'keep') return report(old.file, `It holds ${from}, which is newer than ${period}, and stays as it is.`, 'To refresh it, import the file of its period or a later one.', true);
      return report(old.file, `It holds ${from}, which is newer than ${period}.`, 'Give the file of a later May; figures only go forward.');
    }
    const fresh = next(old, from === period);
    if (!fresh) return;
    const name_ = (row: WageRow) => key.map((column) => row[column]).join(' ');
    const before = new Map(old.rows.map((row) => [name_(row), row]));
    const rows = from === period ? fresh.map((row) => withCells(before.get(name_(row)) ?? {}, row)) : fresh;
    settle(old, key, rows, period, from);
  }
  return change;
}
