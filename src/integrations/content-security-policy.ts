import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The SHA-256 of a script or style in a page, as a policy has it: browsers read every line break there as a line
 * feed, in files with those of Windows too.
 */
export const hashAsRead = (code: string): string =>
  createHash('sha256').update(code.replace(/\r\n?/g, '\n')).digest('base64');

/**
 * The content security policy of every page, for Astro's `security.csp`: nothing is loaded from elsewhere,
 * and no script runs in a page but Astro's own (hashed by Astro) and the theme script (hashed here, since
 * Astro does not hash scripts that it inlines as they are).
 * `'wasm-unsafe-eval'` is what Pagefind's search needs.
 */
export function contentSecurityPolicy(root: URL) {
  const theme = readFileSync(new URL('src/scripts/theme-before-paint.js', root), 'utf8');
  const hash = `sha256-${hashAsRead(theme)}` as const;
  return {
    directives: [
      "default-src 'none'" as const,
      "img-src 'self'" as const,
      "font-src 'self'" as const,
      "connect-src 'self'" as const,
      "form-action 'self'" as const,
      "base-uri 'none'" as const,
    ],
    scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hash] },
    styleDirective: { resources: ["'self'"] },
  };
}
