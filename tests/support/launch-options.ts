import type { LaunchOptions } from 'playwright-core';
import { browserPath } from './browser-path.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * How a browser is started that asks nobody else for anything.
 *
 * @param environment - variables beside those of this process
 */
export const launchOptions = async (environment: Record<string, string> = {}): Promise<LaunchOptions> => ({
  executablePath: await browserPath(),
  args: flags,
  env: { ...process.env, ...environment },
});
