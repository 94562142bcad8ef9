import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from './launch-options.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address at which the browser of this run takes connections. */
    browser: string;
  }
}

/** The browser of this process: each project of tests has its own copy of this file. */
const started = Symbol.for('career-guides: browser for tests');
const shared = globalThis as { [started]?: Promise<BrowserServer> };

/** Starts one browser for all projects of a run; it ends with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await (shared[started] ??= launchOptions().then((options) =>
    chromium.launchServer(options),
  ));
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
