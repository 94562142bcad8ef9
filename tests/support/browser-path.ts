import { existsSync } from 'node:fs';

const candidates = [
  // Without the parts that only people see it does the same work in about 60 % of the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium or Chrome on this machine: `CHROME_PATH` first, then the usual places. */
export async function browserPath(): Promise<string | undefined> {
  const told = process.env['CHROME_PATH'];
  if (told && existsSync(told)) return told;
  const found = candidates.find((path) => existsSync(path));
  if (found) return found;
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}
