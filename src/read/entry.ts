import type { Position, Problem } from '../lib/problems.ts';
import type { TextBlock } from './texts.ts';

/** Path of a field inside the data of an entry: keys and indexes. */
export type FieldPath = readonly (string | number)[];

/** One thing that an editor wrote: its data, and where each part of it is. */
export interface Entry<Data> {
  /** File name without extension; inside a guide, `guide/name`. */
  id: string;
  /** Path from the project's root. */
  file: string;
  data: Data;
  /** MDX source after the front matter. */
  body?: string | undefined;
  /** What MDX says, block by block; none in a file of data. */
  texts?: readonly TextBlock[] | undefined;
  /** Comments that say what is still to fill (`lib/to-fill.ts`): the line, and what it says. */
  toFill?: readonly { line: number; what: string }[] | undefined;
  /** Where a field is; unknown in what takes the place of a missing file or one that cannot be read. */
  at?: ((path: FieldPath) => Position | undefined) | undefined;
}

/** What a reader of one format gives back. */
export interface Parsed {
  data: unknown;
  at: (path: FieldPath) => Position | undefined;
  problems: Problem[];
}
