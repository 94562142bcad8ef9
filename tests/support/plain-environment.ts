import { resolve } from 'node:path';
import { fixedEpoch } from './fixture-site.ts';

/**
 * The environment without what a test runner adds to it. Where Astro sees Vitest or `NODE_ENV=test`, it
 * serves no pages in the preview and builds scripts as for development.
 */
export const plainEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITE|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/.test(name),
    ),
  );

/** The same at the hour at which the tests' own site stands still: no test of it may depend on the day it runs. */
export const fixedEnvironment = (): NodeJS.ProcessEnv => ({
  ...plainEnvironment(),
  SOURCE_DATE_EPOCH: fixedEpoch,
});

/**
 * The environment of commands that tests run from this folder one after the other: each finds compiled what one before
 * it has compiled, which is a third of the work of a command that soon ends.
 */
export const commandEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: resolve('.cache/compiled'),
});
