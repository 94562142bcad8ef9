import { DomUtils, ElementType } from 'htmlparser2';
import type { Document } from './built-pages.ts';

export type Part = ReturnType<typeof DomUtils.getChildren>[number];

/** Parts of a page that make bad hits: figures in tables and drawings, marks, navigation, what scripts fill. */
const leftOut = (name: string, attributes: Record<string, string>): boolean =>
  ['h1', 'svg', 'nav', 'script', 'style', 'form', 'table', 'template', 'contents-marker'].includes(name) ||
  ['compare-states'].includes(name) ||
  'data-search' in attributes ||
  /(?:^|\s)(?:number|cite|page-meta|sources|wage-points|range-bar|rank-bars)(?:\s|$)/.test(
    attributes['class'] ?? '',
  );

/** Takes out of a tree what is not to be found. */
export function prune(node: Document | Part): void {
  if (!('children' in node)) return;
  for (const child of [...node.children]) {
    if ('attribs' in child && leftOut(child.name, child.attribs)) DomUtils.removeElement(child);
    else prune(child);
  }
}

/** Elements that end a sentence where they end. */
const blocks = new Set(
  [
    'p',
    'li',
    'dt',
    'dd',
    'h1',
    'h2',
    'h3',
    'h4',
    'summary',
    'figcaption',
    'caption',
    'blockquote',
    'div',
  ].concat(['section', 'article', 'aside', 'details', 'dl', 'ul', 'ol', 'th', 'td', 'tr']),
);

/** The sentences of a part of a page. What ends with its element gets a full stop, so that no two run together. */
export function textOf(part: Part): string {
  const read = (node: Part): string => {
    if (node.type === ElementType.Text) return node.data;
    if (!('children' in node)) return '';
    const inside = node.children.map(read).join('');
    if (!('name' in node) || !blocks.has(node.name)) return inside;
    const text = inside.trim();
    return text === '' ? ' ' : ` ${text}${/[.:;!?…]["”’)]*$/.test(text) ? '' : '.'} `;
  };
  return read(part)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .trim();
}
