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
 * @param more - flags beside those of every browser
 */
export const launchOptions = async (
  environment: Record<string, string> = {},
  more: readonly string[] = [],
): Promise<LaunchOptions> => ({
  executablePath: await browserPath(),
  args: [...flags, ...more],
  env: { ...process.env, ...environment },
});
