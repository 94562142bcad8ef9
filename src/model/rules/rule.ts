import { nearest, suggestion } from '../../lib/nearest.ts';
import { type Fact, fieldFact, namesFact, type Problem, spellingFacts } from '../../lib/problems.ts';
import type { Entries } from '../../read/collections.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import type { Unit } from '../../lib/units.ts';
import type { Guide, Site } from '../types.ts';

/** What a rule may look at. */
export interface RuleInput {
  entries: Entries;
  /** The site with drafts and with files that no list names, so that what they say is checked too. */
  site: Site;
  /** The site without drafts; the same object as `site` where there is none. */
  published: Site;
  /** ISO date of the day. */
  today: string;
  /** The last ISO date that is today somewhere; the same day where it is left out. */
  latestDay?: string;
}

/** Looks over the whole content for one kind of mistake. Pure. */
export type Rule = (input: RuleInput) => Problem[];

/** A problem at a field of an entry. */
export function atField(
  entry: Pick<Entry<unknown>, 'file' | 'at'>,
  path: FieldPath,
  problem: Omit<Problem, 'file' | 'line' | 'column'>,
): Problem {
  return { file: entry.file, ...entry.at?.(path), ...problem };
}

/** What a guide's pages of pay, and their figures, come from. */
export const payFacts = ({ file }: Pick<Guide, 'file'>): Fact[] => [
  file.replace('guide.yaml', 'pay'),
  'content/price-parities.csv',
];

/** What a figure comes from, by its name. */
export function figureFacts(name: string, guide: Pick<Guide, 'file'>): Fact[] {
  const [kind, id = ''] = name.split('.');
  if (kind === 'pay') return payFacts(guide);
  return kind === 'certification'
    ? [fieldFact(guide.file.replace('guide.yaml', `certifications/${id}.yaml`), ['fees'])]
    : [fieldFact(guide.file.replace('guide.yaml', 'figures.yaml'), [name])];
}

/** What a name of the content stands for: that of a figure, a source, a term, a table, a credential. */
export function namedFacts(what: string, name: string, guide: Pick<Guide, 'file'> | undefined): Fact[] {
  const shared = { source: 'sources', term: 'glossary' }[what];
  if (shared) return [`content/${shared}/${name}.yaml`];
  if (!guide) return [];
  if (what === 'figure') return figureFacts(name, guide);
  if (what === 'fact') return [fieldFact(guide.file, ['specialty-facts'])];
  const own = { table: 'tables', certification: 'certifications' }[what];
  return own ? [guide.file.replace('guide.yaml', `${own}/${name}.yaml`)] : [];
}

/** A name at a field of an entry that nothing has. */
export function unknownName(
  entry: Pick<Entry<unknown>, 'file' | 'at'>,
  path: FieldPath,
  { rule, message, instead, dependsOn }: Omit<Problem, 'file' | 'line' | 'column' | 'hides'>,
  name: string,
): Problem {
  const place = entry.at?.(path);
  const hides = [...spellingFacts(entry.file, place?.line, name), namesFact(entry.file, path)];
  return { file: entry.file, ...place, rule, message, instead, hides, dependsOn };
}

/** A source, term, figure, table or certification that is named at a field of an entry, and that nothing has. */
export const noSuch = (
  entry: Pick<Entry<unknown>, 'file' | 'at'>,
  path: FieldPath,
  what: string,
  name: string,
  known: ReadonlySet<string>,
  guide?: Pick<Guide, 'file'>,
): Problem =>
  unknownName(
    entry,
    path,
    {
      rule: 'names',
      message: `There is no ${what} "${name}".`,
      instead: likeOrToAdd(what, name, known),
      dependsOn: namedFacts(what, name, guide),
    },
    name,
  );

/** What to say of a figure in another unit than its place needs; undefined where it is of that one, or not known. */
export const wrongUnit = (
  name: string,
  unit: Unit,
  guide: Pick<Guide, 'file' | 'figures'> | undefined,
): Pick<Problem, 'rule' | 'message' | 'instead' | 'dependsOn'> | undefined => {
  const figure = guide?.figures.get(name);
  return guide && figure && figure.unit !== unit
    ? {
        rule: 'names',
        message: `"${name}" is in ${figure.unit}, but here only a figure in ${unit} makes sense.`,
        instead: `Name a figure of which \`unit\` is ${unit}.`,
        dependsOn: figureFacts(name, guide),
      }
    : undefined;
};

/** Every name by which a guide's figures can be quoted; a sum is known even while a part of it is not. */
export function figureNames(guide: Guide, entries: Entries): ReadonlySet<string> {
  return new Set([
    ...guide.figures.keys(),
    ...entries.figures.filter((entry) => entry.id === guide.id).flatMap((entry) => Object.keys(entry.data)),
  ]);
}

/** What to do about a name that nothing has: which may be meant, or where to add it. A figure has a name of its own sort. */
export function likeOrToAdd(what: string, name: string, known: Iterable<string>): string | undefined {
  const like = what === 'figure' ? [...known].filter((other) => sortOf(other) === sortOf(name)) : known;
  const shown = what === 'figure' && nearest(name, like) === undefined ? undefined : suggestion(name, like);
  return shown ?? whereToAdd(what, name);
}

/** Figures of pay and fees have their sort before the first dot of their name; those of figures.yaml have no dot. */
const sortOf = (name: string): string => (name.includes('.') ? name.replace(/\..*/, '') : '');

function whereToAdd(what: string, name: string): string | undefined {
  if (what === 'figure' && !/^[a-z]/i.test(name))
    return 'An amount goes into figures.yaml of the guide with its source, and its name is written here.';
  if (what === 'figure' && name.startsWith('pay.'))
    return 'Figures of pay come from the tables in pay/; content/README.md says how they are named.';
  if (what === 'figure' && name.startsWith('certification.'))
    return 'It is a fee in certifications/ of the guide: certification.<file>.<fee>.';
  const places: Record<string, string> = {
    figure: 'Add it to figures.yaml of the guide, with its source.',
    source: 'Add it as content/sources/<name>.yaml.',
    term: 'Add it as content/glossary/<name>.yaml.',
    table: 'Add it as tables/<name>.yaml of the guide.',
    fact: 'Add it to `specialty-facts` of guide.yaml with its label; credentials go into `credentials` of the specialty.',
    certification: 'Add it as certifications/<name>.yaml of the guide.',
  };
  return places[what];
}
