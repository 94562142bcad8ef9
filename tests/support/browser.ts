import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchOptions } from './launch-options.ts';
import { dist } from './site.ts';

export interface OpenedPage {
  page: Page;
  /** What went wrong that a reader does not see: messages, errors, refused and foreign requests. */
  complaints: string[];
  /** Addresses of everything that the page asked for. */
  requests: string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** Source of a script that runs before those of the page. */
  before?: string;
}

export interface Site {
  origin: string;
  /** How late the heading font comes, in milliseconds, or that it never does. */
  font: number | 'never';
  /** Opens a page of the site in a browser profile of its own. */
  open(address: string, options?: OpenOptions): Promise<OpenedPage>;
}

/** Refusals by the content security policy, collected in the page itself. */
const noteViolations = `
  globalThis.__violations = [];
  addEventListener('securitypolicyviolation', (event) =>
    globalThis.__violations.push(event.violatedDirective + ' ' + event.blockedURI));
`;

/** The browsers of this run, which the set-up has started; each worker speaks to each over one connection. */
const connections: { live?: Promise<Browser>; still?: Promise<Browser> } = {};
export const sharedBrowser = (kind: 'live' | 'still' = 'live'): Promise<Browser> =>
  (connections[kind] ??= chromium.connect(inject('browsers')[kind]));

/**
 * Serves the built site for the tests of one file, or of one `describe`.
 *
 * @param look - which of the shared browsers opens it, or the variables or flags of a browser of its own
 */
export function useSite(look: 'live' | 'still' | Record<string, string> | string[] = 'live'): Site {
  const serve = sirv(dist);
  const server = createServer((request, response) => {
    const answer = () => serve(request, response);
    if (site.font === 0 || !request.url?.endsWith('.woff2')) return answer();
    if (site.font === 'never') return void response.writeHead(404).end();
    response.setHeader('Cache-Control', 'no-store');
    setTimeout(answer, site.font);
  });
  const contexts = new Set<BrowserContext>();
  let browser: Browser;
  const site: Site = {
    origin: '',
    font: 0,
    async open(address, { before = '', ...options } = {}) {
      const context = await browser.newContext({ baseURL: site.origin, ...options });
      contexts.add(context);
      await context.addInitScript(noteViolations + before);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('requestfailed', (request) => {
        // What was still on its way when the reader went on is given up, which is no fault.
        const reason = request.failure()?.errorText ?? '';
        if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
      });
      page.on('request', (request) => {
        requests.push(request.url());
        if (!request.url().startsWith(`${site.origin}/`)) complaints.push(`left the site: ${request.url()}`);
      });
      await page.goto(address);
      return { page, complaints, requests };
    },
  };
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    site.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser =
      typeof look === 'string'
        ? await sharedBrowser(look)
        : await chromium.launch(await (Array.isArray(look) ? launchOptions({}, look) : launchOptions(look)));
  });
  afterAll(async () => {
    await Promise.all([...contexts].map((context) => context.close()));
    if (typeof look !== 'string') await browser?.close();
    server.closeAllConnections();
    server.close();
  });
  return site;
}

/** What the content security policy refused on a page so far. */
export const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { __violations: string[] }).__violations);

/** Goes on to another page in the same profile, as to the first one: with nothing in a cache or said before. */
export async function goOn({ page, complaints, requests }: OpenedPage, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
  complaints.length = 0;
  requests.length = 0;
  await page.goto(address);
}

/** Closes the profile that a page was opened in. */
export const close = ({ page }: OpenedPage): Promise<void> => page.context().close();
