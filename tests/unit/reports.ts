import { type Problem, reported } from '../../src/lib/problems.ts';

/** Problems as `line:column message`, in short for a test. */
export const reports = (problems: readonly Problem[]): string[] =>
  reported(problems).map(({ line, column, message }) =>
    [[line, column].filter(Boolean).join(':'), message].filter(Boolean).join(' '),
  );

/** Problems as `file:line:column message`. */
export const reportsByFile = (problems: readonly Problem[]): string[] =>
  reported(problems).map(
    ({ file, line, column, message }) => `${[file, line, column].filter(Boolean).join(':')} ${message}`,
  );
