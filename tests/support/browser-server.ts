import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from './launch-options.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses at which the browsers of this run take connections. */
    browsers: Browsers;
  }
}

interface Browsers {
  /** As readers have it. */
  live: string;
  /**
   * One that lays pages out and draws no frame of them, which takes a third less work. Nothing in it moves, and it
   * takes keys but no pointer: for what is only looked at.
   */
  still: string;
}

/** The browsers of this process: each project of tests has its own copy of this file. */
const started = Symbol.for('career-guides: browsers for tests');
const shared = globalThis as { [started]?: Promise<BrowserServer[]> };

const launch = async (...more: string[]): Promise<BrowserServer> =>
  chromium.launchServer(await launchOptions({}, more));

/** Starts the browsers for all projects of a run; they end with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await (shared[started] ??= Promise.all([
    launch(),
    launch('--disable-threaded-compositing'),
  ]));
  const [live = '', still = ''] = servers.map((it) => it.wsEndpoint());
  project.provide('browsers', { live, still });
  return async () => void (await Promise.all(servers.map((it) => it.close())));
}
