import { defineConfig } from 'vitest/config';

/** Pure code; the built site (built once, by the set-up); the site in a real browser. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      { test: { name: 'unit', root: '.', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'site',
          root: '.',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          root: '.',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
