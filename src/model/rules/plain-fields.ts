import type { Problem } from '../../lib/problems.ts';
import { typedFigures } from '../../read/typed-figures.ts';
import { fieldsOf } from '../written-texts.ts';
import { besideTable, entriesOf } from '../entries.ts';
import type { Rule } from './rule.ts';

/** What means something in the text of an .mdx file only: a field shows it as it is written. */
const marks: readonly { pattern: RegExp; instead: string }[] = [
  {
    pattern: /<\/?[a-z][\w-]*/i,
    instead: 'Write plain words: a component belongs in the text of an .mdx file.',
  },
  { pattern: /\*\*/, instead: 'Write the words without it: a field has no bold.' },
  { pattern: /\]\(/, instead: 'Write the words alone: a link belongs in the text of an .mdx file.' },
  {
    pattern: /&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/i,
    instead: 'Type the character itself, like & for &amp;.',
  },
];

/** Fields that no source is shown beside. */
const withoutSource = new Set(['answer', 'description', 'scope-short', 'summary']);

/** Fields hold plain words; those without a source hold no amount or share either. */
export const plainFields: Rule = ({ entries }) =>
  entriesOf(entries).flatMap((entry) =>
    fieldsOf(entry).flatMap(({ path, text }): Problem[] => {
      const place = { file: besideTable(entry).file, ...entry.at?.(path) };
      const field = path.findLast((part) => typeof part === 'string');
      const unsourced =
        withoutSource.has(String(field)) || (field === 'scope' && entry.file.endsWith('/guide.yaml'));
      return [
        ...marks.flatMap(({ pattern, instead }): Problem[] => {
          const [found] = pattern.exec(text) ?? [];
          if (found === undefined) return [];
          const message = `“${found}” in "${field}" would be shown as it is written.`;
          return [{ ...place, rule: 'plain-fields', message, instead }];
        }),
        ...(unsourced ? typedFigures({ type: 'text', value: text }) : []).map(
          ({ words: [message] }): Problem => ({
            ...place,
            rule: 'typed-figure',
            message,
            instead: `Leave it out of "${field}", which shows no source, and quote it in a text by name, <Value of="…" />.`,
          }),
        ),
      ];
    }),
  );
