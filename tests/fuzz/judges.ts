import { type ChildProcess, fork } from 'node:child_process';
import type { Verdict } from './judge.ts';

/** How long a check may take before it counts as hanging, in milliseconds. */
const patience = 60_000;

/** Has broken copies judged in another process; starts a new one where one has ended. */
export class Judges implements Disposable {
  #process: ChildProcess | undefined;

  /** @param known - files and folders that are or were in content/ */
  judge(root: string, known: readonly string[]): Promise<Verdict> {
    const child = (this.#process ??= fork(new URL('./judge-process.ts', import.meta.url), {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    }));
    let told = '';
    return new Promise((resolve) => {
      const hear = (text: Buffer) => void (told = `${told}${text.toString()}`.slice(-2_000));
      const end = (verdict: Verdict) => {
        clearTimeout(timer);
        child.removeAllListeners();
        child.stderr?.off('data', hear);
        resolve(verdict);
      };
      const fail = (finding: string) => {
        this[Symbol.dispose]();
        end({ stopping: 0, findings: [finding] });
      };
      const timer = setTimeout(() => fail(`It had not ended after ${patience / 1000} s.`), patience);
      child.stderr?.on('data', hear);
      child.once('message', (verdict) => end(verdict as Verdict));
      child.once('exit', (code, signal) =>
        fail(`It ended the program (${signal ?? `exit code ${code}`}). ${told}`),
      );
      child.send({ root, known });
    });
  }

  [Symbol.dispose](): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }
}
