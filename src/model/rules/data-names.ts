import type { Problem } from '../../lib/problems.ts';
import { toFillName } from '../../lib/to-fill.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import { lowest } from '../figures.ts';
import type { Guide } from '../types.ts';
import { besideTable, nameOf, ofGuide } from '../entries.ts';
import { atField, figureFacts, figureNames, noSuch, type Rule, wrongUnit } from './rule.ts';

/** Every source, term, figure and credential that a data file names exists. */
export const dataNames: Rule = ({ entries, site }) => {
  const problems: Problem[] = [];
  const sources = new Set(entries.sources.map((entry) => entry.id));
  const terms = new Set(entries.glossary.map((entry) => entry.id));
  const need = (
    entry: Entry<unknown>,
    path: FieldPath,
    what: string,
    name: string | undefined,
    known: ReadonlySet<string>,
    guide?: Guide,
  ) => {
    // A name still to fill is reported by its own rule.
    if (!name || name === toFillName || known.has(name)) return;
    problems.push(noSuch(entry, path, what, name, known, guide));
  };
  const needSource = (entry: Entry<unknown>, path: FieldPath, name: string | undefined) =>
    need(entry, path, 'source', name, sources);

  for (const term of entries.glossary) {
    needSource(term, ['source'], term.data.source);
    for (const [index, name] of (term.data.see ?? []).entries())
      need(term, ['see', index], 'term', name, terms);
  }
  for (const table of [...entries.pay, ...entries.priceParities, ...entries.metroPriceParities]) {
    needSource(besideTable<unknown>(table), ['source'], table.data.source);
    for (const [index, row] of table.data.rows.entries())
      if ('source' in row) needSource(table, ['rows', index], row.source);
  }
  for (const entry of entries.certifications) {
    for (const [index, name] of entry.data.sources.entries()) needSource(entry, ['sources', index], name);
    for (const [index, fee] of entry.data.fees.entries())
      needSource(entry, ['fees', index, 'source'], fee.source);
  }
  for (const entry of entries.tables) {
    needSource(entry, ['source'], entry.data.source);
    for (const [index, row] of entry.data.rows.entries())
      needSource(entry, ['rows', index, 'source'], row.source);
  }
  for (const entry of entries.ladders) needSource(entry, ['source'], entry.data.source);
  for (const entry of entries.figures) {
    for (const [name, figure] of Object.entries(entry.data))
      needSource(entry, [name, 'source'], figure.source);
  }
  for (const guide of site.guides) {
    const figures = figureNames(guide, entries);
    const needFigure = (entry: Entry<unknown>, path: FieldPath, name: string | undefined) => {
      if (name !== undefined) need(entry, path, 'figure', name, figures, guide);
    };
    const certifications = new Set(ofGuide(entries.certifications, guide.id).map(nameOf));
    for (const entry of entries.figures.filter((it) => it.id === guide.id)) {
      for (const [name, figure] of Object.entries(entry.data)) {
        for (const [index, other] of (figure['compared-with'] ?? []).entries())
          needFigure(entry, [name, 'compared-with', index], other);
        const parts = figure['sum-of'] ?? [];
        for (const [index, part] of parts.entries()) {
          needFigure(entry, [name, 'sum-of', index], part);
          const unit = guide.figures.get(part)?.unit;
          if (unit === undefined || unit === figure.unit) continue;
          problems.push(
            atField(entry, [name, 'sum-of', index], {
              rule: 'names',
              message: `"${name}" is in ${figure.unit}, but its part "${part}" is in ${unit}.`,
              instead: 'Add up figures of one unit only.',
            }),
          );
        }
        const later = parts.find((part) => !guide.figures.has(part) && entry.data[part]?.['sum-of']);
        if (later !== undefined) {
          problems.push(
            atField(entry, [name, 'sum-of'], {
              rule: 'names',
              message: `"${name}" adds up "${later}", a sum that comes no earlier in the file.`,
              instead: 'Put that sum first, or add up its own parts.',
            }),
          );
        }
      }
    }
    for (const entry of ofGuide(entries.specialties, guide.id)) {
      for (const [index, name] of (entry.data.credentials ?? []).entries())
        need(entry, ['credentials', index], 'certification', name, certifications, guide);
    }
    for (const entry of entries.routes.filter((it) => it.id === guide.id)) {
      for (const [index, route] of entry.data.routes.entries()) {
        if (route.months !== 'unknown')
          needSource(entry, ['routes', index, 'months', 'source'], route.months.source);
        for (const [part, { cost, source }] of route.parts.entries()) {
          const path = ['routes', index, 'parts', part] as const;
          if (cost !== 'unknown' && cost !== 'none') {
            needFigure(entry, [...path, 'cost'], cost);
            const wrong = wrongUnit(cost, 'usd', guide);
            if (wrong) problems.push(atField(entry, [...path, 'cost'], wrong));
          }
          needSource(entry, [...path, 'source'], source);
        }
      }
    }
    for (const entry of entries.guides.filter((it) => it.id === guide.id)) {
      const facts = new Set(Object.keys(entry.data['specialty-facts'] ?? {}));
      facts.delete('credentials');
      for (const specialty of ofGuide(entries.specialties, guide.id)) {
        for (const name of Object.keys(specialty.data.facts ?? {}))
          need(specialty, ['facts', name], 'fact', name, facts, guide);
      }
      const tables = new Set(ofGuide(entries.tables, guide.id).map(nameOf));
      for (const [index, name] of (entry.data['salary-tables'] ?? []).entries())
        need(entry, ['salary-tables', index], 'table', name, tables, guide);
      for (const [index, row] of entry.data['at-a-glance'].entries()) {
        const path = ['at-a-glance', index] as const;
        needFigure(entry, [...path, 'figure'], row.figure);
        needFigure(entry, [...path, 'to'], row.to);
        needSource(entry, [...path, 'source'], row.source);
        problems.push(...wrongEnds(entry, path, row, guide));
        if ((row.figure === undefined) === (row.text === undefined)) {
          problems.push(
            atField(entry, path, {
              rule: 'names',
              message: `"${row.label}" needs either \`figure\` or \`text\`, one of the two.`,
            }),
          );
        }
        if (row.text !== undefined && row.figure === undefined && row.source === undefined) {
          problems.push(
            atField(entry, path, {
              rule: 'names',
              message: `"${row.label}" has no source.`,
              instead: 'Add `source:` with the file name of a source.',
            }),
          );
        }
      }
    }
  }
  return problems;
};

/** What is wrong with the upper figure of a row of the facts box. */
function wrongEnds(
  entry: Entry<unknown>,
  path: FieldPath,
  row: { label: string; figure?: string | undefined; to?: string | undefined; text?: string | undefined },
  guide: Guide,
): Problem[] {
  if (row.to === undefined) return [];
  const at = [...path, 'to'];
  if (row.figure === undefined) {
    return row.text === undefined
      ? []
      : [
          atField(entry, at, {
            rule: 'names',
            message: `"${row.label}" has an upper figure, but no lower one.`,
            instead: 'Name the lower one as `figure` in place of `text`, or delete `to`.',
          }),
        ];
  }
  const [from, to] = [guide.figures.get(row.figure), guide.figures.get(row.to)];
  if (!from || !to) return [];
  const dependsOn = [...figureFacts(row.figure, guide), ...figureFacts(row.to, guide)];
  const wrong = wrongUnit(row.to, from.unit, guide);
  if (wrong) return [atField(entry, at, { ...wrong, dependsOn })];
  const [low, high] = [lowest(from.amount), lowest(to.amount)];
  return low === null || high === null || low <= high
    ? []
    : [
        atField(entry, at, {
          rule: 'names',
          message: `"${row.to}" is smaller than "${row.figure}", which is the lower end of this row.`,
          instead: 'The two may have changed places.',
          dependsOn,
        }),
      ];
}
