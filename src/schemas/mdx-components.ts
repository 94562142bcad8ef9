/**
 * The closed set of components that MDX in content/ may use. The reader of content refuses everything
 * else; the rules resolve each attribute by its kind; `components/mdx/` draws them.
 */

import type { Unit } from '../lib/units.ts';

/** What the string in an attribute names. A list of words is an enumeration. */
export type AttributeKind =
  | 'text'
  | 'number'
  | 'figure'
  | 'figures'
  | 'source'
  | 'term'
  | 'table'
  | 'certifications'
  | readonly string[];

/** What names something of the content, one or several with a space between. */
export type NamingKind = Exclude<AttributeKind, 'text' | 'number' | readonly string[]>;

export interface ComponentAttribute {
  kind: AttributeKind;
  /** The unit that the figure it names must have. */
  unit?: Unit;
  optional?: boolean;
  /** One sentence for the editor. */
  about: string;
}

export interface MdxComponent {
  /** One sentence for the editor. */
  about: string;
  attributes: Record<string, ComponentAttribute>;
  /** `none`, words in a line, whole paragraphs and lists, or only the named components. */
  children: 'none' | 'inline' | 'blocks' | readonly string[];
  /** Whether it is written inside a sentence, where it leads to a source or to the glossary; all others are blocks. */
  inSentence?: true;
  /** The component it must be directly in. */
  inside?: string;
  /** The file or folder of its guide that it shows, the one field of the file, the rows it takes: without, there is nothing to see. */
  shows?: { in: string; field?: string; rows?: number };
}

export const mdxComponents = {
  Value: {
    about: 'A figure by its name, written with its unit and linked to its source.',
    attributes: { of: { kind: 'figure', about: 'Name of the figure, like pay.us.median.' } },
    children: 'none',
    inSentence: true,
  },
  Cite: {
    about: 'A small numbered mark that leads to a source.',
    attributes: { source: { kind: 'source', about: 'File name of the source, without .yaml.' } },
    children: 'none',
    inSentence: true,
  },
  Term: {
    about: 'A term of the trade, explained in the glossary.',
    attributes: { of: { kind: 'term', about: 'File name of the term, without .yaml.' } },
    children: 'inline',
    inSentence: true,
  },
  Callout: {
    about: 'A note set apart from the text.',
    attributes: {
      kind: { kind: ['note', 'caution', 'scam'], about: 'What sort of note it is.' },
      title: { kind: 'text', about: 'Its heading.' },
    },
    children: 'blocks',
  },
  Checklist: {
    about: 'A list with boxes to tick on paper.',
    attributes: { title: { kind: 'text', about: 'Its heading.' } },
    children: 'blocks',
  },
  Steps: { about: 'Numbered steps of a path.', attributes: {}, children: ['Step'] },
  Step: {
    about: 'One step, with its time, cost and result.',
    attributes: {
      title: { kind: 'text', about: 'What you do.' },
      time: { kind: 'text', optional: true, about: 'How long it takes, in words.' },
      cost: {
        kind: 'figure',
        unit: 'usd',
        optional: true,
        about: 'Name of the figure it costs, in dollars.',
      },
      result: {
        kind: 'text',
        optional: true,
        about: 'What you end up with, in words that follow “You end up with:”, like “a certificate”.',
      },
    },
    children: 'blocks',
    inside: 'Steps',
  },
  FitBox: { about: 'What one may like and may not like.', attributes: {}, children: ['Likes', 'Dislikes'] },
  Likes: { about: 'A list of what one may like.', attributes: {}, children: 'blocks', inside: 'FitBox' },
  Dislikes: {
    about: 'A list of what one may not like.',
    attributes: {},
    children: 'blocks',
    inside: 'FitBox',
  },
  FigureList: {
    about:
      'A small table of figures with the time and source of each; three or more of one unit, time and source are drawn as bars.',
    attributes: {
      of: { kind: 'figures', about: 'Names of figures with a space between.' },
      caption: { kind: 'text', about: 'What the table shows.' },
    },
    children: 'none',
  },
  DataTable: {
    about: 'A table from the tables/ folder of the guide.',
    attributes: { of: { kind: 'table', about: 'File name of the table, without .yaml.' } },
    children: 'none',
  },
  PayRange: {
    about: 'The range of pay in the nation, drawn.',
    attributes: {},
    children: 'none',
    shows: { in: 'pay/national.csv' },
  },
  PayTrend: {
    about: 'Median pay over two years or more, drawn.',
    attributes: {},
    children: 'none',
    shows: { in: 'pay/national.csv', rows: 2 },
  },
  TopStates: {
    about: 'The first states by one measure.',
    attributes: {
      by: { kind: ['median', 'employment', 'adjusted-median'], about: 'The measure.' },
      count: { kind: 'number', optional: true, about: 'How many, 5 unless given.' },
    },
    children: 'none',
    shows: { in: 'pay/states.csv' },
  },
  IndustryPay: {
    about: 'Median pay and jobs by industry, drawn.',
    attributes: {},
    children: 'none',
    shows: { in: 'pay/industries.csv' },
  },
  StateLinks: {
    about: 'Links to the pay of every state.',
    attributes: {},
    children: 'none',
    shows: { in: 'pay/states.csv' },
  },
  CertificationTable: {
    about: 'Credentials side by side.',
    attributes: {
      only: {
        kind: 'certifications',
        optional: true,
        about: 'File names of credentials with a space between; all when left out.',
      },
    },
    children: 'none',
    shows: { in: 'certifications' },
  },
  RouteTable: {
    about: 'Cost and time by route.',
    attributes: {},
    children: 'none',
    shows: { in: 'routes.yaml' },
  },
  FullCredential: {
    about: 'The ways from a provisional credential to the full one, drawn.',
    attributes: {},
    children: 'none',
    shows: { in: 'routes.yaml', field: 'full-credential' },
  },
  SpecialtyTable: {
    about: 'The specialties side by side.',
    attributes: {},
    children: 'none',
    shows: { in: 'specialties' },
  },
  CareerLadder: {
    about: 'The steps of the career.',
    attributes: {},
    children: 'none',
    shows: { in: 'ladder.yaml' },
  },
} as const satisfies Record<string, MdxComponent>;

export type ComponentName = keyof typeof mdxComponents;

export const componentNames = Object.keys(mdxComponents) as ComponentName[];
export const isComponent = (name: string): name is ComponentName => Object.hasOwn(mdxComponents, name);
/** Every component by a name that is known only while the program runs. */
export const componentsByName: Readonly<Record<ComponentName, MdxComponent>> = mdxComponents;

type Attributes<Name extends ComponentName> = (typeof mdxComponents)[Name]['attributes'];
type ValueOf<Attribute> = Attribute extends { kind: readonly (infer Word)[] } ? Word : string;
type OptionalKeys<All> = { [Key in keyof All]: All[Key] extends { optional: true } ? Key : never }[keyof All];

/** The attributes of a component as it is given them: strings, of which a list of words allows only those. */
export type AttributesOf<Name extends ComponentName> = {
  [Key in Exclude<keyof Attributes<Name>, OptionalKeys<Attributes<Name>>>]: ValueOf<Attributes<Name>[Key]>;
} & { [Key in OptionalKeys<Attributes<Name>>]?: ValueOf<Attributes<Name>[Key]> | undefined };
