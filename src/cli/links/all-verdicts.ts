import type { Answer, Ask } from './ask.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export interface Pace {
  /** Hosts that are asked at the same time. */
  hosts: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
  wait: (milliseconds: number) => Promise<unknown>;
}

/** Longest wait that a server may ask for, in seconds; a longer one is left to the next run. */
const mostWait = 60;

/**
 * Asks for every address once: one request at a time to each host, with a pause between two, and once more after a
 * while where the host was busy or did not answer.
 *
 * @returns the verdict on each address
 */
export async function allVerdicts(
  addresses: readonly string[],
  ask: Ask,
  { hosts, pause, wait }: Pace,
): Promise<Map<string, Verdict>> {
  const byHost = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const { host } = new URL(address);
    byHost.set(host, [...(byHost.get(host) ?? []), address]);
  }
  const verdicts = new Map<string, Verdict>();
  const politely: Ask = async (url, method) => {
    const first = await ask(url, method);
    await wait(pause);
    if (!isPassing(first)) return first;
    await wait(Math.min(first.retryAfter ?? 5, mostWait) * 1000);
    return ask(url, method);
  };
  const queue = [...byHost.values()];
  const work = async () => {
    for (let own = queue.shift(); own; own = queue.shift()) {
      for (const address of own) verdicts.set(address, await verdictOn(address, politely));
    }
  };
  await Promise.all(Array.from({ length: hosts }, work));
  return verdicts;
}

/** A fault that may be over in a moment. */
const isPassing = ({ status, failure }: Answer): boolean =>
  status === 429 || status >= 500 || (status === 0 && failure !== 'there is no such host');
