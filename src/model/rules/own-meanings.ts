import { guideFolders } from '../unlisted-files.ts';
import { noSuch, type Rule } from './rule.ts';

/** A meaning that a term has in one guide alone is of a guide that there is; it may be a draft, and is then shown with it. */
export const ownMeanings: Rule = ({ entries }) => {
  const guides = new Set(guideFolders(entries));
  return entries.glossary.flatMap((term) =>
    Object.keys(term.data['in-guides'] ?? {})
      .filter((name) => !guides.has(name))
      .map((name) => noSuch(term, ['in-guides', name], 'guide', name, guides)),
  );
};
