import { createHash } from 'node:crypto';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Document } from './built-pages.ts';
import { hashAsRead } from './content-security-policy.ts';

/** What a page holds for programs to read, like JSON-LD: no policy is asked about it. */
const isData = (type: string | undefined): boolean => type !== undefined && /json/.test(type);

/**
 * Hashes of the scripts and styles on a page, as browsers take them, by the hashes of the same with the line ends of
 * the file; read as a browser does, since a title may hold the word `<script>`.
 */
const hashesOn = (document: Document): ReadonlyMap<string, string> =>
  new Map(
    DomUtils.getElementsByTagName((name) => name === 'script' || name === 'style', document)
      .filter(({ attribs }) => !isData(attribs['type']))
      .map((element) => DomUtils.textContent(element))
      .filter(Boolean)
      .flatMap((code) => {
        const asRead = `'sha256-${hashAsRead(code)}'`;
        const asWritten = code.includes('\r')
          ? `'sha256-${createHash('sha256').update(code).digest('base64')}'`
          : asRead;
        return [asWritten, asRead].map((hash) => [hash, asRead] as const);
      }),
  );

const policyElement = /<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/;

/**
 * Narrows the content security policy of a page to what is on it, and puts it first: Astro lists the
 * hashes of every script and style of the whole site on each page, and writes them after the first script,
 * which a policy in a page does not reach.
 */
export function narrowPolicy(html: string, document = parseDocument(html)): string {
  const own = hashesOn(document);
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
