interface TextNode {
  type: string;
  value?: string | null;
  children?: TextNode[];
}

/** An amount or share typed by hand: the node in which it starts, where in that node's text, and the words to report. */
export interface TypedFigure<Node> {
  node: Node;
  offset: number;
  /** The part of it that is in the node. */
  part: string;
  words: [message: string, instead: string];
}

// No more than 40 digits: else the time to look through a long row of them grows with its square.
const digits = String.raw`\p{Nd}[\p{Nd},.]{0,40}`;
/** In any digits and any currency, since a number in full width or “48 bucks” would go without a source as well. */
const ways = [
  // $48, USD 48, $50K
  String.raw`(?:(?:US)?\p{Sc}|USD|EUR|GBP)\s?\.?\p{Nd}[\p{Nd},.]*(?:k\b)?`,
  // 50k; a 4K screen and a 401k are no amounts
  String.raw`\b(?!40[13]k)\p{Nd}${digits}k\b`,
  // 8%, 48€
  String.raw`${digits}\s?(?:[%％﹪٪]|\p{Sc})`,
  String.raw`${digits}[\s-]?(?:percent|per cent|pct|percentage points?|dollars?|cents?|bucks?|grand|euros?|USD|EUR|GBP)\b`,
];
const figure = new RegExp(ways.join('|'), 'giu');

/**
 * Amounts and shares typed by hand in a paragraph or heading. Text is joined across markup first, so
 * `$**48**` is seen too.
 */
export function typedFigures<Node extends TextNode>(block: Node): TypedFigure<Node>[] {
  const parts: { node: Node; start: number }[] = [];
  let text = '';
  const collect = (node: Node) => {
    if ((node.type === 'text' || node.type === 'inlineCode') && node.value) {
      parts.push({ node, start: text.length });
      text += node.value;
    }
    for (const child of node.children ?? []) collect(child as Node);
  };
  collect(block);
  return [...text.matchAll(figure)].map((match) => {
    const { node, start } = parts.findLast((part) => part.start <= match.index) ?? { node: block, start: 0 };
    const offset = match.index - start;
    const written = match[0].replace(/[.,]$/, '').replaceAll(/\s+/g, ' ');
    return {
      node,
      offset,
      part: (node.value ?? '').slice(offset, offset + match[0].length),
      words: [
        `"${written}" is typed by hand.`,
        'Quote it by name, <Value of="…" />, so that it keeps its source and changes with the data. A new figure goes into figures.yaml of the guide.',
      ],
    };
  });
}
