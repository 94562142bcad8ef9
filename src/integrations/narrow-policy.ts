import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { hashAsRead } from '../lib/security.ts';

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const asRead = (code: string): string => `'sha256-${hashAsRead(code)}'`;

/**
 * Hashes of the scripts and styles on a page, as browsers take them, by the hashes of the same with the line ends of
 * the file; read as a browser does, since a title may hold the word `<script>`.
 */
function hashesOn(html: string): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  let code: string | undefined;
  const parser = new Parser({
    onopentagname: (name) => {
      code = name === 'script' || name === 'style' ? '' : undefined;
    },
    ontext: (text) => {
      if (code !== undefined) code += text;
    },
    onclosetag: () => {
      if (code) hashes.set(hashOf(code), asRead(code)).set(asRead(code), asRead(code));
      code = undefined;
    },
  });
  parser.end(html);
  return hashes;
}

const policyElement = /<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/;

/**
 * Narrows the content security policy of a page to what stands on it, and puts it first: Astro lists the
 * hashes of every script and style of the whole site on each page, and writes them after the first script,
 * which a policy in a page does not reach.
 */
export function narrowPolicy(html: string): string {
  const own = hashesOn(html);
  const [element, policy = ''] = policyElement.exec(html) ?? [];
  if (element === undefined) return html;
  const kept = policy.replace(/ 'sha256-[^']+'/g, (hash) => {
    const served = own.get(hash.trim());
    return served ? ` ${served}` : '';
  });
  const narrowed = element.replace(policy, () => kept);
  const first = '<meta charset="utf-8">';
  if (!html.includes(first)) return html.replace(element, () => narrowed);
  return html.replace(element, '').replace(first, () => first + narrowed);
}

/** Narrows the policy of every page of a built site. */
export function narrowPolicies(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const path = join(folder, file);
    writeFileSync(path, narrowPolicy(readFileSync(path, 'utf8')));
  }
}
