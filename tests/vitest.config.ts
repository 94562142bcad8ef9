import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Tests that look at a site, which the set-up builds once in a run. */
const over = (
  name: string,
  subject: 'fixture' | 'shipped',
  include: string[],
  more: object = {},
): TestProjectInlineConfiguration => ({
  test: {
    name,
    root: '.',
    include,
    provide: { subject },
    globalSetup: ['tests/support/built-site.ts', 'tests/support/browser-server.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A busy machine takes more than the usual second.
    expect: { poll: { timeout: 20_000 } },
    ...more,
  },
});

/** It has Node's own modules replaced, so it must not share its modules with others. */
const mocksModules = 'tests/unit/commands/windows.test.ts';

/**
 * Pure code; the tests' own site, as files and in a real browser; and the site that `content/` makes, by rules
 * that hold for whatever an editor may rightly write there. `--project content` runs those alone.
 */
export default defineConfig({
  test: {
    // A worker keeps its modules from file to file, and with them the parsed pages and the texts that it has read.
    isolate: false,
    // By default one core is left idle, which is half of what a machine of two has.
    maxWorkers: Math.min(4, availableParallelism()),
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      { test: { name: 'unit', root: '.', include: ['tests/unit/**/*.test.ts'], exclude: [mocksModules] } },
      { test: { name: 'unit-isolated', root: '.', include: [mocksModules], isolate: true } },
      over('site', 'fixture', ['tests/site/**/*.test.ts', 'tests/rules/**/*.test.ts'], {
        exclude: ['tests/rules/browser/**'],
      }),
      over('browser', 'fixture', ['tests/browser/**/*.test.ts', 'tests/rules/browser/**/*.test.ts']),
      // A guide adds hundreds of pages, and each rule looks at all of them.
      over('content', 'shipped', ['tests/rules/**/*.test.ts'], {
        testTimeout: 900_000,
      }),
    ],
  },
});
