import type { Problem } from '../../lib/problems.ts';
import { citedSources } from '../citations.ts';
import { usedTerms } from '../texts.ts';
import { isDraft } from '../written-texts.ts';
import type { Rule } from './rule.ts';

/** Sources nobody cites and terms nobody uses: advice, since they may be meant for later. */
export const unused: Rule = ({ entries, site }) => {
  // While a file is not right, nobody knows what it cites.
  const dependsOn = ['content'];
  const cited = citedSources(site);
  const used = usedTerms(site);
  return [
    ...entries.sources
      .filter((entry) => !cited.has(entry.id) && !isDraft(entry))
      .map((entry): Problem => ({
        file: entry.file,
        rule: 'unused',
        advice: true,
        dependsOn,
        message: 'No page cites this source.',
        instead: 'Cite it, or delete the file.',
      })),
    ...entries.glossary
      .filter((entry) => !used.has(entry.id) && !isDraft(entry))
      .map((entry): Problem => ({
        file: entry.file,
        rule: 'unused',
        advice: true,
        dependsOn,
        message: 'No text uses this term.',
        instead: 'Use <Term of="…"> where it is first used, or delete the file.',
      })),
  ];
};
