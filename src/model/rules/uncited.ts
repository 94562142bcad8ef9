import type { Problem } from '../../lib/problems.ts';
import { namesOfUse, ofTexts } from '../texts.ts';
import type { Guide, Written } from '../types.ts';
import { bodyTexts, writtenEntries } from '../written-texts.ts';
import { figureFacts, type Rule } from './rule.ts';

/** A number that somebody must have counted: two digits or more, by itself, that is no step of a list. */
const counted = /(?<![\p{L}\p{N}\-–[.,/])\d[\d,]*\d(?![\p{L}\p{N}\-–/\]])/u;

/** A text of a guide that states figures rests on a source: advice, since a number can be the reader's own. */
export const uncited: Rule = ({ entries, site }) => {
  const finished = new Map(writtenEntries(entries).map((entry) => [entry.file, entry]));
  const look = (text: Written, guide: Guide): Problem[] => {
    const entry = finished.get(text.file);
    if (!entry || ofTexts([text], guide).sources.length > 0) return [];
    for (const block of bodyTexts(entry)) {
      const match = counted.exec(block.text);
      if (!match) continue;
      return [
        {
          file: text.file,
          ...block.at(match.index),
          rule: 'citations',
          advice: true,
          message: `“${match[0]}” is here, and the text names no source.`,
          instead: 'Add <Cite source="…" /> after the sentence that says it.',
          // A figure that is quoted brings its source along.
          dependsOn: text.prose.uses.flatMap((use) =>
            namesOfUse(use).flatMap(({ kind, name }) =>
              kind === 'figure' || kind === 'figures' ? figureFacts(name, guide) : [],
            ),
          ),
        },
      ];
    }
    return [];
  };
  return site.guides.flatMap((guide) =>
    [
      ...guide.chapters.flatMap((chapter) => chapter.sections),
      ...guide.specialties,
      ...guide.faqGroups.flatMap((group) => group.questions),
    ].flatMap((text) => look(text, guide)),
  );
};
