import { fieldFact, type Problem, rowsFact } from '../../lib/problems.ts';
import type { Unit } from '../../lib/units.ts';
import { ofGuide } from '../entries.ts';
import { atField, type Rule } from './rule.ts';

/** Figures that other pages find by their names: the unit of each, and its column in the table that compares occupations. */
const projected: readonly { name: string; unit: Unit; column?: 'change_percent' | 'openings_per_year' }[] = [
  { name: 'growth', unit: 'percent', column: 'change_percent' },
  { name: 'growth-all', unit: 'percent' },
  { name: 'openings', unit: 'jobs-per-year', column: 'openings_per_year' },
];

/** The projection of a guide is in the unit that its name means, and the same in its figures and in its table. */
export const projections: Rule = ({ entries }) =>
  entries.figures.flatMap((entry): Problem[] => {
    const soc = entries.guides.find((guide) => guide.id === entry.id)?.data.soc;
    const table = ofGuide(entries.pay, entry.id).find(({ data }) => data.table === 'related-projections');
    const row =
      table?.data.table === 'related-projections' ? table.data.rows.find((it) => it.soc === soc) : undefined;
    return projected.flatMap(({ name, unit, column }) => {
      const figure = entry.data[name];
      if (!figure) return [];
      if (figure.unit !== unit)
        return atField(entry, [name, 'unit'], {
          rule: 'projections',
          message: `"${name}" is in ${figure.unit}, but other pages show the figure of this name in ${unit}.`,
          instead: `Write \`unit: ${unit}\`, or give the figure another name.`,
          dependsOn: [fieldFact(entry.file, [name])],
        });
      const other = column && row?.[column];
      if (!table || !figure.period.startsWith(table.data.period) || figure.value === undefined) return [];
      if (typeof other !== 'number' || other === figure.value) return [];
      return atField(entry, [name, 'value'], {
        rule: 'projections',
        message: `"${name}" is ${figure.value} here and ${other} in ${table.file}, for the same years.`,
        instead: 'Write the same in both, as its source has it.',
        dependsOn: [fieldFact(entry.file, [name]), rowsFact(table.file)],
      });
    });
  });
