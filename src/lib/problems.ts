/** Something wrong in what an editor wrote, reported so that the editor can fix it. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** 1-based; absent where the whole file is meant. */
  line?: number | undefined;
  /** 1-based. */
  column?: number | undefined;
  /** Name of the rule that found it, kebab-case. */
  rule: string;
  /** What is wrong, in one plain sentence. */
  message: string;
  /** What to write or do instead. */
  instead?: string | undefined;
  /** Advice is shown but does not stop a build; everything else does. */
  advice?: boolean | undefined;
  /** What nobody can know because of it. */
  hides?: readonly Fact[] | undefined;
  /** What it takes for known: where one of these is hidden, it may be only a consequence. */
  dependsOn?: readonly Fact[] | undefined;
}

/** Whether a problem stops a build: all do but advice. */
export const isError = ({ advice }: Problem): boolean => !advice;

/**
 * Something that content says, as a path: of a folder, of a file, or of a part of a file
 * (`content/a.mdx/fields/title`). Whoever depends on a folder depends on all that is in it.
 */
export type Fact = string;

/** A field of a file, or all of them. */
export const fieldFact = (file: string, path: readonly (string | number)[] = []): Fact =>
  [file, 'fields', ...path].join('/');

/** The text of an MDX file. */
export const textFact = (file: string): Fact => `${file}/text`;

/** The rows of a CSV file. */
export const rowsFact = (file: string): Fact => `${file}/rows`;

/** That a name is left out, which is not known while a misspelled one is there in its place. */
export const absenceFact = (...place: (string | number)[]): Fact => ['absent', ...place].join('/');

/**
 * For a report that a file is not there: what rests on the file follows from it, and it follows itself where a file of another
 * name was meant, which hides `absenceFact(file)`.
 */
export const missingFile = (file: string): Pick<Problem, 'hides' | 'dependsOn'> => ({
  hides: [file],
  dependsOn: [absenceFact(file)],
});

/** What the names in a file stand for, or the name in one of its fields. */
export const namesFact = (file: string, path: readonly (string | number)[] = []): Fact =>
  ['names', file, ...path].join('/');

/** How the words of a name on a line are spelled, which a report on the whole name says already. */
export const spellingFacts = (file: string, line: number | undefined, name: string): Fact[] =>
  name
    .split(/[^\p{L}\p{M}'’]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .map((word) => ['spelling', file, line, word].join('/'));

/** Position of something in a file, both 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** The problems to show, in the order in which an editor works: none that may follow from another, and none twice. */
export function reported(found: readonly Problem[]): Problem[] {
  const hidden = new Set(found.flatMap(({ hides = [] }) => hides));
  const holders = new Set([...hidden].flatMap(foldersOf));
  const isHidden = (fact: Fact): boolean =>
    holders.has(fact) || [fact, ...foldersOf(fact)].some((folder) => hidden.has(folder));
  const shown = new Map<string, Problem>();
  for (const { hides: _, dependsOn = [], ...problem } of found) {
    const key = `${placeOf(problem)} ${problem.message}`;
    if (!shown.has(key) && !dependsOn.some(isHidden)) shown.set(key, problem);
  }
  return sortProblems([...shown.values()]);
}

/** `a` and `a/b` of `a/b/c`. */
const foldersOf = (path: string): string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));

const sortProblems = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      a.message.localeCompare(b.message, 'en'),
  );

/** `file:line:column`, as far as it is known. */
export const placeOf = ({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string =>
  [file, line, line && column].filter(Boolean).join(':');
