import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What stands on a page that words of content could have brought there: scripts and styles that its own policy
 * does not let run, attributes that hold code, addresses that are none of ours, comments.
 */
export function markupOf(html: string): string[] {
  const found: string[] = [];
  let policy = '';
  const code: { name: string; text: string }[] = [];
  let open: { name: string; json: boolean; src?: string | undefined; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
        policy = attributes['content'] ?? '';
      if (name === 'meta' && attributes['http-equiv'] === 'refresh') found.push('<meta refresh>');
      if (['iframe', 'object', 'embed', 'base', 'textarea', 'frame', 'math'].includes(name))
        found.push(`<${name}>`);
      if (name === 'script' || name === 'style')
        open = { name, json: attributes['type'] === 'application/ld+json', src: attributes['src'], text: '' };
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$/.test(attribute) || !/^[a-z][\w:-]*$/i.test(attribute))
          found.push(`${attribute}="${value}"`);
        if (
          /^(?:href|src|action|formaction|xlink:href|poster|data)$/.test(attribute) &&
          !/^(?:\/(?!\/)|#|https:\/\/|mailto:)/.test(value)
        )
          found.push(`${attribute}="${value}"`);
      }
    },
    ontext(text) {
      if (open) open.text += text;
    },
    oncomment(text) {
      found.push(`<!--${text}-->`);
    },
    onclosetag(name) {
      if (open?.name !== name) return;
      const { json, src, text } = open;
      open = undefined;
      if (json) {
        try {
          JSON.parse(text);
        } catch {
          found.push(`not JSON: ${text}`);
        }
      } else if (src === undefined) code.push({ name, text });
    },
  });
  parser.end(html);
  for (const { name, text } of code)
    if (!policy.includes(hash(text))) found.push(`<${name}>${text}</${name}>`);
  if (policy === '') found.push('no policy');
  if (/script-src[^;]*'unsafe-(?:inline|eval)'/.test(policy)) found.push(policy);
  return found;
}
