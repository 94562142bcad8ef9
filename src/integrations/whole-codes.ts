import { ElementType } from 'htmlparser2';
import type { Document } from './built-pages.ts';

/** A piece of a parsed page, as htmlparser2 has it. */
type Piece = Document['children'][number];

/** Elements whose text is no running text, or holds no elements. */
const untouched = new Set(['head', 'title', 'script', 'style', 'svg', 'option', 'textarea', 'pre']);

/**
 * Codes and letters with hyphens, like SOC 29-2072, ICD-10-CM, CPC-A and X-ray. A longer word has to break on a phone,
 * and the states of an area, as in “Kansas City, MO-KS”, may.
 */
const codes =
  /(?<![\w-])(?![A-Z]{2}(?:-[A-Z]{2})+(?![\w-]))(?:(?:SOC )?\d{2}-\d{4}|[A-Za-z]-[a-z]{2,8}|[A-Z]{2,6}(?:-[A-Z0-9]{1,4}){1,2})(?![\w-])/g;

/**
 * A page in which no line breaks at the hyphens of codes. A hyphen of another kind would do the same, but be another
 * character to whoever copies the code or looks for it.
 *
 * @param document - the same page, parsed with the places where its pieces begin and end
 */
export function keepCodesWhole(html: string, document: Document): string {
  const parts: string[] = [];
  let from = 0;
  const walk = (piece: Piece): void => {
    if (piece.type === ElementType.Text) {
      const [start, end] = [piece.startIndex!, piece.endIndex! + 1];
      const whole = html.slice(start, end).replace(codes, '<span class="nowrap">$&</span>');
      if (whole.length === end - start) return;
      parts.push(html.slice(from, start), whole);
      from = end;
    } else if ('children' in piece && !('name' in piece && untouched.has(piece.name)))
      for (const child of piece.children) walk(child);
  };
  for (const piece of document.children) walk(piece);
  return parts.join('') + html.slice(from);
}
