import type { Problem } from '../../lib/problems.ts';
import { parseYaml } from '../../read/yaml.ts';
import { sourceMissing, notesOnSource } from '../import-plan.ts';
import type { ImportGuide } from '../project.ts';
import { newAbout } from '../table-about.ts';
import { withField } from '../yaml-text.ts';
import {
  readPayTable,
  type RowChange,
  rowChanges,
  type CellRow,
  withCells,
  writePayTable,
} from '../table-file.ts';
import type { Years } from './columns.ts';
import type { Projection, Projections } from './read-projections.ts';

const name = 'related-projections';

/** The table of a guide before and after an import. */
export interface TableChange {
  /** New texts by file name in pay/. */
  files: Record<string, string>;
  from: string | undefined;
  rows: RowChange[];
  notes: string[];
}

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
 * The projections of the occupations that the guide's related-occupations.csv lists, its own among them; that table shows
 * them. Without it there is nothing to write.
 *
 * @param source - file name of the source of the projections; needed where the table or its period is new
 */
export function relatedTable(
  guide: ImportGuide,
  { occupations, years }: Projections & { years: Years },
  source: string | undefined,
  problems: Problem[],
): TableChange | undefined {
  const listed = readPayTable(guide, 'related-occupations', [])?.rows.map((row) => row['soc'] ?? '') ?? [];
  const table = readPayTable(guide, name, problems);
  if (!table || listed.length === 0) return undefined;
  const period = periodOf(years);
  const aboutText = guide.files[`${name}.yaml`];
  const about = (
    aboutText === undefined ? undefined : parseYaml(aboutText, `${guide.folder}/${name}.yaml`).data
  ) as { period?: string; source?: string; notes?: unknown } | undefined;
  const from = table.rows.length > 0 ? about?.period : undefined;
  const held = firstYear(from);
  const file = `${guide.folder}/${name}.csv`;
  if (from !== undefined && (held === undefined || held > years.base)) {
    problems.push({
      file,
      rule: 'projections',
      message:
        held === undefined
          ? `The period "${from}" is not of the form 2025–35, so nothing says which figures are newer.`
          : `The table holds ${from}, which is newer than ${period}.`,
      instead:
        held === undefined
          ? 'Write `period:` with the years of the projection in the table.'
          : 'Give the table of a later projection: figures are never put back to older ones.',
    });
    return undefined;
  }
  const isNew = from === undefined || held !== years.base;
  const socs = [...new Set([...table.rows.map((row) => row['soc'] ?? ''), ...listed])];
  const old = new Map(table.rows.map((row) => [row['soc'] ?? '', row]));
  const missing = socs.filter((soc) => !occupations.has(soc));
  const rows = socs.flatMap((soc): CellRow[] => {
    const projection = occupations.get(soc);
    const before = old.get(soc);
    if (projection) {
      const next = cellsOf(projection);
      return [isNew ? { ...empty(table.columns), ...next } : withCells(before ?? empty(table.columns), next)];
    }
    // A row of another projection must not be among those of this one.
    return before && !isNew ? [before] : [];
  });
  const changed = rowChanges(['soc'], table.rows, rows);
  const notes =
    missing.length > 0
      ? [`BLS projects nothing for ${missing.join(', ')}: no ${isNew ? 'row' : 'new figures'}.`]
      : [];
  const files: Record<string, string> = {};
  if (changed.length > 0 || table.text === undefined) files[`${name}.csv`] = writePayTable(table, rows);
  if ((aboutText === undefined || isNew) && !source)
    problems.push(
      sourceMissing(
        'projections',
        `${guide.folder}/${name}.yaml`,
        'Nothing says where the figures of the table come from.',
      ),
    );
  else if (aboutText === undefined) files[`${name}.yaml`] = newAbout(name, '', source ?? '', period);
  else if (isNew) {
    files[`${name}.yaml`] = withField(withField(aboutText, 'source', source ?? ''), 'period', period);
    if (Array.isArray(about?.notes)) notes.push(`Read ${name}.yaml again: its notes may not fit ${period}.`);
  } else if (changed.length > 0) {
    if (source && source !== about?.source) files[`${name}.yaml`] = withField(aboutText, 'source', source);
    notes.push(...notesOnSource(String(about?.source), source));
  }
  return { files, from, rows: changed, notes };
}

const empty = (columns: readonly string[]): CellRow =>
  Object.fromEntries(columns.map((column) => [column, '']));
