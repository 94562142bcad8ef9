import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectCopy } from '../project-copy.ts';
import { Judges } from './judges.ts';
import { contentFiles, mutate } from './mutate.ts';
import { randomFrom } from './random.ts';
import { runWholeCommands } from './whole-commands.ts';

export interface FuzzOptions {
  /** Folder of the project; nothing in it is changed. */
  project: string;
  runs: number;
  /** Run number n breaks content as chance from seed + n would have it, so that each can be repeated alone. */
  seed: number;
  /** In how many of the runs the whole `check` and `build` are run too. */
  builds: number;
  /** Called after each run. */
  onRun?: (run: FuzzRun) => void;
}

export interface FuzzRun {
  seed: number;
  /** How content was broken. */
  done: string[];
  /** Problems that stop a build; none where content is still right. */
  stopping: number;
  built: boolean;
  /** What should not have happened. */
  findings: string[];
}

const withFolders = (files: readonly string[]): string[] => [
  ...new Set(files.flatMap((file) => [file, dirname(file)])),
];

/**
 * Breaks copies of content/ at random and checks each. A run is good when the check ends, in time, either with
 * content that is right and can be built or with words on a file that is or was there.
 */
export async function fuzz({ project, runs, seed, builds, onRun }: FuzzOptions): Promise<FuzzRun[]> {
  using copy = projectCopy(project);
  using judges = new Judges();
  const sound = `${copy.root}/sound`;
  cpSync(join(copy.root, 'content'), sound, { recursive: true });
  const all: FuzzRun[] = [];
  for (let index = 0; index < runs; index += 1) {
    rmSync(join(copy.root, 'content'), { recursive: true, force: true });
    cpSync(sound, join(copy.root, 'content'), { recursive: true });
    const before = contentFiles(copy.root);
    const done = mutate(copy.root, randomFrom(seed + index));
    const known = withFolders([...before, ...contentFiles(copy.root)]);
    const { stopping, findings } = await judges.judge(copy.root, known);
    // Spread over the runs, half of them of content that is still right: those take longest and show most.
    const soFar = all.filter((run) => run.built);
    const due = soFar.length < Math.floor(((index + 1) * builds) / runs);
    const built =
      due &&
      findings.length === 0 &&
      (stopping === 0 || soFar.filter((run) => run.stopping > 0).length * 2 <= soFar.length);
    if (built) findings.push(...runWholeCommands(copy.root, stopping));
    const run = { seed: seed + index, done, stopping, built, findings };
    all.push(run);
    onRun?.(run);
  }
  return all;
}
