import { fieldFact } from '../../lib/problems.ts';
import { atField, type Rule } from './rule.ts';

/** Every row of a table has one cell per column, and somebody stands for its figures. */
export const tableShapes: Rule = ({ entries }) =>
  entries.tables.flatMap((entry) =>
    entry.data.rows.flatMap((row, index) => {
      const { columns } = entry.data;
      if (row.cells.length !== columns.length) {
        return [
          atField(entry, ['rows', index], {
            rule: 'tables',
            message: `This row has ${row.cells.length} cells, but there are ${columns.length} columns.`,
            instead: `Write one cell for each of: ${columns.join(', ')}.`,
            dependsOn: [fieldFact(entry.file, ['columns'])],
          }),
        ];
      }
      return [];
    }),
  );
