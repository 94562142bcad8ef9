import { namesFact, type Problem, spellingFacts } from '../../lib/problems.ts';
import type { Entry } from '../../read/entry.ts';
import type { AttributeKind, NamingKind } from '../../schemas/mdx-components.ts';
import type { Prose } from '../../schemas/prose.ts';
import { namesOfUse } from '../texts.ts';
import type { Guide } from '../types.ts';
import { guideTexts, nameOf, ofGuide } from '../entries.ts';
import { figureNames, likeOrToAdd, namedFacts, type Rule, wrongUnit } from './rule.ts';

/** What an attribute of each kind names. */
const namedBy = {
  figure: 'figure',
  figures: 'figure',
  source: 'source',
  term: 'term',
  table: 'table',
  certifications: 'certification',
} as const satisfies Record<NamingKind, string>;

const isNaming = (kind: AttributeKind): kind is NamingKind => typeof kind === 'string' && kind in namedBy;

/** Every figure, source, term, table and credential that prose names exists. */
export const proseNames: Rule = ({ entries, site }) => {
  const sources = new Set(entries.sources.map((entry) => entry.id));
  const terms = new Set(entries.glossary.map((entry) => entry.id));
  const check = (entry: Entry<{ prose: Prose }>, guide: Guide | undefined): Problem[] => {
    const known = {
      figure: guide ? figureNames(guide, entries) : new Set<string>(),
      source: sources,
      term: terms,
      table: new Set(guide?.tables.keys()),
      certification: new Set(guide && ofGuide(entries.certifications, guide.id).map(nameOf)),
    };
    return entry.data.prose.uses.flatMap((use) =>
      namesOfUse(use).flatMap(({ kind, unit, name }): Problem[] => {
        if (!isNaming(kind)) return [];
        const what = namedBy[kind];
        const { line, column } = use;
        const wrong = unit && wrongUnit(name, unit, guide);
        if (wrong) return [{ file: entry.file, line, column, ...wrong }];
        if (known[what].has(name)) return [];
        return [
          {
            file: entry.file,
            line,
            column,
            rule: 'names',
            message: `There is no ${what} "${name}".`,
            instead:
              !guide && known[what].size === 0
                ? `Only the texts of a guide can name a ${what}.`
                : likeOrToAdd(what, name, known[what]),
            hides: [...spellingFacts(entry.file, use.line, name), namesFact(entry.file)],
            dependsOn: namedFacts(what, name, guide),
          },
        ];
      }),
    );
  };
  const inGuides = site.guides.flatMap((guide) =>
    ofGuide(guideTexts(entries), guide.id).flatMap((entry) => check(entry, guide)),
  );
  return [...inGuides, ...entries.pages.flatMap((entry) => check(entry, undefined))];
};
