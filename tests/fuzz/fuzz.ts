import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { projectCopy } from '../support/project-copy.ts';
import type { Verdict } from './judge.ts';
import { Judges } from './judges.ts';
import { contentPaths, type Mutation, mutate, mutations } from './mutations.ts';
import { runWholeCommands } from './whole-commands.ts';

export interface FuzzOptions {
  /** Folder of the project; nothing in it is changed. */
  project: string;
  /** Folder whose content is broken, in place of the project's own. */
  content?: string | undefined;
  /** How many times content is broken and checked. */
  runs: number;
  seed: number;
  /** Where a failure lies among the runs of its seed, as its report says: repeats that failure alone. */
  path?: string | undefined;
  /** How many times the whole `check` and `build` are run, too: on content that is right and that is not by turns. */
  builds: number;
}

export interface FuzzReport {
  /** Runs that left content right, runs that ended in problems, and how many problems those were. */
  right: number;
  wrong: number;
  problems: number;
  /** Whole builds of content that is right, and of content that is not. */
  builtRight: number;
  builtWrong: number;
  /** What should not have happened: the smallest case that shows it, its seed and its path. */
  failures: string[];
}

const withFolders = (files: readonly string[]): string[] => [
  ...new Set(files.flatMap((file) => [file, dirname(file)])),
];

const describe = (details: fc.RunDetails<[Mutation[]]>): string =>
  `${String(details.errorInstance)}\n\n${fc.defaultReportMessage(details)}`;

/**
 * Breaks copies of content/ at random and checks each. A run is good when the check ends, in time, either with
 * content that is right and can be built or with problems that name a file that is or was there.
 */
export async function fuzz({ project, content, runs, seed, path, builds }: FuzzOptions): Promise<FuzzReport> {
  using copy = projectCopy(project, content);
  using judges = new Judges();
  const { root } = copy;
  const sound = `${root}/sound`;
  cpSync(join(root, 'content'), sound, { recursive: true });
  const breakAndJudge = async (all: readonly Mutation[]): Promise<Verdict & { done: string[] }> => {
    rmSync(join(root, 'content'), { recursive: true, force: true });
    cpSync(sound, join(root, 'content'), { recursive: true });
    const before = contentPaths(root);
    const done = mutate(root, all);
    return { done, ...(await judges.judge(root, withFolders([...before, ...contentPaths(root)]))) };
  };
  const mustBeEmpty = (findings: readonly string[], done: readonly string[]): void => {
    if (findings.length > 0) throw new Error([...findings.slice(0, 5), ...done].join('\n'));
  };

  const report: FuzzReport = { right: 0, wrong: 0, problems: 0, builtRight: 0, builtWrong: 0, failures: [] };
  const judged = await fc.check(
    fc.asyncProperty(mutations, async (all) => {
      const { stopping, findings, done } = await breakAndJudge(all);
      mustBeEmpty(findings, done);
      report.problems += stopping;
      if (stopping > 0) report.wrong += 1;
      else report.right += 1;
    }),
    { seed, path, numRuns: runs },
  );
  if (judged.failed) report.failures.push(describe(judged));
  if (judged.failed || path !== undefined || builds === 0) return report;

  const built = await fc.check(
    fc.asyncProperty(mutations, async (all) => {
      const { stopping, done } = await breakAndJudge(all);
      const wantsRight = report.builtRight <= report.builtWrong;
      fc.pre(wantsRight === (stopping === 0));
      mustBeEmpty(runWholeCommands(root, stopping), done);
      report[wantsRight ? 'builtRight' : 'builtWrong'] += 1;
    }),
    // A smaller case would take a build for each attempt; the mutations themselves say enough.
    { seed, numRuns: builds, endOnFailure: true },
  );
  if (built.failed) report.failures.push(describe(built));
  return report;
}
