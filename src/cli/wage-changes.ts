import type { Problem } from '../lib/problems.ts';
import type { OewsRows } from '../read/oews-rows.ts';
import { parseYaml } from '../read/yaml.ts';
import type { PayTableName } from '../schemas/pay.ts';
import { newAbout, withPeriod } from './wage-about.ts';
import type { WageGuide } from './wage-guides.ts';
import {
  type MakeRows,
  nationalRows,
  nonmetroRows,
  relatedByStateRows,
  relatedRows,
  stateRows,
} from './wage-rows.ts';
import {
  readWageTable,
  type RowChange,
  rowChanges,
  rowName,
  type WageTable,
  withCells,
  writeWageTable,
} from './wage-tables.ts';

/** One table of a guide before and after an import. */
export interface TableChange {
  /** File name in pay/. */
  file: string;
  /** Period in the YAML beside it; undefined where there was none. */
  from: string | undefined;
  to: string;
  rows: RowChange[];
  /** What was moved and what a person must look at; whole sentences. */
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

const makers: readonly { name: PayTableName; key: readonly string[]; makeRows: MakeRows }[] = [
  { name: 'national', key: ['period'], makeRows: nationalRows },
  { name: 'states', key: ['state'], makeRows: stateRows },
  { name: 'nonmetro-areas', key: ['area_code'], makeRows: nonmetroRows },
  { name: 'related-occupations', key: ['soc'], makeRows: relatedRows },
  { name: 'related-occupations-by-state', key: ['soc', 'state'], makeRows: relatedByStateRows },
];

/**
 * What a file of OEWS changes in the pay tables of one guide. Pure: nothing is read or written.
 *
 * @param period - reference month of the file, like May 2025
 * @param source - named in a YAML that is made new; file name of a source without .yaml
 * @returns `files` is empty where the guide has these figures already. Where a problem is no advice, nothing may be written.
 */
export function wageChanges(guide: WageGuide, oews: OewsRows, period: string, source?: string): GuideChange {
  const change: GuideChange = { guide, files: {}, tables: [], problems: [] };
  const related = readWageTable(guide, 'related-occupations', [])?.rows.map((row) => row['soc'] ?? '') ?? [];
  for (const { name, key, makeRows } of makers) {
    const table = readWageTable(guide, name, change.problems);
    if (!table) continue;
    const about = readAbout(guide, table, change.problems);
    const next = makeRows({
      table,
      soc: guide.soc,
      oews,
      period,
      from: table.rows.length > 0 ? about?.period : undefined,
      related,
    });
    if (!next) continue;
    if (about?.unclear) {
      change.problems.push({
        file: about.file,
        rule: 'oews',
        message: 'The period is not of the form May 2025, so nothing says which figures are newer.',
        instead: 'Write `period:` with the month of the figures in the table.',
      });
      continue;
    }
    if (next.kind !== 'rows') {
      change.problems.push({
        file: `${guide.folder}/${table.file}`,
        rule: 'oews',
        message: next.message,
        instead: next.instead,
        advice: next.kind === 'keep',
      });
      continue;
    }
    const old = new Map(table.rows.map((row) => [rowName(key, row), row]));
    const sameYear = name === 'national' || about?.period === period;
    const rows = sameYear
      ? next.rows.map((row) => withCells(old.get(rowName(key, row)) ?? {}, row))
      : next.rows;
    const changed = rowChanges(key, table.rows, rows);
    const notes = [...(next.notes ?? [])];
    if (
      name === 'states' &&
      table.text !== undefined &&
      about?.period &&
      !sameYear &&
      table.rows.length > 0
    ) {
      change.files['states-previous.csv'] = table.text;
      change.files['states-previous.yaml'] = about.text;
      notes.unshift(`The table of ${about.period} becomes states-previous.csv.`);
    }
    if (changed.length > 0 || table.text === undefined)
      change.files[table.file] = writeWageTable(table, rows);
    if (!about) writeNewAbout(change, table, oews, next.period, source);
    else if (about.period !== next.period) {
      change.files[`${name}.yaml`] = withPeriod(about.text, next.period);
      notes.push(
        `Read ${name}.yaml again: ${about.hasNotes ? 'its notes and its source' : 'its source'} (${about.source}) may not fit ${period}.`,
      );
    }
    if (changed.length > 0 || about?.period !== next.period) {
      change.tables.push({ file: table.file, from: about?.period, to: next.period, rows: changed, notes });
    }
  }
  return change;
}

interface About {
  file: string;
  text: string;
  period: string | undefined;
  source: string;
  hasNotes: boolean;
  /** Whether a table of one period does not say which. */
  unclear: boolean;
}

/** The YAML beside a table, or undefined where there is none. */
function readAbout(guide: WageGuide, table: WageTable, problems: Problem[]): About | undefined {
  const text = guide.files[`${table.name}.yaml`];
  if (text === undefined) return undefined;
  const file = `${guide.folder}/${table.name}.yaml`;
  const parsed = parseYaml(text, file);
  problems.push(...parsed.problems);
  const { period, source, notes } = (parsed.data ?? {}) as Record<string, unknown>;
  const unclear = table.name !== 'national' && table.rows.length > 0 && !/^May \d{4}$/.test(String(period));
  return {
    file,
    text,
    period: typeof period === 'string' ? period : undefined,
    source: String(source),
    hasNotes: Array.isArray(notes),
    unclear,
  };
}

function writeNewAbout(
  change: GuideChange,
  table: WageTable,
  oews: OewsRows,
  period: string,
  source: string | undefined,
): void {
  const { guide } = change;
  if (source) {
    const title = oews.rows.find((row) => row.soc === guide.soc)?.title ?? '';
    change.files[`${table.name}.yaml`] = newAbout(table.name, `${title} (${guide.soc})`, source, period);
    return;
  }
  change.problems.push({
    file: `${guide.folder}/${table.name}.yaml`,
    rule: 'oews',
    message: `This file does not exist yet; it says where the figures of ${table.file} come from.`,
    instead: 'Add --source with the name of a file in content/sources/, like --source bls-oews-states-2025.',
  });
}
