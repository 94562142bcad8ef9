import { fieldFact, type Problem, rowsFact } from '../../lib/problems.ts';
import { ofGuide } from '../entries.ts';
import { atField, type Rule } from './rule.ts';

interface Occupation {
  soc: string;
  title: string;
}

/** The code of a guide is that of its occupation, as its own table of occupations has it, or else other guides. */
export const socTitles: Rule = ({ entries }) =>
  entries.guides.flatMap((entry): Problem[] => {
    const { soc, 'soc-title': title } = entry.data;
    const tables = ofGuide(entries.pay, entry.id);
    const rows = tables.flatMap(({ data }): readonly Occupation[] =>
      data.table === 'related-occupations' ? data.rows : [],
    );
    const others = entries.guides
      .filter((other) => other !== entry)
      .map(({ data }): Occupation => ({ soc: data.soc, title: data['soc-title'] }));
    const hasCode = (it: Occupation): boolean => it.soc === soc;
    const hasTitle = (it: Occupation): boolean => it.title.toLowerCase() === title.toLowerCase();
    if (rows.some((row) => hasCode(row) && hasTitle(row))) return [];
    const wrong = [...rows, ...others].find((it) => hasCode(it) !== hasTitle(it));
    if (!wrong) return [];
    return [
      atField(entry, ['soc'], {
        rule: 'soc-titles',
        message: `“${title}” has the code ${soc} here, and elsewhere ${wrong.soc} is “${wrong.title}”.`,
        instead: 'Compare `soc` and `soc-title` with BLS’s list, and correct the wrong one.',
        dependsOn: [
          ...[entry, ...entries.guides].flatMap(({ file }) =>
            ['soc', 'soc-title'].map((name) => fieldFact(file, [name])),
          ),
          ...tables.map(({ file }) => rowsFact(file)),
        ],
      }),
    ];
  });
