import { isRunning } from '../lib/is-running.ts';

/**
 * Ends this process once npm, or the command that started it, is gone: killed outright, npm has no time to
 * pass that on, and a server would keep its port for good. A command that was started by hand stays, since
 * its terminal may be left with purpose (`nohup`).
 *
 * @param startedByCommand - true where another command of the project is the parent
 */
export function stopWithParent(startedByCommand = process.env['npm_lifecycle_event'] !== undefined): void {
  if (!startedByCommand) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent || !isRunning(parent)) process.exit(1);
  }, 1000).unref();
}
