import type { Problem } from '../../lib/problems.ts';
import { textEntries } from '../entries.ts';
import type { Rule } from './rule.ts';

/** A term is explained once in a text, where it is first used. */
export const termsOnce: Rule = ({ entries }) =>
  textEntries(entries).flatMap(({ file, data }) => {
    const seen = new Map<string, number>();
    return data.prose.uses.flatMap((use): Problem[] => {
      if (use.component !== 'Term' || use.attributes.of === undefined) return [];
      const { line, column } = use;
      const term = use.attributes.of;
      const first = seen.get(term);
      seen.set(term, first ?? line);
      if (first === undefined) return [];
      return [
        {
          file,
          line,
          column,
          rule: 'terms-once',
          message: `The term "${term}" is explained on line ${first} already.`,
          instead: 'Write it as plain words here.',
        },
      ];
    });
  });
