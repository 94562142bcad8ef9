import { namesIn } from '../../lib/names-in.ts';
import type { Problem } from '../../lib/problems.ts';
import { guideTexts, ofGuide } from '../entries.ts';
import { type Rule } from './rule.ts';

/** A text that quotes one side of a comparison quotes the other too: advice. */
export const comparedFigures: Rule = ({ entries }) =>
  entries.figures.flatMap((figures) => {
    const pairs = Object.entries(figures.data).flatMap(([name, figure]) =>
      figure['compared-with'] ? [[name, figure['compared-with']] as const] : [],
    );
    return ofGuide(guideTexts(entries), figures.id).flatMap(({ file, data }) => {
      const quoted = data.prose.uses
        .filter((use) => use.component === 'Value' || use.component === 'FigureList')
        .flatMap(({ attributes, line, column }) =>
          namesIn(attributes.of ?? '').map((name) => ({ name, line, column })),
        );
      return pairs.flatMap(([name, others]): Problem[] => {
        const use = quoted.find((it) => it.name === name);
        if (!use || quoted.some((it) => others.includes(it.name))) return [];
        return [
          {
            file,
            line: use.line,
            column: use.column,
            rule: 'compared-figures',
            advice: true,
            message: `“${name}” is only one side of a comparison.`,
            instead: `Quote ${others.map((other) => `“${other}”`).join(' or ')} beside it, or leave it out.`,
          },
        ];
      });
    });
  });
