import type { AttributesOf, ComponentName } from '../../schemas/mdx-components.ts';
import type { Guide, Provenance } from '../types.ts';

/** What a component needs to become words. */
export interface Words {
  /** The guide of the text; none on a plain page. */
  guide: Guide | undefined;
  /** Numbers of sources, like `[3][5]`. */
  marks: (ids: readonly string[]) => string;
  /** Makes a path of the site a whole address. */
  absolute: (path: string) => string;
  /** What is between its tags, as Markdown. */
  inside: () => string;
}

/** What the model knows of a component that texts may use; `components/mdx/` draws it. */
export interface ComponentModel<Name extends ComponentName> {
  /** Sources, in the order in which it shows them, and files of what it shows; none where it shows only its own words. */
  provenance?: (attributes: AttributesOf<Name>, guide: Guide | undefined) => Partial<Provenance> | undefined;
  /** The same as Markdown: what a drawing shows becomes a table or a list. */
  markdown: (attributes: AttributesOf<Name>, words: Words) => string;
}

/** The models of some components, by their names. */
export type SomeModels = { [Name in ComponentName]?: ComponentModel<Name> };
