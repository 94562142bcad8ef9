import type { ComponentName } from './mdx-components.ts';

/** A component in a text, and what its attributes say. */
export interface ComponentUse {
  component: ComponentName;
  attributes: Readonly<Record<string, string>>;
  line: number;
  column: number;
}

/** What the reader of MDX found in a body; the model resolves names and numbers sources from it. */
export interface Prose {
  /** Components in the order in which they are written. */
  uses: ComponentUse[];
  headings: { depth: number; text: string; slug: string; line: number }[];
  links: { url: string; line: number; column: number }[];
  words: number;
}
