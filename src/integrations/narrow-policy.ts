import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Narrows the content security policy of a page to what stands on it. Astro lists the hashes of every
 * script and style of the whole site on each page; a page is safer, and lighter, with its own alone.
 */
export function narrowPolicy(html: string): string {
  const inline = [...html.matchAll(/<(script|style)(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g)];
  const own = new Set(inline.map((match) => hashOf(match[2] ?? '')));
  return html.replace(/(<meta http-equiv="content-security-policy" content=")([^"]*)/, (_, start: string, policy: string) => {
    const kept = policy.replace(/ 'sha256-[^']+'/g, (hash) => (own.has(hash.trim()) ? hash : ''));
    return start + kept;
  });
}

/** Narrows the policy of every page of a built site. */
export function narrowPolicies(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const path = join(folder, file);
    writeFileSync(path, narrowPolicy(readFileSync(path, 'utf8')));
  }
}
