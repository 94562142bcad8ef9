import { namesFact, type Problem } from '../../lib/problems.ts';
import { citedSources } from '../citations.ts';
import { textsOf, usedTerms } from '../texts.ts';
import { isDraft } from '../written-texts.ts';
import type { Rule } from './rule.ts';

/** Sources nobody cites, terms nobody uses and tables nobody sees: advice, since they may be meant for later. */
export const unused: Rule = ({ entries, site }) => {
  // While a file is not right, nobody knows what it cites; while a name is wrong, nobody knows what it was to be.
  const dependsOn = ['content', namesFact('content')];
  const cited = citedSources(site);
  const used = usedTerms(site);
  const shown = new Set(
    site.guides.flatMap((guide) => [
      ...guide.salaryTables.map(({ file }) => file),
      ...textsOf(guide)
        .flatMap((text) => text.prose.uses)
        .flatMap(({ component, attributes }) =>
          component === 'DataTable' ? (guide.tables.get(attributes.of ?? '')?.file ?? []) : [],
        ),
    ]),
  );
  return [
    ...entries.tables
      .filter((entry) => !shown.has(entry.file) && !isDraft(entry))
      .map((entry): Problem => ({
        file: entry.file,
        rule: 'unused',
        advice: true,
        dependsOn,
        message: 'No page shows this table.',
        instead: 'Show it in a text with <DataTable of="…" />, or delete the file.',
      })),
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
