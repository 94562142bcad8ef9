interface TextNode {
  type: string;
  value?: string | null;
  children?: TextNode[];
}

const figure =
  /(?:\$|US\$|USD)\s?\d[\d,.]*|\d[\d,.]*\s?(?:%|％)|\d[\d,.]*[\s-](?:percent|per cent|percentage points?|dollars?|cents?)\b/giu;

/**
 * Amounts and shares typed by hand in a paragraph or heading, each with the node in which it starts and
 * the words to tell the editor. Text is joined across markup first, so `$**48**` is seen too.
 */
export function typedFigures(block: TextNode): { node: TextNode; words: [message: string, instead: string] }[] {
  const parts: { node: TextNode; start: number }[] = [];
  let text = '';
  const collect = (node: TextNode) => {
    if ((node.type === 'text' || node.type === 'inlineCode') && node.value) {
      parts.push({ node, start: text.length });
      text += node.value;
    }
    for (const child of node.children ?? []) collect(child);
  };
  collect(block);
  return [...text.matchAll(figure)].map((match) => ({
    node: parts.findLast((part) => part.start <= match.index)?.node ?? block,
    words: [
      `"${match[0].replace(/[.,]$/, '')}" is typed by hand.`,
      'Quote it by name, <Value of="…" />, so that it keeps its source and changes with the data. A new figure goes into figures.yaml of the guide.',
    ],
  }));
}
