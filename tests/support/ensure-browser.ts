import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserPath } from './browser-path.ts';

/** Before the tests: makes sure that there is a Chromium, or says in one line how to get one. */
const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

if (!(await browserPath())) {
  console.log('The tests need Chromium; installing it …');
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian) {
    const install = (name: string): boolean =>
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name);
    // Older releases have the whole browser alone.
    if (run('apt-get', 'update', '-qq') && !install('chromium-headless-shell')) install('chromium');
  } else run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium');
  if (!(await browserPath())) {
    console.error(
      'No Chromium could be installed. Install Chrome or Chromium, or set CHROME_PATH to one, and run `npm test` again.',
    );
    process.exitCode = 1;
  }
}
