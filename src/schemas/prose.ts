import type { AttributesOf, ComponentName } from './mdx-components.ts';

/** A component in a text, and what its attributes say; one that is not right yet may lack some. */
export type ComponentUse = {
  [Name in ComponentName]: {
    component: Name;
    attributes: Readonly<Partial<AttributesOf<Name>>>;
    line: number;
    column: number;
  };
}[ComponentName];

/** What the reader of MDX found in a body; the model resolves names and numbers sources from it. */
export interface Prose {
  /** Components in the order in which they are written. */
  uses: ComponentUse[];
  headings: { depth: number; text: string; slug: string; line: number }[];
  links: { url: string; line: number; column: number }[];
  words: number;
}
