import type { Problem } from '../../lib/problems.ts';
import type { OewsRows } from './oews-rows.ts';
import { type ImportedTable, payTableKinds } from '../../schemas/pay.ts';
import { type About, readAbout } from './about.ts';
import { marksInWords, newlyWithheld } from './marks-in-words.ts';
import { fittingSources } from '../fitting-source.ts';
import { newAbout } from '../table-about.ts';
import { withField } from '../yaml-text.ts';
import { type ChooseSource, notesOnSource } from '../import-plan.ts';
import type { Source, ImportGuide } from '../project.ts';
import { nextRows } from './next-rows.ts';
import {
  readPayTable,
  type RowChange,
  rowChanges,
  rowName,
  type CellRow,
  type PayTableFile,
  withCells,
  writePayTable,
} from '../table-file.ts';

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
  guide: ImportGuide;
  /** New texts of those files of pay/ that do not stay as they are, by file name. */
  files: Record<string, string>;
  tables: TableChange[];
  /** Title of the occupation that guide.yaml gets. */
  title?: string | undefined;
  problems: Problem[];
}

const imported = Object.keys(nextRows) as ImportedTable[];

/** The source that was named for the figures, if any, and all there are to choose from. */
export interface SourceChoice {
  /** File name of a source without .yaml. */
  given: string | undefined;
  /** Names that of a table where none was named. */
  choose?: ChooseSource | undefined;
  sources: readonly Source[];
}

/**
 * What a file of OEWS changes in the pay tables of one guide. Pure: nothing is read or written.
 *
 * @param period - reference month of the file, like May 2025
 * @param suggested - SOC codes for a table of related occupations where there is none yet
 * @returns `files` is empty where the guide has these figures already. Where a problem is no advice, nothing may be written.
 */
export function wageChanges(
  guide: ImportGuide,
  oews: OewsRows,
  period: string,
  choice: SourceChoice,
  suggested: readonly string[] = [],
): GuideChange {
  const change: GuideChange = { guide, files: {}, tables: [], problems: [] };
  const related = readPayTable(guide, 'related-occupations', [])?.rows.map((row) => row['soc'] ?? '') ?? [];
  for (const name of imported) {
    const { key } = payTableKinds[name];
    const table = readPayTable(guide, name, change.problems);
    if (!table) continue;
    const about = readAbout(guide, table, change.problems);
    const from = table.rows.length > 0 ? about?.period : undefined;
    const given = choice.given ?? choice.choose?.(name, period);
    const ownSource = given === about?.source ? '' : given;
    const next = nextRows[name]({
      ...{ table, soc: guide.soc, oews, period, from, related, suggested },
      source: about && ownSource,
    });
    if (!next) continue;
    if (about?.unclear) {
      change.problems.push({
        file: about.file,
        rule: 'oews',
        message: 'The period is not of the form May 2025, so nothing says which figures are newer.',
        instead: 'Write `period:` with the month of the figures in the table.',
      });
    } else if (next.kind === 'rows') {
      const isNewYear = name !== 'national' && from !== period;
      if (name === 'states' && isNewYear && from) keepAsPrevious(change, table, about);
      const rows = isNewYear ? next.rows : keepingStyle(table, key, next.rows);
      takeRows(change, table, about, key, rows, next, given);
      if (!about) writeNewAbout(change, table, oews, next.period, period, { ...choice, given });
    } else {
      const { kind, message, instead } = next;
      const file = `${guide.folder}/${table.file}`;
      change.problems.push({ file, rule: 'oews', message, instead, advice: kind === 'keep' });
    }
  }
  takeTitle(change, oews);
  return change;
}

/** The title of the occupation, where guide.yaml has none yet and the file says it. */
function takeTitle(change: GuideChange, oews: OewsRows): void {
  const { guide } = change;
  const title = oews.rows.find((row) => row.soc === guide.soc)?.title;
  if (!guide.untitled || !title) return;
  change.files['../guide.yaml'] = withField(guide.untitled, 'soc-title', title);
  change.title = title;
}

/** A correction of figures that are there already changes the cells that say something else, and no others. */
function keepingStyle(table: PayTableFile, key: readonly string[], next: readonly CellRow[]): CellRow[] {
  const old = new Map(table.rows.map((row) => [rowName(key, row), row]));
  return next.map((row) => withCells(old.get(rowName(key, row)) ?? {}, row));
}

/** The states of the year before, as they are, with all that their YAML says of them. */
function keepAsPrevious(change: GuideChange, table: PayTableFile, about: About | undefined): void {
  if (table.text === undefined || !about) return;
  change.files['states-previous.csv'] = table.text;
  change.files['states-previous.yaml'] = about.text;
}

/** Puts the new text of a table, and of the YAML beside it where its period changes, among the files to write. */
function takeRows(
  change: GuideChange,
  table: PayTableFile,
  about: About | undefined,
  key: readonly string[],
  rows: readonly CellRow[],
  { period, notes: made = [] }: { period: string; notes?: string[] },
  source: string | undefined,
): void {
  const changed = rowChanges(key, table.rows, rows);
  const notes = [
    ...made,
    ...marksInWords(
      table.name === 'national' ? changed.flatMap(({ to }) => (to ? [to] : [])) : rows,
      (row) => row['area'] ?? rowName(key, row),
    ),
    ...newlyWithheld(changed),
  ];
  if (changed.length > 0 || table.text === undefined) change.files[table.file] = writePayTable(table, rows);
  const isNew = about?.period !== period;
  if (about && (isNew || changed.length > 0)) {
    // A row of national.csv names its own.
    const sourced =
      source !== undefined && source !== about.source && table.name !== 'national'
        ? withField(about.text, 'source', source)
        : about.text;
    const next = isNew ? withField(sourced, 'period', period) : sourced;
    if (next !== about.text) change.files[`${table.name}.yaml`] = next;
    if (!isNew && table.name !== 'national') notes.push(...notesOnSource(about.source, source));
  }
  if (about && isNew) {
    const doubtful = [
      about.hasNotes && 'its notes',
      source === undefined && `its source (${about.source})`,
    ].filter(Boolean);
    if (doubtful.length > 0)
      notes.push(`Read ${table.name}.yaml again: ${doubtful.join(' and ')} may not fit ${period}.`);
  }
  if (table.name === 'states' && change.files['states-previous.csv'] !== undefined) {
    notes.unshift(`The table of ${about?.period} becomes states-previous.csv.`);
  }
  if (changed.length > 0 || isNew) {
    change.tables.push({ file: table.file, from: about?.period, to: period, rows: changed, notes });
  }
}

function writeNewAbout(
  change: GuideChange,
  table: PayTableFile,
  oews: OewsRows,
  /** Of the table, which may hold several years, and of the file. */
  period: string,
  month: string,
  { given, sources }: SourceChoice,
): void {
  const { guide } = change;
  if (given) {
    const title = oews.rows.find((row) => row.soc === guide.soc)?.title ?? '';
    change.files[`${table.name}.yaml`] = newAbout(table.name, `${title} (${guide.soc})`, given, period);
    return;
  }
  const [fitting] = fittingSources(sources, 'wages', guide.soc, month);
  change.problems.push({
    file: `${guide.folder}/${table.name}.yaml`,
    rule: 'oews',
    message: `This file does not exist yet; it says where the figures of ${table.file} come from.`,
    instead: fitting
      ? `Add --source with the name of a file in content/sources/, like --source ${fitting}.`
      : `No source in content/sources/ speaks of BLS's wages of ${month} and fits. Write one with \`npm run new -- source\`, and add --source with its name.`,
  });
}
