import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readText } from './text-file.ts';

/** Address and base path of the site. */
export interface SiteSettings {
  address: string;
  base: string;
}

/** A variable of the environment without blanks around it; undefined where it is empty, which hosts do for “not set”. */
const variable = (name: string, env: NodeJS.ProcessEnv): string | undefined => env[name]?.trim() || undefined;

/** Hosts that have no certificate, on the machine itself. */
const local = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** What is wrong with a whole address of a site, as the end of a sentence; undefined where nothing is. */
function addressFault(address: string): string | undefined {
  if (address.includes('$'))
    return 'holds a variable that nobody put a value in. Set it in the build command itself, where a shell does.';
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const example = 'Write a whole address, like https://career-guides.example.';
  if (!url || !/^https?:\/\//i.test(address)) return `is not an address. ${example}`;
  if (url.protocol !== 'https:' && !local.test(url.hostname))
    return `does not start with https://. ${example}`;
  if (!/^[a-z0-9.-]+$/.test(url.hostname) && !local.test(url.hostname)) return `names no host. ${example}`;
  if (url.username || url.password || url.search || url.hash)
    return `holds more than a host. Write ${url.origin}.`;
  if (url.pathname !== '/')
    return `holds a path. Write ${url.origin} here, and ${url.pathname.replace(/\/*$/, '/')} as the base path (SITE_BASE).`;
  return undefined;
}

/** A base path with its slashes: `repo`, `/repo` and `/repo/` mean the same. */
const withSlashes = (base: string): string => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/');

/**
 * What is wrong with the variables that change a build, a sentence each: `SITE_ADDRESS`, `SITE_BASE` and
 * `SOURCE_DATE_EPOCH`. Empty ones count as not set.
 */
export function environmentFaults(env: NodeJS.ProcessEnv): string[] {
  const faults: string[] = [];
  const address = variable('SITE_ADDRESS', env);
  const wrong = address && addressFault(address);
  if (wrong) faults.push(`SITE_ADDRESS=${address} ${wrong}`);
  const base = variable('SITE_BASE', env);
  if (base && !/^\/?(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?$/.test(base))
    faults.push(`SITE_BASE=${base} is not a path under the address. Write it like /guides/ or guides.`);
  const epoch = variable('SOURCE_DATE_EPOCH', env);
  if (epoch && !(/^\d+$/.test(epoch) && Number(epoch) < 253_402_300_800))
    faults.push(`SOURCE_DATE_EPOCH=${epoch} is not a number of seconds since 1970.`);
  return faults;
}

/**
 * Address and base path of the site, which Astro must know before content is read: from `SITE_ADDRESS`
 * and `SITE_BASE` where they are set (a preview under another address), else from content/site.yaml.
 * Faults in the file are reported by the check of content, so a broken file only falls back here.
 *
 * @throws Error where a variable cannot be used
 */
export function siteSettings(root: URL, env: NodeJS.ProcessEnv = process.env): SiteSettings {
  const faults = environmentFaults(env);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  let written: { address?: unknown; base?: unknown } = {};
  try {
    const text = readText(fileURLToPath(root), 'content/site.yaml', 'yaml');
    if (typeof text === 'string') written = (parse(text) as typeof written | null) ?? {};
  } catch {
    // The check of content names the file and the line.
  }
  const address = variable('SITE_ADDRESS', env) ?? written.address;
  const base = variable('SITE_BASE', env) ?? written.base;
  return {
    address: typeof address === 'string' && URL.canParse(address) ? address : 'https://career-guides.example',
    base: typeof base === 'string' ? withSlashes(base) : '/',
  };
}
