import { toMarkdown } from 'mdast-util-to-markdown';

/** Words of an editor as Markdown: characters that Markdown or HTML would read as their own are escaped. */
export function plain(text: string): string {
  const value = text.replace(/\s+/g, ' ').trim();
  return toMarkdown(
    { type: 'paragraph', children: [{ type: 'text', value }] },
    { unsafe: [{ character: '~', inConstruct: 'phrasing' }] },
  ).trim();
}

/** A link with words of an editor, to an address that the schemas have looked at. */
export function linkTo(text: string, address: string): string {
  const words = plain(text).replaceAll(']', '\\]');
  return /[()<>\s]/.test(address)
    ? `[${words}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : `[${words}](${address})`;
}

/** One cell of a pipe table: no line breaks, no bare pipes. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** A table; its cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Paragraphs that are not empty, with a blank line between. */
export const paragraphs = (...parts: (string | undefined | false)[]): string =>
  parts.filter(Boolean).join('\n\n');
