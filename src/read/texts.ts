import type { Position } from '../lib/problems.ts';
import type { ComponentName } from '../schemas/mdx-components.ts';
import type { MdxNode } from './mdx-syntax.ts';

/** A heading, paragraph or list item as a reader sees it: words without markup. */
export interface TextBlock {
  kind: 'heading' | 'text';
  /** A figure quoted by name reads `[name]`; the mark of a source is left out. */
  text: string;
  /** Where the character at an offset of `text` is in the file. */
  at: (offset: number) => Position;
  /** Parts of `text`, from and to, that a component of the glossary explains. */
  explained: readonly (readonly [from: number, to: number])[];
}

interface Piece {
  from: number;
  line: number;
  column: number;
  lastLine: number;
}

/** The blocks of text of a parsed file, in reading order. */
export function collectTexts(tree: MdxNode): TextBlock[] {
  const blocks: TextBlock[] = [];
  const visit = (node: MdxNode): void => {
    const lines = node.type === 'mdxJsxFlowElement' && hasWords(node);
    if (node.type === 'heading' || node.type === 'paragraph' || lines) {
      const block = readBlock(node);
      if (block.text.trim() !== '') blocks.push(block);
      return;
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return blocks;
}

/** A component on one line holds its words without a paragraph around them. */
const hasWords = (node: MdxNode): boolean => (node.children ?? []).some((child) => child.type === 'text');

const is = (node: MdxNode, name: ComponentName): boolean => node.name === name;

function readBlock(block: MdxNode): TextBlock {
  const pieces: Piece[] = [];
  const explained: [number, number][] = [];
  let text = '';
  const add = (words: string, node: MdxNode): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    pieces.push({ from: text.length, line, column, lastLine: node.position?.end.line ?? line });
    text += words;
  };
  const visit = (node: MdxNode): void => {
    if (node.type === 'text' || node.type === 'inlineCode') return add(node.value ?? '', node);
    if (node.type === 'break') return add(' ', node);
    if (node.type === 'mdxJsxTextElement' && is(node, 'Value')) {
      const of = node.attributes?.find((attribute) => attribute.name === 'of')?.value;
      return add(`[${typeof of === 'string' ? of : 'figure'}]`, node);
    }
    const from = text.length;
    for (const child of node.children ?? []) visit(child);
    if (is(node, 'Term')) explained.push([from, text.length]);
  };
  for (const child of block.children ?? []) visit(child);
  const at = (offset: number): Position => {
    const piece = pieces.findLast((it) => it.from <= offset) ?? { from: 0, line: 1, column: 1, lastLine: 1 };
    const before = text.slice(piece.from, offset).split('\n');
    return before.length === 1
      ? { line: piece.line, column: piece.column + offset - piece.from }
      : {
          // A line end written as `&NewLine;` starts no line of the file.
          line: Math.min(piece.line + before.length - 1, piece.lastLine),
          column: (before.at(-1) ?? '').length + 1,
        };
  };
  return { kind: block.type === 'heading' ? 'heading' : 'text', text, at, explained };
}
