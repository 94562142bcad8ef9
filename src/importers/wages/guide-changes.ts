import type { OewsRows } from './oews-rows.ts';
import { payTableKinds } from '../../schemas/pay.ts';
import { marksInWords, newlyWithheld } from './marks-in-words.ts';
import { fittingSources } from '../fitting-source.ts';
import { oewsPeriod } from '../../schemas/oews.ts';
import type { GuideChange } from '../guide-change.ts';
import { fillGuideFields } from '../guide-fields.ts';
import type { ChooseSource } from '../import-plan.ts';
import type { Source } from '../project.ts';
import { importedTables, nextRows, type NextRows } from './next-rows.ts';
import { type About, newAbout, readAbout, renewedAbout } from '../table-about.ts';
import {
  readPayTable,
  rowChanges,
  rowName,
  type CellRow,
  type PayTableFile,
  socsIn,
  withCells,
  writePayTable,
} from '../table-file.ts';
import { tableReport } from './report.ts';

/** The figures that a guide gets. */
export interface WageFigures {
  oews: OewsRows;
  /** Reference month of the file, like May 2025. */
  period: string;
  /** File name of the source that was named for them, without .yaml. */
  given: string | undefined;
  /** Names that of a table where none was named. */
  choose?: ChooseSource | undefined;
  /** All that there are to choose from. */
  sources: readonly Source[];
  /** SOC codes for a table of related occupations where there is none yet. */
  suggested: readonly string[];
}

/** Takes from a file of OEWS what it changes in the pay tables of a guide. */
export function takeWages(change: GuideChange, figures: WageFigures): void {
  const { guide, problems } = change;
  const { oews, period, given, choose, suggested } = figures;
  const title = oews.rows.find((row) => row.soc === guide.soc)?.title ?? '';
  fillGuideFields(change, { title });
  const related = socsIn(guide, 'related-occupations');
  for (const name of importedTables) {
    const table = readPayTable(guide, name, problems);
    if (!table) continue;
    const file = change.path(`pay/${name}.yaml`);
    const text = guide.files[`${name}.yaml`];
    const about = text === undefined ? undefined : readAbout(text, file, problems);
    const from = table.rows.length > 0 ? about?.period : undefined;
    const source = given ?? choose?.(name, period);
    const ownSource = source === about?.source ? '' : source;
    const next = nextRows(name, {
      ...{ table, soc: guide.soc, oews, period, from, related, suggested },
      source: about && ownSource,
    });
    if (!next) continue;
    const isUnclear = name !== 'national' && table.rows.length > 0 && !oewsPeriod.test(about?.period ?? '');
    if (about && isUnclear) {
      problems.push({
        file,
        rule: 'oews',
        message: 'The period is not of the form May 2025, so nothing says which figures are newer.',
        instead: 'Write `period:` with the month of the figures in the table.',
      });
    } else if (next.kind === 'rows') {
      takeRows(change, table, about, next, { from, period, source });
      if (about) continue;
      if (source) {
        const { title: caption, scope } = payTableKinds[name];
        const fields = {
          title: caption,
          source,
          period: next.period,
          scope: scope(`${title} (${guide.soc})`),
        };
        change.set(`pay/${name}.yaml`, newAbout(fields));
      } else {
        const [fitting] = fittingSources(figures.sources, 'wages', guide.soc, period);
        problems.push({
          file,
          rule: 'oews',
          message: `This file does not exist yet; it says where the figures of ${table.file} come from.`,
          instead: fitting
            ? `Add --source with the name of a file in content/sources/, like --source ${fitting}.`
            : `No source in content/sources/ speaks of BLS's wages of ${period} and fits. Write one with \`npm run new -- source\`, and add --source with its name.`,
        });
      }
    } else {
      const { kind, message, instead } = next;
      const advice = kind === 'keep';
      problems.push({ file: change.path(`pay/${table.file}`), rule: 'oews', message, instead, advice });
    }
  }
}

/** Puts the new text of a table, and of the YAML beside it where its period changes, among the files to write. */
function takeRows(
  change: GuideChange,
  table: PayTableFile,
  about: About | undefined,
  next: NextRows & { kind: 'rows' },
  { from, period, source }: { from: string | undefined; period: string; source: string | undefined },
): void {
  const { name, file } = table;
  const { key } = payTableKinds[name];
  const isNational = name === 'national';
  const isNewYear = !isNational && from !== period;
  const rows = isNewYear ? next.rows : keepingStyle(table, key, next.rows);
  const changed = rowChanges(key, table.rows, rows);
  const isNew = about?.period !== next.period;
  const notes = [
    ...(next.notes ?? []),
    ...marksInWords(
      isNational ? changed.flatMap(({ to }) => (to ? [to] : [])) : rows,
      (row) => row['area'] ?? rowName(key, row),
    ),
    ...newlyWithheld(changed),
  ];
  if (name === 'states' && isNewYear && from && about && table.text !== undefined) {
    // The states of the year before, as they are, with all that their YAML says of them.
    change.set('pay/states-previous.csv', table.text);
    change.set('pay/states-previous.yaml', about.text);
    notes.unshift(`The table of ${from} becomes states-previous.csv.`);
  }
  if (changed.length > 0 || table.text === undefined) change.set(`pay/${file}`, writePayTable(table, rows));
  if (about && (isNew || changed.length > 0)) {
    // A row of national.csv names its own source.
    const named = isNational && source !== undefined ? about.source : source;
    const renewed = renewedAbout(about, name, { period: next.period, isNew, source: named });
    if (renewed.text !== about.text) change.set(`pay/${name}.yaml`, renewed.text);
    if (isNew || !isNational) notes.push(...renewed.notes);
  }
  if (changed.length > 0 || isNew)
    change.lines.push(tableReport({ file, from: about?.period, to: next.period, rows: changed, notes }));
}

/** A correction of figures that are there already changes the cells that say something else, and no others. */
function keepingStyle(table: PayTableFile, key: readonly string[], next: readonly CellRow[]): CellRow[] {
  const old = new Map(table.rows.map((row) => [rowName(key, row), row]));
  return next.map((row) => withCells(old.get(rowName(key, row)) ?? {}, row));
}
