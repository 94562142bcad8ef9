import { suggestion } from '../../lib/nearest.ts';
import { type Fact, fieldFact, type Problem, spellingFacts } from '../../lib/problems.ts';
import type { Entries } from '../../read/collections.ts';
import type { Entry, FieldPath } from '../../read/entry.ts';
import type { Unit } from '../../lib/units.ts';
import type { Figure, Guide, Site } from '../types.ts';

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

/** A name at a field of an entry that nothing has. */
export function unknownName(
  entry: Pick<Entry<unknown>, 'file' | 'at'>,
  path: FieldPath,
  { rule, message, instead, dependsOn }: Omit<Problem, 'file' | 'line' | 'column' | 'hides'>,
  name: string,
): Problem {
  const place = entry.at?.(path);
  const hides = spellingFacts(entry.file, place?.line, name);
  return { file: entry.file, ...place, rule, message, instead, hides, dependsOn };
}

/** A source, term, figure, table or certification that is named at a field of an entry, and that nothing has. */
export const noSuch = (
  entry: Pick<Entry<unknown>, 'file' | 'at'>,
  path: FieldPath,
  what: string,
  name: string,
  known: ReadonlySet<string>,
  dependsOn: readonly Fact[] = [],
): Problem =>
  unknownName(
    entry,
    path,
    {
      rule: 'names',
      message: `There is no ${what} "${name}".`,
      instead: suggestion(name, known) ?? whereToAdd(what, name),
      dependsOn,
    },
    name,
  );

/** What to say of a figure in another unit than its place needs; undefined where it is of that one, or not known. */
export const wrongUnit = (
  figure: Pick<Figure, 'name' | 'unit'> | undefined,
  unit: Unit,
): Pick<Problem, 'rule' | 'message' | 'instead'> | undefined =>
  figure && figure.unit !== unit
    ? {
        rule: 'names',
        message: `"${figure.name}" is in ${figure.unit}, but here only a figure in ${unit} makes sense.`,
        instead: `Name a figure of which \`unit\` is ${unit}.`,
      }
    : undefined;

/** Every name by which a guide's figures can be quoted; a sum is known even while a part of it is not. */
export function figureNames(guide: Guide, entries: Entries): ReadonlySet<string> {
  return new Set([
    ...guide.figures.keys(),
    ...entries.figures.filter((entry) => entry.id === guide.id).flatMap((entry) => Object.keys(entry.data)),
  ]);
}

/** What to do about a name that is like no other. */
export function whereToAdd(what: string, name: string): string | undefined {
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
