import { formatCount } from '../../lib/format.ts';
import { plural } from '../../lib/plural.ts';
import { payTableKinds } from '../../schemas/pay.ts';
import type { GuideChange } from '../guide-change.ts';
import { sourceMissing } from '../import-plan.ts';
import { newAbout, readAbout, renewedAbout } from '../table-about.ts';
import { type CellRow, readPayTable, rowChanges, socsIn, withCells, writePayTable } from '../table-file.ts';
import { aligned, beforeAndAfter, otherCells, spanOf } from '../table-report.ts';
import type { Years } from './columns.ts';
import type { Projection } from './read-projections.ts';

const name = 'related-projections';

/** 2025–35 as BLS writes it. */
export const periodOf = ({ base, target }: Years): string => `${base}–${String(target).slice(2)}`;

/** The first year of a period like 2025–35; undefined where it is none. */
export const firstYear = (period: string | undefined): number | undefined => {
  const year = /(\d{4})[-–]\d{2}/.exec(period ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
};

const cell = (value: number | null): string => (value === null ? '' : String(value));

const cellsOf = (it: Projection): CellRow => ({
  soc: it.soc,
  change_percent: cell(it.changePercent),
  openings_per_year: cell(it.openings),
  employment_base: cell(it.base),
  employment_target: cell(it.target),
  // Table 1.10 does not say it.
  ...(it.education ? { entry_education: it.education } : {}),
});

/**
 * Takes the projections of the occupations that the guide's related-occupations.csv lists, its own among them; that table
 * shows them. Without it there is nothing to write.
 *
 * @param source - file name of the source of the projections; needed where the table or its period is new
 */
export function takeRelated(
  change: GuideChange,
  { occupations, years }: { occupations: ReadonlyMap<string, Projection>; years: Years },
  source: string | undefined,
): void {
  const { guide, problems, lines } = change;
  const listed = socsIn(guide, 'related-occupations');
  const table = readPayTable(guide, name, problems);
  if (!table || listed.length === 0) {
    if (guide.files['related-occupations.csv'] === undefined)
      lines.push(
        '  The guide has no related-occupations.csv, in which the growth of its occupation is shown: see “Occupations to compare with” in the manual.',
      );
    return;
  }
  const period = periodOf(years);
  const [csvFile, aboutFile] = [`pay/${name}.csv`, `pay/${name}.yaml`];
  const aboutText = guide.files[`${name}.yaml`];
  const about = aboutText === undefined ? undefined : readAbout(aboutText, change.path(aboutFile), problems);
  const from = table.rows.length > 0 ? about?.period : undefined;
  const held = firstYear(from);
  if (from !== undefined && (held === undefined || held > years.base)) {
    const [message, instead] =
      held === undefined
        ? [
            `The period "${from}" is not of the form 2025–35, so nothing says which figures are newer.`,
            'Write `period:` with the years of the projection in the table.',
          ]
        : [
            `The table holds ${from}, which is newer than ${period}.`,
            'Give the table of a later projection: figures are never put back to older ones.',
          ];
    problems.push({ file: change.path(csvFile), rule: 'projections', message, instead });
    return;
  }
  const isNew = from === undefined || held !== years.base;
  const empty = Object.fromEntries(table.columns.map((column) => [column, '']));
  const old = new Map(table.rows.map((row) => [row['soc'] ?? '', row]));
  const socs = [...new Set([...old.keys(), ...listed])];
  const rows = socs.flatMap((soc): CellRow[] => {
    const projection = occupations.get(soc);
    const before = old.get(soc);
    if (projection) return [withCells(isNew ? empty : (before ?? empty), cellsOf(projection))];
    // A row of another projection must not be among those of this one.
    return before && !isNew ? [before] : [];
  });
  const changed = rowChanges(['soc'], table.rows, rows);
  const missing = socs.filter((soc) => !occupations.has(soc));
  const notes =
    missing.length > 0
      ? [`BLS projects nothing for ${missing.join(', ')}: no ${isNew ? 'row' : 'new figures'}.`]
      : [];
  const isRewritten = changed.length > 0 || table.text === undefined;
  if (isRewritten) change.set(csvFile, writePayTable(table, rows));
  if ((!about || isNew) && !source) {
    const message = 'Nothing says where the figures of the table come from.';
    problems.push(sourceMissing('projections', change.path(aboutFile), message));
  } else if (!about) {
    const { title, scope } = payTableKinds[name];
    change.set(aboutFile, newAbout({ title, source: source ?? '', period, scope: scope('') }));
  } else if (isNew || changed.length > 0) {
    const renewed = renewedAbout(about, name, { period, isNew, source });
    if (renewed.text !== about.text) change.set(aboutFile, renewed.text);
    notes.push(...renewed.notes);
  }
  if (!isRewritten && about && !isNew) return;
  lines.push(
    `  ${name}.csv, ${spanOf(from, period)}: ${plural(changed.length, 'row')} changed`,
    ...aligned([
      ['', 'change', '', 'openings', '', ''],
      ...changed.map((it) => [
        `    ${it.row}`,
        ...beforeAndAfter('change_percent', it, (percent) => `${percent}%`),
        ...beforeAndAfter('openings_per_year', it, formatCount),
        otherCells(it, ['change_percent', 'openings_per_year']),
      ]),
    ]),
    ...notes.map((note) => `    ${note}`),
  );
}
